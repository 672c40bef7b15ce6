import { Dexie, type Table } from 'dexie'
import { isStandIn } from '../domain/stand-ins.ts'
import { type EntryRow, HELD, REFUSED, UNSENT } from '../sync/row.ts'
import type { DraftTable } from './draft-table.ts'

/**
 * `[org+st+kind]` also serves "all of an organisation" and "of one standing"; within one kind it orders by id. The last
 * two hold nothing but what was offered again and redactions: both rare, and asked for with every page.
 */
export const ENTRY_INDEXES = 'id, [org+st+kind], [org+key], [org+st+former], [org+entry.target]'

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

/** All rows of an organisation, by standing, kind and id. */
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
  for (const kind of ['value', 'submission', 'decision', 'redaction'] as const) {
    if (rows.length === max) break
    rows.push(...(await unsent(kind, max - rows.length)))
  }
  return rows
}

/** What waits in a person's database, over all organisations. */
/** Over all organisations. By organisation, because an index of standings alone would cost every save. */
export async function countEntries(table: EntryTable, draft: DraftTable, person: string): Promise<EntryCounts> {
  const [orgs, drafts] = await Promise.all([organisationsOf(table), draft.count()])
  const found = await Promise.all(orgs.map((org) => countOf(table, org, person)))
  const sum = (of: 'unsent' | 'held' | 'refused') => found.reduce((total, counts) => total + counts[of], 0)
  const oldest = found.flatMap(({ oldest }) => oldest ?? []).sort((a, b) => (a.id < b.id ? -1 : 1))[0]
  return {
    ...{ unsent: sum('unsent'), held: sum('held'), refused: sum('refused'), drafts },
    oldestUnsentAt: oldest?.entry.at ?? null,
  }
}

async function countOf(table: EntryTable, org: string, person: string) {
  const [unsent, held, refused] = await Promise.all([
    standing(table, org, UNSENT).count(),
    standing(table, org, HELD)
      .filter((row) => !isStandIn(row) || row.author === person)
      .count(),
    standing(table, org, REFUSED).count(),
  ])
  // By kind, then by id: values are the oldest but where nothing else waits.
  const [oldest] = unsent === 0 ? [] : await unsentOf(table, org, 1)
  return { unsent, held, refused, oldest }
}

export function heldIds(table: EntryTable, org: string): Promise<string[]> {
  return standing(table, org, HELD).primaryKeys()
}

/** An organisation's rows of any of these standings. */
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

/** Those of the rows that are there, by id; of whatever organisation. */
export async function byId(table: EntryTable, ids: readonly string[]): Promise<Map<string, EntryRow>> {
  const rows = await table.bulkGet([...ids])
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row]])))
}
