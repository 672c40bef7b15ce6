import { liveQuery } from 'dexie'
import type { Entry } from '../domain/entry.ts'
import type { SyncStore } from '../sync/ports.ts'
import { type EntryRow, REFUSED, UNSENT } from '../sync/row.ts'
import type { UnsentFile } from '../sync/unsent-file.ts'
import { type IndexedDb, openDatabase } from './database.ts'
import { deviceIdOf, renewDeviceId } from './device-table.ts'
import type { Draft } from './draft-table.ts'
import { countEntries, type EntryCounts, havingStanding, heldIds, organisationsOf, rowsOf } from './entry-table.ts'
import { forgetPulledRows, reofferAll } from './entry-writes.ts'
import type { LeftOrganisation } from './left-organisation.ts'
import { leftOrganisations } from './left-organisations.ts'
import { keepMemberships } from './organisation-table.ts'
import { createRecentValues } from './recent-values.ts'
import { asStorageProblem } from './storage-problem.ts'
import {
  applyPage,
  cursorOf,
  discardUnsent,
  type Imported,
  importInto,
  outbox,
  save,
  startAnew,
} from './transactions.ts'
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
  /**
   * Keeps the names of the person's organisations of now, and that those known before which are not among them ended
   * at `at`, ISO 8601.
   */
  keepMemberships(memberships: readonly { readonly id: string; readonly name: string }[], at: string): Promise<void>
  /** The organisations that this device knows of and that are not among these. */
  left(belongs: readonly string[]): Promise<LeftOrganisation[]>
  watchLeft(belongs: readonly string[]): Watched<readonly LeftOrganisation[]>
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
  const recent = createRecentValues()
  let firstSave = options.onFirstSave
  const contactedAt = async (org: string) => (await db.cursor.get(org))?.contactedAt ?? null
  return {
    async saveValues(org, entries) {
      const saved = await told(save(db, recent, org, entries))
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
    deviceId: () => told(deviceIdOf(db.device, mintId)),
    renewDevice: (taken) => told(renewDeviceId(db.device, taken, mintId)),
    cursor: async (org) => cursorOf(await told(db.cursor.get(org))),
    outbox: async (org, max) => (await told(outbox(db, org, max))).map(({ entry, author }) => ({ entry, author })),
    applyPage: (org, page) => told(applyPage(db, recent, org, page)),
    reoffer: (org) => told(startAnew(db, org, reofferAll)),
    held: (org) => told(heldIds(db.entry, org)),
    forgetPulled: (org) => told(startAnew(db, org, forgetPulledRows)),
    unsentRows: (org) => told(havingStanding(db.entry, org, [UNSENT, REFUSED])),
    importEntries: (org, person, file) => told(importInto(db, org, person, file)),
    discardUnsent: (org) => told(discardUnsent(db, recent, org, personId)),
    organisations: () => told(organisationsOf(db.entry)),
    keepMemberships: (memberships, at) => told(keepMemberships(db.organisation, memberships, at)),
    left: (belongs) => told(leftOrganisations(db, belongs)),
    watchLeft: (belongs) => liveQuery(() => leftOrganisations(db, belongs)),
    close: () => db.close({ disableAutoOpen: true }),
  }
}

const mintId = () => uuidv7(Date.now(), tenRandomBytes())

async function told<T>(work: PromiseLike<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw asStorageProblem(error)
  }
}
