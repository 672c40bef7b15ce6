import { answered, current, me, steward, yesterday } from './asking.ts'
import { type Definer, definers } from './definers.ts'

const WALLS = [
  // Nobody inserts a membership: who is invited accepts, by a function. What has ended stays so; and nobody raises
  // themselves.
  'GRANT UPDATE (role, until_day) ON membership TO traguardo_person',
  `CREATE POLICY membership_changed ON membership FOR UPDATE TO traguardo_person
    USING ((${steward} OR ${answered}) AND ${current})
    WITH CHECK ((${steward} OR ${answered}) AND (person <> ${me} OR role = 'contributor' OR NOT (${current})))`,
]

const FUNCTIONS: readonly Definer[] = [
  {
    signature: 'app_leave(place uuid)',
    returns: 'boolean',
    language: 'plpgsql',
    body: `BEGIN
      UPDATE membership SET until_day = ${yesterday}
        WHERE person = app_person() AND organisation = place AND ${current};
      RETURN FOUND;
    END`,
  },
  {
    // Whoever appends holds the log's head: memberships change between pushes, never within one.
    signature: 'app_wait_for_pushes()',
    returns: 'trigger',
    language: 'plpgsql',
    body: `BEGIN
      PERFORM FROM org_log WHERE org = OLD.organisation FOR UPDATE;
      RETURN NEW;
    END`,
  },
]

const BETWEEN_PUSHES = `CREATE TRIGGER membership_between_pushes BEFORE UPDATE ON membership FOR EACH ROW
  EXECUTE FUNCTION app_wait_for_pushes()`

/** Who changes and ends whose place in an organisation, and when. */
export const memberships = (schema: string) => [...WALLS, ...definers(schema, FUNCTIONS), BETWEEN_PUSHES]
