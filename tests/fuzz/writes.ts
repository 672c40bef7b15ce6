import type { PGlite } from '@electric-sql/pglite'

/** Attempts to sign in are counted where they fail, and what one may answer once is kept: that is their point. */
const COUNTERS = new Set(['sign_in_failure', 'identity_challenge'])

/** Whether something was written. */
export interface Writes {
  /** Whether the tables differ from what they were when this was asked before. */
  since(): Promise<boolean>
}

/**
 * Watches every table of the database.
 *
 * A transaction that writes takes a number, also when it is undone: where none was taken nothing was written. Where one
 * was, the newest row version and the count of each table say whether it was kept.
 */
export async function watchWrites(pglite: PGlite): Promise<Writes> {
  const { rows } = await pglite.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace ORDER BY relname`,
  )
  const tables = rows.map(({ name }) => name).filter((name) => !COUNTERS.has(name))
  const all = tables
    .map((name) => `SELECT '${name}' AS name, count(*) AS n, max(xmin::text::bigint) AS newest FROM "${name}"`)
    .join(' UNION ALL ')
  const taken = async () =>
    (await pglite.query<{ x: string }>('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS x')).rows[0]?.x
  const tellApart = async () => {
    const found = await pglite.query(all)
    return found.rows.map((row) => Object.values(row as object).join(' ')).join('\n')
  }
  let number = await taken()
  let tablesThen = await tellApart()
  return {
    async since() {
      const now = await taken()
      if (now === number) return false
      number = now
      const tablesNow = await tellApart()
      const differ = tablesNow !== tablesThen
      tablesThen = tablesNow
      return differ
    },
  }
}
