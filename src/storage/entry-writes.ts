import { Dexie } from 'dexie'
import type { SettledEntry } from '../sync/ports.ts'
import {
  cameBack,
  type EntryRow,
  HELD,
  IN_LOG,
  missingRow,
  notelessRow,
  redactedRow,
  reofferedRow,
  settledRow,
  targetOf,
  UNSENT,
  wasPulled,
} from '../sync/row.ts'
import { byId, type EntryTable, havingStanding, rowsOf } from './entry-table.ts'

// What changes entries; each to be called in a transaction that holds what belongs together.

/** Writes what the answer settled, and makes unsent what the server does not hold any more. */
export async function settle(
  table: EntryTable,
  org: string,
  settled: readonly SettledEntry[],
  missing: readonly string[],
): Promise<void> {
  if (settled.length + missing.length === 0) return
  const known = await byId(table, [...settled.map(({ id }) => id), ...missing])
  const targets = new Set((await redactionsOf(table, org)).map(targetOf))
  const rows = settled
    .flatMap((each) => settledRow(known.get(each.id), each) ?? [])
    .map((row) => (targets.has(row.id) ? redactedRow(row) : row))
  const unheld = missing.flatMap((id) => missingRow(known.get(id)) ?? [])
  await table.bulkPut([...unheld, ...rows])
}

/** Rows of the log's page; one that was offered again keeps what only this device knows of it. */
export async function putLogged(table: EntryTable, org: string, rows: readonly EntryRow[]): Promise<void> {
  if (rows.length === 0) return
  const [known, redactions] = await Promise.all([offeredAgain(table, org, rows), redactionsOf(table, org)])
  const targets = new Set([...redactions, ...rows].map(targetOf))
  const written = rows.map((row) => {
    const placed = cameBack(row, known.get(row.id))
    return targets.has(row.id) ? redactedRow(placed) : placed
  })
  await table.bulkPut(written)
  await redactTargets(table, org, rows)
}

/** Blanks what the redactions among these rows name, where it is in the table already. */
async function redactTargets(table: EntryTable, org: string, rows: readonly EntryRow[]): Promise<void> {
  const targets = rows.flatMap((row) => targetOf(row) ?? [])
  if (targets.length === 0) return
  const known = await byId(table, targets)
  await table.bulkPut([...known.values()].filter((row) => row.org === org).map(redactedRow))
  const ofPeople = rows.filter((row) => !known.has(targetOf(row) ?? row.id))
  if (ofPeople.length > 0) await takeNotes(table, org, ofPeople)
}

/** Takes the words of the people whom these redactions name. By looking at every row: people are erased rarely. */
async function takeNotes(table: EntryTable, org: string, redactions: readonly EntryRow[]): Promise<void> {
  const all = await rowsOf(table, org)
  await table.bulkPut(redactions.flatMap((redaction) => all.flatMap((row) => notelessRow(row, redaction) ?? [])))
}

/** Makes all that is in the log or held unsent, and drops what was blanked. Source: SPEC S9. */
export async function reofferAll(table: EntryTable, org: string): Promise<void> {
  const known = await havingStanding(table, org, [IN_LOG, HELD])
  const again = known.map((row) => [row, reofferedRow(row)] as const)
  await table.bulkDelete(again.flatMap(([row, offered]) => (offered === null ? [row.id] : [])))
  await table.bulkPut(again.flatMap(([, offered]) => offered ?? []))
}

/** Removes what came with the log. Source: SPEC S12. */
export async function forgetPulledRows(table: EntryTable, org: string): Promise<void> {
  const known = await havingStanding(table, org, [IN_LOG, HELD])
  await table.bulkDelete(known.filter(wasPulled).map(({ id }) => id))
}

/** Adds those whose id is not known in any standing; answers how many. */
export async function addUnknown(table: EntryTable, rows: readonly EntryRow[]): Promise<number> {
  const known = await byId(
    table,
    rows.map(({ id }) => id),
  )
  const added = rows.filter(({ id }) => !known.has(id))
  await table.bulkAdd(added)
  return added.length
}

/** Of these rows, how those that were offered again stand here. */
async function offeredAgain(table: EntryTable, org: string, rows: readonly EntryRow[]): Promise<Map<string, EntryRow>> {
  const waiting = [UNSENT, HELD].map((st) =>
    table.where('[org+st+former]').between([org, st, Dexie.minKey], [org, st, Dexie.maxKey]).primaryKeys(),
  )
  const ids = new Set((await Promise.all(waiting)).flat())
  if (ids.size === 0) return new Map()
  return byId(
    table,
    rows.map(({ id }) => id).filter((id) => ids.has(id)),
  )
}

function redactionsOf(table: EntryTable, org: string): Promise<EntryRow[]> {
  return table.where('[org+entry.target]').between([org, Dexie.minKey], [org, Dexie.maxKey]).toArray()
}
