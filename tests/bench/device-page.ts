/** Runs in a browser page: the product's store beside a plain Dexie of the same tables. Times in milliseconds. */
import { Dexie, type Table } from 'dexie'
import { readCells } from '../../src/domain/cell-state.ts'
import type { LogEntry, ValueEntry } from '../../src/domain/entry.ts'
import { sampleId } from '../../src/domain/samples.ts'
import { ENTRY_INDEXES } from '../../src/storage/entry-table.ts'
import { newValues } from '../../src/storage/new-entries.ts'
import { createStore, type Store } from '../../src/storage/store.ts'
import { tenRandomBytes } from '../../src/storage/uuid.ts'
import { type EntryRow, loggedRow, unsentRow } from '../../src/sync/row.ts'
import { sampleCellAt, sampleLog } from './sample-log.ts'

const ORG = sampleId(3)
const OTHER = sampleId(4)
const CELLS = 40
const PAGE = 500
const SAVES = 5

export type DevicePage = Awaited<ReturnType<typeof openPage>>

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

async function openPlain(): Promise<Table<EntryRow, string>> {
  const plain = new Dexie('plain', { chromeTransactionDurability: 'strict' })
  plain.version(1).stores({ entry: ENTRY_INDEXES })
  await plain.open()
  return plain.table('entry')
}

const MARK = 'a'.repeat(64)

const pageOf = (rows: readonly EntryRow[], from: number) => ({
  after: from === 0 ? null : { seq: from, mark: MARK },
  next: { seq: from + rows.length, mark: MARK },
  rows,
  settled: [],
  missing: [],
  contactedAt: '2026-07-20T09:00:00.000Z',
})

async function apply(store: Store, org: string, rows: readonly EntryRow[], from: number): Promise<void> {
  const result = await store.applyPage(org, pageOf(rows, from))
  if (result !== 'written') throw new Error(`The page is ${result}`)
}

const rowsOf = (org: string, log: readonly LogEntry[]) => log.map((entry) => loggedRow(org, entry))

/** Values into the next 40 cells of the log, so that no cell's history grows much longer than the others'. */
function nextValues(save: number, cells: number): ValueEntry[] {
  const moment = { now: Date.now(), offsetMinutes: 120, random: tenRandomBytes }
  const values = Array.from({ length: CELLS }, (_, n) => ({
    cell: sampleCellAt((save * CELLS + n) % cells),
    value: { number: String(save) },
  }))
  return newValues(values, [], moment)
}

async function openPage(size: number) {
  const store = await createStore(sampleId(5))
  const plain = await openPlain()
  const logged = rowsOf(ORG, sampleLog(size))
  for (let from = 0; from < size; from += 1000) await apply(store, ORG, logged.slice(from, from + 1000), from)
  await plain.bulkPut(logged)
  const cells = new Set(logged.flatMap(({ key }) => key ?? [])).size
  let saves = 0
  let applied = 0
  let put = 0
  let rows: EntryRow[] = []
  const held: unknown[] = []
  const nextSaves = () => Array.from({ length: SAVES }, () => nextValues(saves++, cells))
  /** 500 rows of another organisation, in order; ids grow as those of a log do. */
  const pageRows = (from: number) =>
    logged
      .slice(0, PAGE)
      .map((row, n) => ({ ...row, org: OTHER, id: sampleId(1_000_000 + from + n), seq: from + n + 1 }))

  return {
    /** Milliseconds per save of 40 cells through the store. */
    async saveThroughStore() {
      const all = nextSaves()
      return (
        (await timed(async () => {
          for (const entries of all) await store.saveValues(ORG, entries)
        })) / SAVES
      )
    },
    /** The same rows by bulkAdd. */
    async savePlain() {
      const all = nextSaves().map((entries) => entries.map((entry) => unsentRow(ORG, entry)))
      return (
        (await timed(async () => {
          for (const added of all) await plain.bulkAdd(added)
        })) / SAVES
      )
    },
    /** One save, until somebody who watches the organisation's rows has read it. */
    async saveUntilSeen() {
      const entries = nextValues(saves++, cells)
      const ids = new Set(entries.map(({ id }) => id))
      let seen = () => {}
      let ready = () => {}
      const isReady = new Promise<void>((resolve) => {
        ready = resolve
      })
      const isSeen = new Promise<void>((resolve) => {
        seen = resolve
      })
      const watching = store.watchRows(ORG).subscribe({
        next: (now) => {
          ready()
          if (now.filter(({ id }) => ids.has(id)).length === CELLS) seen()
        },
      })
      await isReady
      const ms = await timed(async () => {
        await store.saveValues(ORG, entries)
        await isSeen
      })
      watching.unsubscribe()
      return ms
    },
    async applyThroughStore() {
      const from = applied
      applied += PAGE
      const rows = pageRows(from)
      return timed(() => apply(store, OTHER, rows, from))
    },
    async applyPlain() {
      const rows = pageRows(put)
      put += PAGE
      return timed(() => plain.bulkPut(rows))
    },
    async readRows() {
      return timed(async () => {
        rows = await store.rows(ORG)
      })
    },
    /** Over the rows read last. Errors: when they are fewer than the log. */
    async readCells() {
      if (rows.length < size) throw new Error(`Only ${rows.length} rows`)
      return timed(async () => {
        if (readCells(rows).size !== cells) throw new Error('Some cells are missing')
      })
    },
    /** Keeps what so many screens would keep, for a look at the heap; answers how many are kept. */
    hold(copies: number) {
      for (let n = 0; n < copies; n += 1) held.push(readCells(rows))
      return held.length
    },
  }
}

Object.assign(globalThis, {
  openPage: async (size: number) => Object.assign(globalThis, { bench: await openPage(size) }),
})
