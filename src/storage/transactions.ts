import type { Entry } from '../domain/entry.ts'
import type { Cursor } from '../domain/wire/sync.ts'
import { importedRows } from '../sync/imported-rows.ts'
import type { PageWrite, WriteResult } from '../sync/ports.ts'
import { type EntryRow, REFUSED, UNSENT, unsentRow } from '../sync/row.ts'
import type { UnsentFile } from '../sync/unsent-file.ts'
import { type CursorRow, sameCursor } from './cursor-table.ts'
import type { Database } from './database.ts'
import { dropDraftsOf } from './draft-table.ts'
import { havingStanding, unsentOf } from './entry-table.ts'
import { addUnknown, putLogged, settle } from './entry-writes.ts'
import type { RecentValues } from './recent-values.ts'

// What happens together or not at all.

export interface Imported {
  readonly added: number
  readonly known: number
}

export const cursorOf = (row: CursorRow | undefined): Cursor | null =>
  row === undefined ? null : { seq: row.seq, mark: row.mark }

/** In one transaction, so that no value is saved between the reading of values and of what names them. */
export function outbox(db: Database, org: string, max: number): PromiseLike<EntryRow[]> {
  return db.transaction('r', db.entry, () => unsentOf(db.entry, org, max))
}

/** The entries as saved: with their recent parents, without the drafts of their cells. */
export function save(db: Database, recent: RecentValues, org: string, entries: readonly Entry[]): PromiseLike<Entry[]> {
  const saving = db.transaction('rw', db.entry, db.draft, async () => {
    // The first request waits until the save before is whole: only then is it known what is recent.
    await dropDraftsOf(db.draft, org, rowsOf(org, entries))
    const saved = recent.named(org, entries)
    await db.entry.bulkAdd(rowsOf(org, saved))
    return saved
  })
  return saving.then((saved) => {
    recent.keep(org, saved)
    return saved
  })
}

const rowsOf = (org: string, entries: readonly Entry[]) => entries.map((entry) => unsentRow(org, entry))

/** Adds a file's entries, all or none; throws for a file of another organisation. Source: SPEC S16. */
export async function importInto(db: Database, org: string, person: string, file: UnsentFile): Promise<Imported> {
  if (file.org !== org) throw new Error(`The entries are of organisation ${file.org}, not of ${org}`)
  const rows = importedRows(org, person, file)
  const added = await db.transaction('rw', db.entry, () => addUnknown(db.entry, rows))
  return { added, known: rows.length - added }
}

/** What this person wrote and the server has not; answers how many. */
export function discardUnsent(db: Database, recent: RecentValues, org: string, person: string): PromiseLike<number> {
  return db.transaction('rw', db.entry, async () => {
    const rows = await havingStanding(db.entry, org, [UNSENT, REFUSED])
    const own = rows.filter(({ author }) => author === null || author === person)
    const ids = own.map(({ id }) => id)
    await db.entry.bulkDelete(ids)
    recent.drop(new Set(ids))
    return ids.length
  })
}

/** Rows, settled entries and cursor in one transaction: either order apart loses entries. Source: SPEC S4. */
export function applyPage(db: Database, recent: RecentValues, org: string, page: PageWrite): PromiseLike<WriteResult> {
  return db.transaction('rw', db.entry, db.cursor, async () => {
    if (!sameCursor(cursorOf(await db.cursor.get(org)), page.after)) return 'stale'
    await settle(db.entry, org, page.settled, page.missing)
    await putLogged(db.entry, org, page.rows)
    recent.drop(new Set([...page.rows, ...page.settled].map(({ id }) => id)))
    await db.cursor.put({ org, ...page.next, contactedAt: page.contactedAt })
    return 'written'
  })
}

/** Changes rows of an organisation and starts its log anew, together. */
export function startAnew(
  db: Database,
  org: string,
  change: (table: Database['entry'], org: string) => Promise<void>,
): PromiseLike<void> {
  return db.transaction('rw', db.entry, db.cursor, async () => {
    await change(db.entry, org)
    await db.cursor.delete(org)
  })
}
