import { liveQuery } from 'dexie'
import { cellKey, type Entry } from '../domain/entry.ts'
import type { Cursor } from '../domain/wire/sync.ts'
import type { PageWrite, SyncStore, WriteResult } from '../sync/ports.ts'
import { type EntryRow, REFUSED, takesBack, UNSENT, unsentRow } from '../sync/row.ts'
import { importedRows, type UnsentFile } from '../sync/unsent-file.ts'
import { type CursorRow, sameCursor } from './cursor-table.ts'
import { type Database, type IndexedDb, openDatabase } from './database.ts'
import { deviceIdOf, renewDeviceId } from './device-table.ts'
import type { Draft } from './draft-table.ts'
import {
  addUnknown,
  countEntries,
  type EntryCounts,
  forgetPulledRows,
  havingStanding,
  heldIds,
  organisationsOf,
  putLogged,
  redactTargets,
  reofferAll,
  rowsOf,
  rowsOfCell,
  settle,
  unsentOf,
} from './entry-table.ts'
import { withUnsentParents } from './new-entries.ts'
import { asStorageProblem } from './storage-problem.ts'
import { tenRandomBytes, uuidv7 } from './uuid.ts'
import { rowsWatcher } from './watch-rows.ts'
import type { Watched } from './watched.ts'

/** One person's database on this device. Every method rejects with StorageProblem, with nothing half done. */
export interface Store extends SyncStore {
  /**
   * Saves entries and clears the drafts of their cells, together. Resolves with the entries as saved, and only when
   * the browser has them: what the person sees as saved is saved.
   */
  saveValues(org: string, entries: readonly Entry[]): Promise<Entry[]>
  saveDraft(draft: Draft): Promise<void>
  dropDraft(org: string, key: string): Promise<void>
  drafts(org: string): Promise<Draft[]>
  rows(org: string): Promise<EntryRow[]>
  /** What is not on the server, to be taken elsewhere: unsent and refused. Source: SPEC S16. */
  unsentRows(org: string): Promise<EntryRow[]>
  /**
   * Adds the file's entries as unsent, each its author's; any number of times. What is known here in any standing is
   * left as it is. `person` is whose database this is. Rejects a file of another organisation.
   */
  importEntries(org: string, person: string, file: UnsentFile): Promise<Imported>
  /**
   * Deletes what the person wrote of the organisation and the server has not: unsent and refused. Answers how many.
   * Nothing else ever deletes such entries, and this only when the person asked for it in so many words. What others
   * wrote and is offered again for them stays.
   */
  discardUnsent(org: string): Promise<number>
  /** The organisations that anything on this device is of, also such as the person belongs to no more. */
  organisations(): Promise<string[]>
  /** Over all organisations of the person. */
  counts(): Promise<EntryCounts>
  /** When this device last heard from the server about the organisation, ISO 8601. */
  contactedAt(org: string): Promise<string | null>
  /** Whoever watches the same organisation is given the very same rows. */
  watchRows(org: string): Watched<readonly EntryRow[]>
  watchCounts(): Watched<EntryCounts>
  watchContactedAt(org: string): Watched<string | null>
  close(): void
}

export interface Imported {
  readonly added: number
  readonly known: number
}

export interface StoreOptions {
  /** The database was closed because another tab opened a newer version: ask for a reload. */
  readonly onSuperseded?: () => void
  /** Called once, after the first save that went well: the moment to ask for persistent storage. */
  readonly onFirstSave?: () => void
  /** IndexedDB where it is not the browser's. */
  readonly idb?: IndexedDb
}

/** Opens the person's store. Errors: StorageProblem, as `openDatabase`. */
export async function createStore(personId: string, options: StoreOptions = {}): Promise<Store> {
  const db = await openDatabase(personId, options.onSuperseded ?? (() => {}), options.idb)
  let firstSave = options.onFirstSave
  const contactedAt = async (org: string) => (await db.cursor.get(org))?.contactedAt ?? null
  return {
    async saveValues(org, entries) {
      const saved = await told(save(db, org, entries))
      firstSave?.()
      firstSave = undefined
      return saved
    },
    saveDraft: async (draft) => void (await told(db.draft.put(draft))),
    dropDraft: (org, key) => told(db.draft.delete([org, key])),
    drafts: (org) => told(db.draft.where('org').equals(org).toArray()),
    rows: (org) => told(rowsOf(db.entry, org)),
    counts: () => told(countEntries(db.entry, db.draft, personId)),
    contactedAt: (org) => told(contactedAt(org)),
    watchRows: rowsWatcher(db),
    watchCounts: () => liveQuery(() => countEntries(db.entry, db.draft, personId)),
    watchContactedAt: (org) => liveQuery(() => contactedAt(org)),
    deviceId: () => told(db.transaction('rw', db.device, () => deviceIdOf(db.device, mintId))),
    renewDevice: (taken) => told(db.transaction('rw', db.device, () => renewDeviceId(db.device, taken, mintId))),
    cursor: async (org) => cursorOf(await told(db.cursor.get(org))),
    outbox: async (org, max) => (await told(outbox(db, org, max))).map(({ entry, author }) => ({ entry, author })),
    applyPage: (org, page) => told(applyPage(db, org, page)),
    reoffer: (org) => told(startAnew(db, org, reofferAll)),
    held: (org) => told(heldIds(db.entry, org)),
    forgetPulled: (org) => told(startAnew(db, org, forgetPulledRows)),
    unsentRows: (org) => told(havingStanding(db.entry, org, [UNSENT, REFUSED])),
    importEntries: (org, person, file) => told(importInto(db, org, person, file)),
    discardUnsent: (org) => told(discardUnsent(db, org, personId)),
    organisations: () => told(organisationsOf(db.entry)),
    close: () => db.close({ disableAutoOpen: true }),
  }
}

const mintId = () => uuidv7(Date.now(), tenRandomBytes())

const cursorOf = (row: CursorRow | undefined): Cursor | null =>
  row === undefined ? null : { seq: row.seq, mark: row.mark }

/** In one transaction, so that no value is saved between the reading of values and of what names them. */
function outbox(db: Database, org: string, max: number): PromiseLike<EntryRow[]> {
  return db.transaction('r', db.entry, () => unsentOf(db.entry, org, max))
}

async function told<T>(work: PromiseLike<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw asStorageProblem(error)
  }
}

function save(db: Database, org: string, entries: readonly Entry[]): PromiseLike<Entry[]> {
  return db.transaction('rw', db.entry, db.draft, async () => {
    const saved = await Promise.all(entries.map((entry) => withParents(db, org, entry)))
    const rows = saved.map((entry) => unsentRow(org, entry))
    await db.entry.bulkAdd(rows)
    await redactTargets(db.entry, org, rows)
    const keys = saved.flatMap((entry) => (entry.kind === 'value' ? [cellKey(entry.cell)] : []))
    await db.draft.bulkDelete(keys.map((key) => [org, key]))
    return saved
  })
}

async function withParents(db: Database, org: string, entry: Entry): Promise<Entry> {
  if (entry.kind !== 'value') return entry
  return withUnsentParents(entry, await rowsOfCell(db.entry, org, cellKey(entry.cell)))
}

async function importInto(db: Database, org: string, person: string, file: UnsentFile): Promise<Imported> {
  if (file.org !== org) throw new Error(`The entries are of organisation ${file.org}, not of ${org}`)
  const rows = importedRows(org, person, file)
  const added = await db.transaction('rw', db.entry, () => addUnknown(db.entry, org, rows))
  return { added, known: rows.length - added }
}

function discardUnsent(db: Database, org: string, person: string): PromiseLike<number> {
  return db.transaction('rw', db.entry, async () => {
    const rows = await havingStanding(db.entry, org, [UNSENT, REFUSED])
    const own = rows.filter(({ author }) => author === null || author === person)
    await db.entry.bulkDelete(own.map(({ id }) => id))
    return own.length
  })
}

/** Rows, settled entries and cursor in one transaction: either order apart loses entries. Source: SPEC S4. */
function applyPage(db: Database, org: string, page: PageWrite): PromiseLike<WriteResult> {
  return db.transaction('rw', db.entry, db.cursor, async () => {
    if (!sameCursor(cursorOf(await db.cursor.get(org)), page.after)) return 'stale'
    const settled = await settle(db.entry, page.settled, page.missing)
    await putLogged(db.entry, org, page.rows)
    if (settled.some(takesBack)) await db.cursor.delete(org)
    else await db.cursor.put({ org, ...page.next, contactedAt: page.contactedAt })
    return 'written'
  })
}

/** Changes rows of an organisation and starts its log anew, together. */
function startAnew(
  db: Database,
  org: string,
  change: (table: Database['entry'], org: string) => Promise<void>,
): PromiseLike<void> {
  return db.transaction('rw', db.entry, db.cursor, async () => {
    await change(db.entry, org)
    await db.cursor.delete(org)
  })
}
