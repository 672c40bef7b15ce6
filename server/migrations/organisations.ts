import { steward } from './asking.ts'
import { type Definer, definers } from './definers.ts'

const NAME = [
  // What looks alike is alike: other widths of a letter and more spaces make no other name.
  'DROP INDEX organisation_name',
  `CREATE UNIQUE INDEX organisation_name ON organisation
    (lower(regexp_replace(normalize(name, NFKC), '\\s+', ' ', 'g')))`,
]

const WALLS = [
  'GRANT INSERT, UPDATE (name, legal_form, runts, municipality, zone, sectors) ON organisation TO traguardo_person',
  `CREATE POLICY organisation_added ON organisation FOR INSERT TO traguardo_person WITH CHECK (${steward})`,
  `CREATE POLICY organisation_changed ON organisation FOR UPDATE TO traguardo_person
    USING (${steward}) WITH CHECK (${steward})`,
  // A log begins empty: the columns that say otherwise are nobody's to give.
  'GRANT INSERT (org, changed_at) ON org_log TO traguardo_person',
  `CREATE POLICY org_log_begun ON org_log FOR INSERT TO traguardo_person WITH CHECK (${steward})`,
  'GRANT INSERT ON rolled_up TO traguardo_person',
  `CREATE POLICY rolled_up_begun ON rolled_up FOR INSERT TO traguardo_person WITH CHECK (${steward} AND seq = 0)`,
]

const FUNCTIONS: readonly Definer[] = [
  {
    // To who runs the plan: when each log last grew, and nothing of what is in it.
    signature: 'app_last_entries()',
    returns: 'TABLE (org uuid, at timestamptz)',
    stable: true,
    body: 'SELECT l.org, l.changed_at FROM org_log l WHERE l.head > 0 AND app_is_steward()',
  },
  {
    // The seat gives the zone of an organisation's values: every figure that it enters is counted again.
    signature: 'app_seat_moved()',
    returns: 'trigger',
    language: 'plpgsql',
    body: `BEGIN
      INSERT INTO dirty_group (indicator, period)
        SELECT DISTINCT r.indicator, r.period FROM rollup r JOIN assignment a ON a.indicator = r.indicator
          WHERE a.organisation = NEW.id AND r.zone = '' ORDER BY 1, 2
        ON CONFLICT (indicator, period) DO UPDATE SET times = dirty_group.times + 1;
      UPDATE progress_state SET stale = true;
      RETURN NULL;
    END`,
  },
]

const SEAT = `CREATE TRIGGER organisation_seat AFTER UPDATE ON organisation FOR EACH ROW WHEN (OLD.zone <> NEW.zone)
  EXECUTE FUNCTION app_seat_moved()`

/** Organisations that who runs the plan adds and changes; a seat that moves takes the figures of both zones along. */
export const organisations = (schema: string) => [...NAME, ...WALLS, ...definers(schema, FUNCTIONS), SEAT]
