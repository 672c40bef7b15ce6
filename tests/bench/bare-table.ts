import { CompiledQuery, sql } from 'kysely'
import { chain } from '../../server/log/append.ts'
import { FIRST_MARK, withHashes } from '../../server/log/hash-chain.ts'
import type { PlacedEntry } from '../../server/log/log-book.ts'
import { nodeSha256 } from '../../server/start/node-sha256.ts'
import type { Entry, ValueEntry } from '../../src/domain/entry.ts'
import type { Installation } from './installation.ts'

const COLUMNS = 'org, seq, id, kind, indicator, period, disaggregation, body, author, device, received_at, hash, mark'

/** A table with the columns of the log and nothing else: no key, no index, no wall. */
export async function makeBareTable({ owner }: Installation): Promise<void> {
  await sql`CREATE TABLE bare AS SELECT ${sql.raw(COLUMNS)} FROM entry WITH NO DATA`.execute(owner)
  await sql`GRANT INSERT ON bare TO PUBLIC`.execute(owner)
}

/** One statement for the rows, as somebody would write it who already has hashes, marks and places. */
export function insertOf(org: string, rows: readonly PlacedEntry[]): CompiledQuery {
  const values = rows.map(({ entry, seq, author, device, receivedAt, hash, mark }) => {
    const { indicator, period, disaggregation } = (entry as ValueEntry).cell
    const about = [entry.kind, indicator, period, disaggregation, JSON.stringify(entry)]
    return [org, seq, entry.id, ...about, author, device, receivedAt, hash, mark]
  })
  const tuples = values.map((row, n) => `(${row.map((_, column) => `$${n * row.length + column + 1}`).join(',')})`)
  return CompiledQuery.raw(`INSERT INTO bare (${COLUMNS}) VALUES ${tuples.join(',')}`, values.flat())
}

/** The entries as rows of a log of their own, hashed and chained beforehand. */
export async function placed(entries: readonly Entry[], { person, device }: { person: string; device: string }) {
  const origin = { author: person, device, receivedAt: new Date() }
  const hashed = await withHashes(
    nodeSha256,
    entries.map((entry) => ({ entry, ...origin })),
  )
  return chain(nodeSha256, { head: 0, mark: FIRST_MARK }, hashed)
}
