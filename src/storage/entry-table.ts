import { Dexie, type Table } from 'dexie'
import { isStandIn } from '../domain/stand-ins.ts'
import type { SettledEntry } from '../sync/ports.ts'
import { cameBack, type EntryRow, HELD, IN_LOG, REFUSED, reofferedRow, UNSENT } from '../sync/row.ts'
import type { DraftTable } from './draft-table.ts'

/** `[org+st+kind]` also serves "all of an organisation" and "of one standing"; within one kind it orders by id. */
export const ENTRY_INDEXES = 'id, st, [org+st+kind], [org+key]'

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

/** Only what is unsent can be settled: an entry that came back in the log meanwhile stays there. */
export async function settle(table: EntryTable, settled: readonly SettledEntry[]): Promise<void> {
  const rows = await table.bulkGet(settled.map(({ id }) => id))
  const changed = settled.flatMap(({ st, code }, index) => {
    const row = rows[index]
    return row?.st === UNSENT ? [{ ...row, st, code }] : []
  })
  await table.bulkPut(changed)
}

/** Rows of the log's page; one that was offered again keeps what only this device knows of it. */
export async function putLogged(table: EntryTable, org: string, rows: readonly EntryRow[]): Promise<void> {
  const waiting = new Set(await table.where('[org+st]').anyOf([org, UNSENT], [org, HELD]).primaryKeys())
  const offered = rows.map(({ id }) => id).filter((id) => waiting.has(id))
  const known = new Map((await table.bulkGet(offered)).map((row) => [row?.id, row]))
  await table.bulkPut(rows.map((row) => cameBack(row, known.get(row.id))))
}

export async function reofferAll(table: EntryTable, org: string): Promise<void> {
  const known = await table.where('[org+st]').anyOf([org, IN_LOG], [org, HELD]).toArray()
  await table.bulkPut(known.map(reofferedRow))
}
