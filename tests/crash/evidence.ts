import type { Database } from '../../server/database/tables.ts'
import type { PlacedEntry } from '../../server/log/log-book.ts'
import { readPage } from '../../server/repositories/log.ts'
import type { EntryRow } from '../../src/sync/row.ts'
import type { Witness } from './witness.ts'

/** One organisation's log as the database has it in the end: what its one row says, and all its entries. */
export interface FinalLog {
  readonly org: string
  readonly head: number
  readonly mark: string
  readonly entries: readonly PlacedEntry[]
  /** Ids that wait for a manager. */
  readonly held: readonly string[]
}

/** A client in the end. */
export interface FinalClient {
  readonly name: string
  readonly orgs: readonly string[]
  readonly saved: ReadonlyMap<string, string>
  readonly rows: readonly EntryRow[]
  /** Why exchanges stopped for good, and what ports threw. */
  readonly troubles: readonly string[]
}

/** All that a verdict is made of: what was promised, what is there, what the clients hold. */
export interface Evidence {
  readonly witness: Witness
  readonly logs: readonly FinalLog[]
  readonly clients: readonly FinalClient[]
}

const WHOLE = { after: -1, upTo: 2 ** 31 - 1, limit: 2 ** 31 - 1 }

/** Every log, by the owner's connection: past the walls. */
export function readLogs(owner: Database): Promise<FinalLog[]> {
  return owner.transaction().execute(async (trx) => {
    const logs = await trx.selectFrom('org_log').select(['org', 'head', 'mark']).execute()
    const held = await trx.selectFrom('held').select(['org', 'id']).execute()
    const read: FinalLog[] = []
    for (const log of logs) {
      const waiting = held.filter(({ org }) => org === log.org).map(({ id }) => id)
      read.push({ ...log, entries: await readPage(trx, log.org, WHOLE), held: waiting })
    }
    return read
  })
}

/** The heads of every log, as far as its clients must have come. */
export async function readHeads(owner: Database): Promise<Map<string, number>> {
  const rows = await owner.selectFrom('org_log').select(['org', 'head']).execute()
  return new Map(rows.map(({ org, head }) => [org, head]))
}
