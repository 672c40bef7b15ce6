import { answered, me, steward } from './asking.ts'
import { type Definer, definers } from './definers.ts'
import type { Migration } from './migration.ts'
import { suppressedFigures } from './suppressed-figures.ts'

const TABLES = [
  // What an organisation opened to a funder; given anew it is a new row, and one row of a pair is open at most.
  `CREATE TABLE access_grant (
    organisation uuid NOT NULL REFERENCES organisation,
    id bigint GENERATED ALWAYS AS IDENTITY,
    funder uuid NOT NULL REFERENCES person,
    indicators text[] CHECK (cardinality(indicators) > 0),
    given_by uuid NOT NULL REFERENCES person,
    given_at timestamptz NOT NULL DEFAULT app_now(),
    withdrawn_at timestamptz,
    PRIMARY KEY (organisation, id)
  )`,
  'CREATE UNIQUE INDEX access_grant_open ON access_grant (organisation, funder) WHERE withdrawn_at IS NULL',
  'CREATE INDEX access_grant_funder ON access_grant (funder)',
]

/** Who may be granted, and the names that go with grants and acts, to whom these concern; no e-mail, no other row. */
const NAMES: readonly Definer[] = [
  {
    signature: 'app_is_funder(who uuid)',
    returns: 'boolean',
    stable: true,
    body: `SELECT EXISTS (SELECT FROM plan_role WHERE person = who AND role = 'funder')`,
  },
  {
    signature: 'app_funders()',
    returns: 'TABLE (id uuid, name text)',
    stable: true,
    body: `SELECT p.id, p.name FROM plan_role r JOIN person p ON p.id = r.person
      WHERE r.role = 'funder' AND p.erased_at IS NULL
        AND (app_is_steward() OR EXISTS (SELECT FROM app_answers_for()))`,
  },
  {
    signature: 'app_names_of_acts(ids uuid[])',
    returns: 'TABLE (id uuid, name text)',
    stable: true,
    body: `SELECT p.id, p.name FROM person p WHERE p.id = ANY(ids) AND p.erased_at IS NULL AND (app_is_steward()
      OR p.id IN (SELECT unnest(ARRAY[actor, subject]) FROM audit_event WHERE ${answered})
      OR p.id IN (SELECT unnest(ARRAY[funder, given_by]) FROM access_grant
        WHERE organisation IN (SELECT app_organisations())))`,
  },
]

// No column of it says what was not done just now: a grant is given and withdrawn at the moment of the transaction.
const WALLS = [
  'ALTER TABLE access_grant ENABLE ROW LEVEL SECURITY',
  'GRANT SELECT, INSERT (organisation, funder, indicators, given_by), UPDATE (withdrawn_at) ON access_grant TO traguardo_person',
  `CREATE POLICY access_grant_seen ON access_grant FOR SELECT TO traguardo_person
    USING (${steward} OR organisation IN (SELECT app_organisations())
      OR (funder = ${me} AND withdrawn_at IS NULL AND (SELECT app_is_funder(app_person()))))`,
  `CREATE POLICY access_grant_given ON access_grant FOR INSERT TO traguardo_person
    WITH CHECK (${answered} AND given_by = ${me} AND withdrawn_at IS NULL AND app_is_funder(funder))`,
  `CREATE POLICY access_grant_withdrawn ON access_grant FOR UPDATE TO traguardo_person
    USING (${answered} AND withdrawn_at IS NULL) WITH CHECK (${answered} AND withdrawn_at = app_now())`,
]

// Why a value is not available is people's own words: a funder is told that it is not.
const shown = `CASE WHEN approved ? 'unavailable' THEN '{"unavailable": true}' ELSE approved END`

/** The only ways by which a funder reads of an organisation; the one to its values writes down that it was used. */
const READINGS: readonly Definer[] = [
  {
    signature: 'app_granted_to_me()',
    returns: `TABLE (organisation uuid, name text, legal_form text, runts text, municipality text,
      zone text, indicators text[], given_at timestamptz)`,
    stable: true,
    body: `SELECT o.id, o.name, o.legal_form, o.runts, o.municipality, o.zone, g.indicators, g.given_at
      FROM access_grant g JOIN organisation o ON o.id = g.organisation
      WHERE g.funder = app_person() AND g.withdrawn_at IS NULL AND app_is_funder(app_person())`,
  },
  {
    // Which organisation it was they know; what is opened again is not among these.
    signature: 'app_ended_for_me()',
    returns: 'TABLE (organisation uuid, name text, ended_at timestamptz)',
    stable: true,
    body: `SELECT o.id, o.name, max(g.withdrawn_at) FROM access_grant g JOIN organisation o ON o.id = g.organisation
      WHERE g.funder = app_person() AND app_is_funder(app_person())
      GROUP BY o.id, o.name HAVING bool_and(g.withdrawn_at IS NOT NULL)`,
  },
  {
    signature: 'app_granted_values(granting uuid)',
    returns: 'jsonb',
    language: 'plpgsql',
    body: `DECLARE
      reader uuid := app_person();
      opened text[];
      found_values jsonb;
    BEGIN
      -- Whoever withdraws waits for the readings that are under way: none ends after the withdrawal.
      SELECT g.indicators INTO opened FROM access_grant g
        WHERE g.organisation = granting AND g.funder = reader AND g.withdrawn_at IS NULL AND app_is_funder(reader)
        FOR SHARE;
      IF NOT FOUND THEN
        RETURN NULL;
      END IF;
      SELECT coalesce(jsonb_agg(jsonb_build_object('indicator', indicator, 'period', period,
          'disaggregation', disaggregation, 'value', ${shown}, 'approvedOn', approved_day)), '[]')
        INTO found_values FROM cell_value
        WHERE org = granting AND approved IS NOT NULL AND approved_day IS NOT NULL AND NOT approved ? 'withdrawn'
          AND (opened IS NULL OR indicator = ANY(opened));
      INSERT INTO audit_event (action, actor, organisation, details)
        VALUES ('granted_values_read', reader, granting, jsonb_build_object('values', jsonb_array_length(found_values)));
      RETURN found_values;
    END`,
  },
]

// Given back later, the role opens nothing that somebody granted to who had it before.
const ENDINGS: readonly Definer[] = [
  {
    signature: 'app_end_grants()',
    returns: 'trigger',
    language: 'plpgsql',
    body: `BEGIN
      WITH ended AS (
        UPDATE access_grant SET withdrawn_at = app_now() WHERE funder = OLD.person AND withdrawn_at IS NULL
        RETURNING organisation)
      INSERT INTO audit_event (action, actor, subject, organisation, details)
        SELECT 'grant_withdrawn', app_person(), OLD.person, organisation, '{"because": "role_taken"}'::jsonb FROM ended;
      RETURN NULL;
    END`,
  },
]

// Whoever takes the role waits for what is given at this moment, and finds it; who comes after gives to nobody. The
// person first, in the order of an erasure. After the walls have looked: to whom they refuse it says nothing.
const STILL_FUNDER: readonly Definer[] = [
  {
    signature: 'app_still_funder()',
    returns: 'trigger',
    language: 'plpgsql',
    body: `BEGIN
      PERFORM FROM person WHERE id = NEW.funder FOR KEY SHARE;
      PERFORM FROM plan_role WHERE person = NEW.funder AND role = 'funder' FOR KEY SHARE;
      IF NOT FOUND THEN RAISE EXCEPTION 'no funder has that id any more' USING ERRCODE = 'TG005'; END IF;
      RETURN NULL;
    END`,
  },
]

const GIVEN = `CREATE TRIGGER access_grant_to_funder AFTER INSERT ON access_grant FOR EACH ROW
    EXECUTE FUNCTION app_still_funder()`

const ROLE_TAKEN = `CREATE TRIGGER plan_role_taken AFTER DELETE ON plan_role FOR EACH ROW WHEN (OLD.role = 'funder')
    EXECUTE FUNCTION app_end_grants()`

/** What organisations open to funders, the one way to read it, and public figures only as functions suppress them. */
export const grants: Migration = {
  name: '015-grants',
  statements: ({ schema }) => [
    ...TABLES,
    ...definers(schema, NAMES),
    ...WALLS,
    ...definers(schema, [...READINGS, ...ENDINGS, ...STILL_FUNDER]),
    ROLE_TAKEN,
    GIVEN,
    ...suppressedFigures(schema),
  ],
}
