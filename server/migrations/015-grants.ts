import type { Migration } from './migration.ts'

const TABLES = [
  // What an organisation opened to a funder; given anew it is a new row, and one row of a pair is open at most.
  `CREATE TABLE access_grant (
    organisation uuid NOT NULL REFERENCES organisation,
    id bigint GENERATED ALWAYS AS IDENTITY,
    funder uuid NOT NULL REFERENCES person,
    indicators text[] CHECK (cardinality(indicators) > 0),
    given_by uuid NOT NULL REFERENCES person,
    given_at timestamptz NOT NULL DEFAULT now(),
    withdrawn_at timestamptz,
    PRIMARY KEY (organisation, id)
  )`,
  'CREATE UNIQUE INDEX access_grant_open ON access_grant (organisation, funder) WHERE withdrawn_at IS NULL',
  'CREATE INDEX access_grant_funder ON access_grant (funder) WHERE withdrawn_at IS NULL',
]

const definer = (schema: string, language: string, volatility: string, head: string, body: string) =>
  `CREATE FUNCTION ${head} LANGUAGE ${language} ${volatility} SECURITY DEFINER
    SET search_path = pg_catalog, ${schema}, pg_temp AS $$ ${body} $$`

const me = '(SELECT app_person())'
const steward = '(SELECT app_is_steward())'
const answered = 'organisation IN (SELECT app_answers_for())'

/** Who may be granted, and the names that go with grants and acts, to whom these concern; no e-mail, no other row. */
const names = (schema: string) => [
  definer(
    schema,
    'sql',
    'STABLE',
    'app_is_funder(who uuid) RETURNS boolean',
    `SELECT EXISTS (SELECT FROM plan_role WHERE person = who AND role = 'funder')`,
  ),
  definer(
    schema,
    'sql',
    'STABLE',
    'app_funders() RETURNS TABLE (id uuid, name text)',
    `SELECT p.id, p.name FROM plan_role r JOIN person p ON p.id = r.person
      WHERE r.role = 'funder' AND p.erased_at IS NULL
        AND (app_is_steward() OR EXISTS (SELECT FROM app_answers_for()))`,
  ),
  definer(
    schema,
    'sql',
    'STABLE',
    'app_names_of_acts(ids uuid[]) RETURNS TABLE (id uuid, name text)',
    `SELECT p.id, p.name FROM person p WHERE p.id = ANY(ids) AND p.erased_at IS NULL AND (app_is_steward()
      OR p.id IN (SELECT unnest(ARRAY[actor, subject]) FROM audit_event WHERE ${answered})
      OR p.id IN (SELECT unnest(ARRAY[funder, given_by]) FROM access_grant
        WHERE organisation IN (SELECT app_organisations())))`,
  ),
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
    USING (${answered} AND withdrawn_at IS NULL) WITH CHECK (${answered} AND withdrawn_at = now())`,
]

// Why a value is not available is people's own words: a funder is told that it is not.
const shown = `CASE WHEN approved ? 'unavailable' THEN '{"unavailable": true}' ELSE approved END`

/** The only ways by which a funder reads of an organisation; the one to its values writes down that it was used. */
const readings = (schema: string) => [
  definer(
    schema,
    'sql',
    'STABLE',
    `app_granted_to_me() RETURNS TABLE (organisation uuid, name text, legal_form text, runts text, municipality text,
      zone text, indicators text[], given_at timestamptz)`,
    `SELECT o.id, o.name, o.legal_form, o.runts, o.municipality, o.zone, g.indicators, g.given_at
      FROM access_grant g JOIN organisation o ON o.id = g.organisation
      WHERE g.funder = app_person() AND g.withdrawn_at IS NULL AND app_is_funder(app_person())`,
  ),
  definer(
    schema,
    'plpgsql',
    'VOLATILE',
    'app_granted_values(granting uuid) RETURNS jsonb',
    `DECLARE
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
  ),
]

// Given back later, the role opens nothing that somebody granted to who had it before.
const endings = (schema: string) => [
  definer(
    schema,
    'plpgsql',
    'VOLATILE',
    'app_end_grants() RETURNS trigger',
    `BEGIN
      WITH ended AS (
        UPDATE access_grant SET withdrawn_at = now() WHERE funder = OLD.person AND withdrawn_at IS NULL
        RETURNING organisation)
      INSERT INTO audit_event (action, actor, subject, organisation, details)
        SELECT 'grant_withdrawn', app_person(), OLD.person, organisation, '{"because": "role_taken"}'::jsonb FROM ended;
      RETURN NULL;
    END`,
  ),
  `CREATE TRIGGER plan_role_taken AFTER DELETE ON plan_role FOR EACH ROW WHEN (OLD.role = 'funder')
    EXECUTE FUNCTION app_end_grants()`,
]

/** As many organisations as a figure is of at least. Source: SPEC P2 */
const FEW = 3

// The job suppresses before it stores; whoever reads goes through here, where no figure of fewer passes whatever is
// stored.
const suppressed = `CASE WHEN (body->>'answered')::int >= ${FEW} OR body->'value' = 'null' THEN body
  ELSE body || '{"value": null, "numerator": null, "denominator": null, "matched": null, "suppressed": true}' END`

const figures = (schema: string) => [
  definer(
    schema,
    'sql',
    'STABLE',
    'app_totals() RETURNS TABLE (indicator text, body jsonb)',
    `SELECT indicator, ${suppressed} FROM rollup WHERE zone = ''`,
  ),
  definer(
    schema,
    'sql',
    'STABLE',
    'app_zones(of_indicator text, of_period text) RETURNS TABLE (body jsonb)',
    `SELECT ${suppressed} FROM rollup WHERE indicator = of_indicator AND period = of_period AND zone <> ''`,
  ),
  definer(
    schema,
    'sql',
    'STABLE',
    'app_changes() RETURNS jsonb',
    `SELECT coalesce(jsonb_agg(CASE WHEN (change->>'organisations')::int >= ${FEW} THEN change
        ELSE change || '{"organisations": null}' END ORDER BY place), '[]')
      FROM progress_state, jsonb_array_elements(changes) WITH ORDINALITY AS each (change, place)`,
  ),
  'REVOKE SELECT ON rollup, progress_state FROM traguardo_person',
  `GRANT SELECT (version, stale, computed_at, catalogue_version, asked, answering) ON progress_state TO traguardo_person`,
]

/** What organisations open to funders, the one way to read it, and public figures only as functions suppress them. */
export const grants: Migration = {
  name: '015-grants',
  statements: ({ schema }) => [
    ...TABLES,
    ...names(schema),
    ...WALLS,
    ...readings(schema),
    ...endings(schema),
    ...figures(schema),
  ],
}
