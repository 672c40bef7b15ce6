import { Dexie, type Table } from 'dexie'
import { isStandIn } from '../domain/stand-ins.ts'
import type { SettledEntry } from '../sync/ports.ts'
import {
  cameBack,
  type EntryRow,
  HELD,
  IN_LOG,
  missingRow,
  REFUSED,
  redactedRow,
  reofferedRow,
  settledRow,
  targetOf,
  UNSENT,
  wasPulled,
} from '../sync/row.ts'
import type { DraftTable } from './draft-table.ts'

/**
 * `[org+st+kind]` also serves "all of an organisation" and "of one standing"; within one kind it orders by id. The last
 * two hold nothing but what was offered again and redactions: both rare, and asked for with every page.
 */
export const ENTRY_INDEXES = 'id, st, [org+st+kind], [org+key], [org+st+former], [org+entry.target]'

export type EntryTable = Table<EntryRow, string>

/**
 * How many entries wait, and since when: `oldestUnsentAt` is this device's claim, ISO 8601. What is held until another
 * person sends it is not counted: nobody here can do anything about it.
 */
export interface EntryCounts {
  readonly unsent: number
  readonly held: number
  readonly refused: number
  /** Texts being written that are no entry yet. */
  readonly drafts: number
  readonly oldestUnsentAt: string | null
}

export function rowsOf(table: EntryTable, org: string): Promise<EntryRow[]> {
  // By name: for a bare `org` Dexie may take `[org+key]`, which leaves out what has no key.
  return table.where('[org+st+kind]').between([org, Dexie.minKey], [org, Dexie.maxKey]).toArray()
}

/**
 * Unsent rows: values by id, which is by time, and only then what names them.
 *
 * A clock set back between a value and its submission would else send the submission first, to be refused for values
 * that the server does not know.
 */
export async function unsentOf(table: EntryTable, org: string, max: number): Promise<EntryRow[]> {
  const unsent = (kind: EntryRow['kind'], room: number) =>
    table.where('[org+st+kind]').equals([org, UNSENT, kind]).limit(room).toArray()
  const rows: EntryRow[] = []
  for (const kind of ['value', 'submission', 'decision', 'redaction'] as const)
    rows.push(...(await unsent(kind, max - rows.length)))
  return rows
}

export function rowsOfCell(table: EntryTable, org: string, key: string): Promise<EntryRow[]> {
  return table.where('[org+key]').equals([org, key]).toArray()
}

export async function countEntries(table: EntryTable, draft: DraftTable, person: string): Promise<EntryCounts> {
  const having = (st: number) => table.where('st').equals(st)
  const [unsent, held, refused, drafts, oldest] = await Promise.all([
    having(UNSENT).count(),
    having(HELD)
      .filter((row) => !isStandIn(row) || row.author === person)
      .count(),
    having(REFUSED).count(),
    draft.count(),
    having(UNSENT).first(),
  ])
  return { unsent, held, refused, drafts, oldestUnsentAt: oldest?.entry.at ?? null }
}

/** Writes what the answer settled, and makes unsent what the server does not hold; answers the rows settled. */
export async function settle(
  table: EntryTable,
  settled: readonly SettledEntry[],
  missing: readonly string[],
): Promise<EntryRow[]> {
  if (settled.length + missing.length === 0) return []
  const known = await byId(table, [...settled.map(({ id }) => id), ...missing])
  const rows = settled.flatMap((each) => settledRow(known.get(each.id), each) ?? [])
  const unheld = missing.flatMap((id) => missingRow(known.get(id)) ?? [])
  await table.bulkPut([...unheld, ...rows])
  return rows
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
export async function redactTargets(table: EntryTable, org: string, rows: readonly EntryRow[]): Promise<void> {
  const targets = rows.flatMap((row) => targetOf(row) ?? [])
  if (targets.length === 0) return
  const known = [...(await byId(table, targets)).values()]
  await table.bulkPut(known.filter((row) => row.org === org).map(redactedRow))
}

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

/** Adds those whose id is not known in any standing, blanked where a redaction names them; answers how many. */
export async function addUnknown(table: EntryTable, org: string, rows: readonly EntryRow[]): Promise<number> {
  const known = await byId(
    table,
    rows.map(({ id }) => id),
  )
  const added = [...new Map(rows.filter(({ id }) => !known.has(id)).map((row) => [row.id, row])).values()]
  const targets = new Set([...(await redactionsOf(table, org)), ...added].map(targetOf))
  await table.bulkAdd(added.map((row) => (targets.has(row.id) ? redactedRow(row) : row)))
  await redactTargets(table, org, added)
  return added.length
}

export function heldIds(table: EntryTable, org: string): Promise<string[]> {
  return standing(table, org, HELD).primaryKeys()
}

export async function havingStanding(
  table: EntryTable,
  org: string,
  standings: readonly EntryRow['st'][],
): Promise<EntryRow[]> {
  const found = standings.map((st) => standing(table, org, st).toArray())
  return (await Promise.all(found)).flat()
}

/** The organisations that any row is of. */
export async function organisationsOf(table: EntryTable): Promise<string[]> {
  const places = (await table.orderBy('[org+st+kind]').uniqueKeys()) as unknown as [string, number, string][]
  return [...new Set(places.map(([org]) => org))]
}

/** By name, as in `rowsOf`: for a bare `[org+st]` Dexie takes any index that begins so. */
function standing(table: EntryTable, org: string, st: EntryRow['st']) {
  return table.where('[org+st+kind]').between([org, st, Dexie.minKey], [org, st, Dexie.maxKey])
}

async function byId(table: EntryTable, ids: readonly string[]): Promise<Map<string, EntryRow>> {
  const rows = await table.bulkGet([...ids])
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row]])))
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
