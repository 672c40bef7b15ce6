import type { Migration } from './migration.ts'

// Until here who offered an entry had written it. Its author may now be a claim, and of a person whom a database from
// a backup does not know.
const TABLES = [
  'ALTER TABLE held ADD COLUMN offered_by uuid',
  'UPDATE held SET offered_by = author',
  'ALTER TABLE held ALTER COLUMN offered_by SET NOT NULL',
  'ALTER TABLE held ADD FOREIGN KEY (offered_by) REFERENCES person',
  'ALTER TABLE held DROP CONSTRAINT held_author_fkey',
  // With the author: a false claim takes nobody's place.
  'ALTER TABLE held DROP CONSTRAINT held_pkey',
  'ALTER TABLE held ADD PRIMARY KEY (org, id, author)',
]

const isManager = '(SELECT app_is_manager())'
const offered = 'offered_by = (SELECT app_person())'
const author = 'author = (SELECT app_person())'
const standIn = `why = 'held:not_author'`

const WALLS = [
  'DROP POLICY held_seen ON held',
  'DROP POLICY held_written ON held',
  // Members may know what was in their own log before it was restored: their submissions name it.
  `CREATE POLICY held_seen ON held FOR SELECT TO traguardo_person
    USING (${isManager} OR ${offered} OR ${author} OR (${standIn} AND org IN (SELECT app_organisations())))`,
  `CREATE POLICY held_written ON held FOR INSERT TO traguardo_person
    WITH CHECK (${offered} AND (${author} OR ${standIn})
      AND (${isManager} OR org IN (SELECT app_organisations_ever())))`,
]

// Nobody deletes what is held, but for what stands in for a person who now says it themselves.
const replaced = (schema: string) =>
  `CREATE FUNCTION app_replace_stand_ins(log uuid, ids uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER
    SET search_path = pg_catalog, ${schema}, pg_temp AS
    $$ DELETE FROM held WHERE org = log AND id = ANY(ids) AND ${author} AND ${standIn} $$`

/** Entries that are held on behalf of whoever wrote them, offered by somebody else. */
export const whatOthersWrote: Migration = {
  name: '006-what-others-wrote',
  statements: ({ schema }) => [...TABLES, ...WALLS, replaced(schema)],
}
