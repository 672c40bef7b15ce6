import type { Migration } from './migration.ts'

const TABLES = [
  `CREATE TABLE organisation (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    legal_form text NOT NULL,
    runts text,
    municipality text NOT NULL,
    zone text NOT NULL
  )`,
  `CREATE TABLE person (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    email text NOT NULL
  )`,
  // Ended memberships stay: what their people wrote keeps its author, and what they still send is held.
  `CREATE TABLE membership (
    organisation uuid NOT NULL REFERENCES organisation,
    person uuid NOT NULL REFERENCES person,
    role text NOT NULL CHECK (role IN ('contributor', 'referent')),
    from_day text NOT NULL CHECK (from_day ~ '^\\d{4}-\\d\\d-\\d\\d$'),
    until_day text CHECK (until_day ~ '^\\d{4}-\\d\\d-\\d\\d$'),
    PRIMARY KEY (organisation, person, from_day)
  )`,
  'CREATE INDEX membership_person ON membership (person)',
  `CREATE TABLE plan_role (
    person uuid NOT NULL REFERENCES person,
    role text NOT NULL CHECK (role IN ('manager', 'administrator', 'funder')),
    PRIMARY KEY (person, role)
  )`,
  `CREATE TABLE assignment (
    organisation uuid NOT NULL REFERENCES organisation,
    indicator text NOT NULL,
    from_year integer NOT NULL,
    to_year integer,
    PRIMARY KEY (organisation, indicator, from_year)
  )`,
  'CREATE INDEX assignment_indicator ON assignment (indicator)',
  `CREATE TABLE extension (
    organisation uuid NOT NULL REFERENCES organisation,
    period text NOT NULL,
    until text NOT NULL CHECK (until ~ '^\\d{4}-\\d\\d-\\d\\d$'),
    PRIMARY KEY (organisation, period)
  )`,
  `CREATE TABLE catalogue (
    version text PRIMARY KEY,
    body jsonb NOT NULL,
    loaded_at timestamptz NOT NULL
  )`,
]

// SECURITY DEFINER, so that a policy may ask who somebody is without a policy on the answer.
const helper = (schema: string, signature: string, returns: string, body: string) =>
  `CREATE FUNCTION ${signature} RETURNS ${returns} LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, ${schema}, pg_temp AS $$ ${body} $$`

const helpers = (schema: string) => [
  `CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE AS
    $$ SELECT nullif(current_setting('app.person', true), '')::uuid $$`,
  `CREATE FUNCTION app_today() RETURNS text LANGUAGE sql STABLE AS
    $$ SELECT coalesce(nullif(current_setting('app.today', true), ''), to_char(now(), 'YYYY-MM-DD')) $$`,
  helper(
    schema,
    'app_is_manager()',
    'boolean',
    `SELECT EXISTS (SELECT FROM plan_role WHERE person = app_person() AND role = 'manager')`,
  ),
  helper(
    schema,
    'app_organisations()',
    'SETOF uuid',
    `SELECT organisation FROM membership WHERE person = app_person()
       AND from_day <= app_today() AND (until_day IS NULL OR until_day >= app_today())`,
  ),
  helper(
    schema,
    'app_organisations_ever()',
    'SETOF uuid',
    'SELECT organisation FROM membership WHERE person = app_person() AND from_day <= app_today()',
  ),
  helper(
    schema,
    'app_colleagues()',
    'SETOF uuid',
    'SELECT person FROM membership WHERE organisation IN (SELECT app_organisations())',
  ),
]

const isManager = '(SELECT app_is_manager())'
const own = (column: string) => `${column} IN (SELECT app_organisations())`

function wall(table: string, seenBy: string): string[] {
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `GRANT SELECT ON ${table} TO traguardo_person, traguardo_jobs`,
    `CREATE POLICY ${table}_seen ON ${table} FOR SELECT TO traguardo_person USING (${seenBy})`,
    `CREATE POLICY ${table}_jobs ON ${table} FOR SELECT TO traguardo_jobs USING (true)`,
  ]
}

const WALLS = [
  ...wall('organisation', `${isManager} OR id IN (SELECT app_organisations_ever())`),
  ...wall('person', `${isManager} OR id = (SELECT app_person()) OR id IN (SELECT app_colleagues())`),
  ...wall('membership', `${isManager} OR person = (SELECT app_person()) OR ${own('organisation')}`),
  ...wall('plan_role', `${isManager} OR person = (SELECT app_person())`),
  ...wall('assignment', `${isManager} OR organisation IN (SELECT app_organisations_ever())`),
  ...wall('extension', `${isManager} OR organisation IN (SELECT app_organisations_ever())`),
  // The catalogue is public.
  'GRANT SELECT ON catalogue TO traguardo_person, traguardo_jobs',
  'GRANT INSERT ON catalogue TO traguardo_jobs',
]

/** Organisations, people, who belongs where and since when, who is asked what; and the walls between them. */
export const people: Migration = {
  name: '002-people',
  statements: ({ schema }) => [...TABLES, ...helpers(schema), ...WALLS],
}
