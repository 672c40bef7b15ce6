import type { Migration } from './migration.ts'

// Whose membership ended sees no row of the log; that it has what they wrote themselves is no news to them, and without
// it a request that comes again would be held as if it were new.
const ownEntries = (schema: string) =>
  `CREATE FUNCTION app_own_entries(log uuid, ids uuid[])
    RETURNS TABLE (id uuid, kind text, period text, hash text) LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, ${schema}, pg_temp AS $$
    SELECT e.id, e.kind, e.period, e.hash FROM entry e
      WHERE e.org = log AND e.id = ANY(ids) AND e.author = app_person()
    $$`

/** Whether a log has what a person wrote, told to that person alone and for good. */
export const whatOneWrote: Migration = {
  name: '008-what-one-wrote',
  statements: ({ schema }) => [ownEntries(schema)],
}
