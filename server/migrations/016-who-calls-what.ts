import type { Migration } from './migration.ts'

// PostgreSQL lets everybody call a new function, and those past the walls believe `app.person`, which anybody may set:
// another login of the same database would be whoever it names. Triggers need nobody's right to call them.
const CLOSED = `DO $$ DECLARE one record; BEGIN
  FOR one IN SELECT p.oid::regprocedure AS signature, p.prorettype = 'trigger'::regtype AS is_trigger FROM pg_proc p
    WHERE p.pronamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
      AND p.proname LIKE 'app\\_%' AND has_function_privilege('public', p.oid, 'EXECUTE')
  LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', one.signature);
    IF NOT one.is_trigger THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO traguardo_person', one.signature);
    END IF;
  END LOOP;
END $$`

/** Whoever is to call a function of the walls is the role of people; those that come later say so themselves. */
export const whoCallsWhat: Migration = {
  name: '016-who-calls-what',
  statements: () => [CLOSED],
}
