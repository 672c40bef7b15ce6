import type { Migration } from './migration.ts'

const TABLES = [
  // How far into each log the cells below were read; an organisation is due when its log's head lies further on.
  `CREATE TABLE rolled_up (
    org uuid PRIMARY KEY REFERENCES organisation,
    seq integer NOT NULL
  )`,
  `CREATE TABLE cell_value (
    org uuid NOT NULL REFERENCES organisation,
    indicator text NOT NULL,
    period text NOT NULL,
    disaggregation text NOT NULL,
    conflict boolean NOT NULL,
    provisional boolean NOT NULL,
    submitted boolean NOT NULL,
    head jsonb,
    approved jsonb,
    approved_day text,
    PRIMARY KEY (org, indicator, period, disaggregation)
  )`,
  'CREATE INDEX cell_value_indicator ON cell_value (indicator, period)',
  'CREATE INDEX cell_value_submitted ON cell_value (org, period) WHERE submitted',
  `CREATE TABLE dirty_group (
    indicator text NOT NULL,
    period text NOT NULL,
    times integer NOT NULL DEFAULT 1,
    PRIMARY KEY (indicator, period)
  )`,
  // What everybody may know: suppressed before it is stored. Zone '' is the whole territory.
  `CREATE TABLE rollup (
    indicator text NOT NULL,
    period text NOT NULL,
    zone text NOT NULL,
    body jsonb NOT NULL,
    computed_at timestamptz NOT NULL,
    PRIMARY KEY (indicator, period, zone)
  )`,
  `CREATE TABLE progress_state (
    one_row boolean PRIMARY KEY DEFAULT true CHECK (one_row),
    version integer NOT NULL,
    stale boolean NOT NULL DEFAULT true,
    computed_at timestamptz,
    catalogue_version text,
    asked integer NOT NULL,
    answering integer NOT NULL,
    changes jsonb NOT NULL
  )`,
  `INSERT INTO progress_state (version, asked, answering, changes) VALUES (0, 0, 0, '[]')`,
]

const tenants = ['rolled_up', 'cell_value']

const WALLS = [
  ...tenants.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `GRANT SELECT ON ${table} TO traguardo_person`,
    `CREATE POLICY ${table}_seen ON ${table} FOR SELECT TO traguardo_person USING ((SELECT app_is_manager()))`,
    `CREATE POLICY ${table}_jobs ON ${table} FOR ALL TO traguardo_jobs USING (true) WITH CHECK (true)`,
  ]),
  'GRANT SELECT ON rollup, progress_state TO traguardo_person',
  `GRANT SELECT, INSERT, UPDATE, DELETE ON rolled_up, cell_value, dirty_group, rollup, progress_state TO traguardo_jobs`,
]

/** What the job keeps so that reading progress never walks through history. */
export const rollUps: Migration = {
  name: '004-roll-ups',
  statements: () => [...TABLES, ...WALLS],
}
