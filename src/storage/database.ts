import { type DBCore, Dexie, type DexieOptions, type Middleware } from 'dexie'
import { CURSOR_INDEXES, type CursorTable } from './cursor-table.ts'
import { DEVICE_INDEXES, type DeviceTable } from './device-table.ts'
import { DRAFT_INDEXES, type DraftTable } from './draft-table.ts'
import { ENTRY_INDEXES, type EntryTable } from './entry-table.ts'
import { ORGANISATION_INDEXES, type OrganisationTable } from './organisation-table.ts'
import { asStorageProblem, StorageProblem } from './storage-problem.ts'

export type Database = Dexie & {
  readonly entry: EntryTable
  readonly cursor: CursorTable
  readonly device: DeviceTable
  readonly draft: DraftTable
  readonly organisation: OrganisationTable
}

export type IndexedDb = Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'>

/** One database per person: on a shared device nobody sees or sends another's entries. */
function databaseName(personId: string): string {
  return `traguardo-${personId}`
}

/**
 * No upgrade rewrites an entry, which stays as it crosses the wire. The second added indexes
 * for what was offered again and for redactions, the third the names of organisations; the fourth took away what was
 * saved last, which the page itself remembers.
 */
const VERSION = 4

/**
 * What a person saves is on the disk before it is called saved. A transaction that moves a cursor holds only what the
 * server has and gives again: it is whole or absent, as ever, but nobody waits for the disk.
 */
const onlyOwnWorkIsStrict: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'only own work is strict',
  create: (core) => ({
    ...core,
    transaction: (stores, mode, options) =>
      core.transaction(stores, mode, stores.includes('cursor') ? { ...options, durability: 'relaxed' } : options),
  }),
}

/**
 * Opens the person's database.
 *
 * Errors  StorageProblem: `no_indexeddb` where the browser keeps none, `superseded` when a newer version of the app
 *         made it. `onSuperseded` is called once when that happens later, after the database has been closed.
 */
export async function openDatabase(personId: string, onSuperseded: () => void, idb: IndexedDb = {}): Promise<Database> {
  const db = new Dexie(databaseName(personId), { ...idb, chromeTransactionDurability: 'strict' }) as Database
  db.version(VERSION).stores({
    entry: ENTRY_INDEXES,
    cursor: CURSOR_INDEXES,
    device: DEVICE_INDEXES,
    draft: DRAFT_INDEXES,
    recent: null,
    organisation: ORGANISATION_INDEXES,
  })
  db.use(onlyOwnWorkIsStrict)
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true })
    onSuperseded()
    // Dexie's own answer would open the database again at the next call.
    return false
  })
  await db.open().catch((error) => Promise.reject(asStorageProblem(error)))
  return refuseNewer(db)
}

/** Dexie opens a database of a newer version without complaint; older code must not write into it. */
function refuseNewer(db: Database): Database {
  if (db.backendDB().version <= VERSION * 10) return db
  db.close({ disableAutoOpen: true })
  throw new StorageProblem('superseded')
}
