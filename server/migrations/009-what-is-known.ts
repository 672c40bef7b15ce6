import type { Migration } from './migration.ts'

// Whether an id is known at all, to who knows the id already: without it, what waits behind a wall would be asked for
// again and again, and kept a second time beside what is there.
const knownIds = (schema: string) =>
  `CREATE FUNCTION app_known_ids(log uuid, ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, ${schema}, pg_temp AS $$
    SELECT found.id FROM (
      SELECT e.id FROM entry e WHERE e.org = log AND e.id = ANY(ids)
      UNION SELECT h.id FROM held h WHERE h.org = log AND h.id = ANY(ids)
    ) AS found WHERE app_is_manager() OR log IN (SELECT app_organisations_ever())
    $$`

/** Which ids a log or what is held beside it has, whoever may see them. */
export const whatIsKnown: Migration = {
  name: '009-what-is-known',
  statements: ({ schema }) => [knownIds(schema)],
}
