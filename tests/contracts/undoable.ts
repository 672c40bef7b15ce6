import type { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import type { Database, Tables } from '../../server/database/tables.ts'

/** What a request wrote: rows of each table that are there and were not, and that were there and are not. */
export interface Change {
  readonly table: string
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** A database on which one request after the other can be tried, each as if it were the first. */
export interface Undoable {
  readonly db: Database
  /** Runs the work, answers what it wrote, and undoes it. */
  try<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly changes: readonly Change[] }>
}

/** Large, and written by nobody but the job that loads it. */
const LEFT_OUT = ['catalogue', 'migration']

/**
 * A PGlite in which transactions are savepoints of one that is undone in the end.
 *
 * What a transaction said of itself, its role and whom it asks for, would outlive a savepoint: it is taken back.
 */
export async function undoable(pglite: PGlite): Promise<Undoable> {
  const { rows } = await pglite.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace ORDER BY relname`,
  )
  const tables = rows.map(({ name }) => name).filter((name) => !LEFT_OUT.includes(name))
  const read = async (names: readonly string[]) => {
    const found = new Map<string, Set<string>>()
    for (const name of names) {
      const { rows: all } = await pglite.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`)
      found.set(name, new Set(all.map(({ row }) => row)))
    }
    return found
  }
  const prints = async () => {
    const each = tables.map(
      (name) => `SELECT '${name}' AS name, md5(string_agg(t::text, '|' ORDER BY t::text)) AS print FROM "${name}" t`,
    )
    const { rows: all } = await pglite.query<{ name: string; print: string | null }>(each.join(' UNION ALL '))
    return new Map(all.map(({ name, print }) => [name, print]))
  }
  const [rowsThen, printsThen] = [await read(tables), await prints()]

  async function changes(): Promise<Change[]> {
    // A transaction that writes takes a number: where none was taken nothing was written.
    const { rows: taken } = await pglite.query<{ x: string | null }>(
      'SELECT pg_current_xact_id_if_assigned()::text AS x',
    )
    if (taken[0]?.x === null) return []
    const now = await prints()
    const changed = tables.filter((name) => now.get(name) !== printsThen.get(name))
    const rowsNow = await read(changed)
    return changed.map((table) => {
      const before = rowsThen.get(table) ?? new Set<string>()
      const after = rowsNow.get(table) ?? new Set<string>()
      const without = (one: Set<string>, other: Set<string>) => [...one].filter((row) => !other.has(row))
      return { table, added: without(after, before), removed: without(before, after) }
    })
  }

  return {
    db: new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: withSavepoints(pglite) as unknown as PGlite }) }),
    async try(work) {
      await pglite.exec('BEGIN')
      try {
        const result = await work()
        return { result, changes: await changes() }
      } finally {
        await pglite.exec('ROLLBACK')
      }
    },
  }
}

type Query = (sql: string, params?: unknown[], options?: object) => Promise<unknown>

const NOBODY = `SELECT set_config('role', 'none', true), set_config('app.person', '', true), set_config('app.today', '', true)`

/** What Kysely needs of a PGlite. One after the other, as the real one has it. */
function withSavepoints(pglite: PGlite) {
  let last: Promise<unknown> = Promise.resolve()
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work)
    last = mine.catch(() => {})
    return mine
  }
  const kept = (work: () => Promise<unknown>) =>
    alone(async () => {
      await pglite.exec('SAVEPOINT one')
      try {
        const result = await work()
        await pglite.exec(`RELEASE one; ${NOBODY}`)
        return result
      } catch (failure) {
        await pglite.exec(`ROLLBACK TO one; RELEASE one; ${NOBODY}`)
        throw failure
      }
    })
  const query: Query = (text, params, options) => pglite.query(text, params, options)
  return {
    ready: true,
    closed: false,
    query: (text: string, params?: unknown[], options?: object) => kept(() => query(text, params, options)),
    transaction: (work: (trx: { query: Query }) => Promise<unknown>) => kept(() => work({ query })),
    close: () => pglite.close(),
  }
}
