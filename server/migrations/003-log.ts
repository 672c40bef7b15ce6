import type { Migration } from './migration.ts'

const TABLES = [
  // One row per organisation: whoever appends holds it, so the order of commits is the order of places.
  `CREATE TABLE org_log (
    org uuid PRIMARY KEY REFERENCES organisation,
    head integer NOT NULL DEFAULT 0,
    mark text NOT NULL DEFAULT repeat('0', 64),
    changed_at timestamptz NOT NULL
  )`,
  `CREATE TABLE entry (
    org uuid NOT NULL REFERENCES org_log,
    seq integer NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    indicator text,
    period text NOT NULL,
    disaggregation text,
    body jsonb NOT NULL,
    author uuid NOT NULL REFERENCES person,
    device uuid NOT NULL,
    received_at timestamptz NOT NULL,
    hash text NOT NULL,
    mark text NOT NULL,
    PRIMARY KEY (org, seq),
    UNIQUE (org, id)
  )`,
  `CREATE INDEX entry_decisions ON entry (org, author) WHERE kind = 'decision'`,
  `CREATE INDEX entry_submissions ON entry (org, period, seq) WHERE kind = 'submission'`,
  `CREATE TABLE held (
    org uuid NOT NULL REFERENCES organisation,
    id uuid NOT NULL,
    why text NOT NULL,
    body jsonb NOT NULL,
    hash text NOT NULL,
    author uuid NOT NULL REFERENCES person,
    device uuid NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (org, id)
  )`,
  `CREATE TABLE device (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES person,
    first_seen timestamptz NOT NULL
  )`,
]

const isManager = '(SELECT app_is_manager())'
const member = 'org IN (SELECT app_organisations())'
const readers = `${isManager} OR ${member}`
const author = 'author = (SELECT app_person())'

const policy = (table: string, name: string, rest: string) => `CREATE POLICY ${table}_${name} ON ${table} ${rest}`

// No UPDATE and no DELETE on entry for anybody but the owner: an entry is written once.
const WALLS = [
  ...['org_log', 'entry', 'held', 'device'].map((table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`),
  'GRANT SELECT ON org_log, entry, held, device TO traguardo_person, traguardo_jobs',
  'GRANT UPDATE (head, mark, changed_at) ON org_log TO traguardo_person',
  'GRANT INSERT ON entry, held, device TO traguardo_person',
  policy('org_log', 'seen', `FOR SELECT TO traguardo_person USING (${readers})`),
  policy('org_log', 'moved', `FOR UPDATE TO traguardo_person USING (${readers}) WITH CHECK (${readers})`),
  policy('entry', 'seen', `FOR SELECT TO traguardo_person USING (${readers})`),
  policy('entry', 'written', `FOR INSERT TO traguardo_person WITH CHECK (${author} AND (${readers}))`),
  policy('held', 'seen', `FOR SELECT TO traguardo_person USING (${isManager} OR ${author})`),
  policy(
    'held',
    'written',
    `FOR INSERT TO traguardo_person WITH CHECK (${author} AND (${isManager} OR org IN (SELECT app_organisations_ever())))`,
  ),
  policy('device', 'seen', 'FOR SELECT TO traguardo_person USING (person = (SELECT app_person()))'),
  policy('device', 'added', 'FOR INSERT TO traguardo_person WITH CHECK (person = (SELECT app_person()))'),
  ...['org_log', 'entry', 'held', 'device'].map((table) =>
    policy(table, 'jobs', 'FOR SELECT TO traguardo_jobs USING (true)'),
  ),
]

// Who decided on an organisation's values is known to its members, so that a reason has a name.
const deciders = (schema: string) => [
  `CREATE FUNCTION app_deciders() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, ${schema}, pg_temp AS
    $$ SELECT author FROM entry WHERE kind = 'decision' AND org IN (SELECT app_organisations()) $$`,
  policy('person', 'deciders', 'FOR SELECT TO traguardo_person USING (id IN (SELECT app_deciders()))'),
]

/** The organisations' logs, what is held beside them, and the devices that write. */
export const log: Migration = {
  name: '003-log',
  statements: ({ schema }) => [...TABLES, ...WALLS, ...deciders(schema)],
}
