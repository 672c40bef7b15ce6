import { administrator } from './asking.ts'
import { type Definer, definers } from './definers.ts'

const WALLS = [
  'GRANT INSERT, DELETE ON plan_role TO traguardo_person',
  `CREATE POLICY plan_role_given ON plan_role FOR INSERT TO traguardo_person WITH CHECK (${administrator})`,
  `CREATE POLICY plan_role_taken ON plan_role FOR DELETE TO traguardo_person USING (${administrator})`,
]

const FUNCTIONS: readonly Definer[] = [
  {
    // One after the other: of two who take each other's role at the same moment the second finds themselves the last.
    signature: 'app_keep_an_administrator()',
    returns: 'trigger',
    language: 'plpgsql',
    body: `BEGIN
      PERFORM pg_advisory_xact_lock(hashtextextended('administrators', 0));
      IF NOT EXISTS (SELECT FROM plan_role WHERE role = 'administrator' AND person <> OLD.person) THEN
        RAISE EXCEPTION 'the last administrator stays' USING ERRCODE = 'TG001';
      END IF;
      RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END`,
  },
]

const LAST = `CREATE TRIGGER plan_role_last BEFORE DELETE OR UPDATE ON plan_role FOR EACH ROW
  WHEN (OLD.role = 'administrator') EXECUTE FUNCTION app_keep_an_administrator()`

/** Administrators give and take roles in the plan; the last of them stays. */
export const planRoles = (schema: string) => [...WALLS, ...definers(schema, FUNCTIONS), LAST]
