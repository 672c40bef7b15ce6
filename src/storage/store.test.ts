import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Entry } from '../domain/entry.ts'
import { REFUSED, UNSENT } from '../sync/row.ts'
import { COLLEAGUE, cursorAt, idOf, logged, ORG, valueEntry } from '../sync/testing/fixtures.ts'
import { storeContract } from '../sync/testing/store-contract.ts'
import { createStore, type StoreOptions } from './store.ts'

const KEY = 'INC-1.1/2026-S1/'
const draft = (key: string) => ({ org: ORG, key, raw: { number: '1.2' }, note: '', at: '2026-07-20T08:00:00Z' })
const page = {
  ...{ after: null, next: cursorAt(1), rows: [logged(1, 1)] },
  ...{ settled: [], missing: [], contactedAt: '2026-07-20T08:00:00Z' },
}

async function open(options: StoreOptions = {}, idb = { indexedDB: new IDBFactory(), IDBKeyRange }) {
  const store = await createStore('person', { idb, ...options })
  onTestFinished(() => store.close())
  return { store, idb, again: () => createStore('person', { idb }) }
}

/** Makes writing into one table fail as a full disk does, until the test ends or the answer is called. */
function failWritesTo(
  idb: { indexedDB: IDBFactory },
  table: string,
  error: DOMException,
  concerns: (row: unknown) => boolean = () => true,
): () => void {
  let full = true
  const seen = new WeakSet<object>()
  const open = idb.indexedDB.open.bind(idb.indexedDB)
  vi.spyOn(idb.indexedDB, 'open').mockImplementation((...given) => {
    const request = open(...given)
    request.addEventListener('success', () => {
      const prototype = Object.getPrototypeOf(request.result.transaction(table).objectStore(table))
      if (seen.has(prototype)) return
      seen.add(prototype)
      for (const method of ['put', 'add'] as const) {
        const real = prototype[method]
        vi.spyOn(prototype, method).mockImplementation(function (this: IDBObjectStore, ...values: unknown[]) {
          if (full && this.name === table && concerns(values[0])) throw error
          return real.apply(this, values)
        })
      }
    })
    return request
  })
  onTestFinished(() => void vi.restoreAllMocks())
  return () => {
    full = false
  }
}

describe('the store on the device', () => {
  storeContract(async () => {
    const { store } = await open()
    const known = new Set<string>([ORG])
    return {
      store,
      save: (org: string, entry: Entry) => {
        known.add(org)
        return store.saveValues(org, [entry])
      },
      all: async () => {
        const orgs = [...known, '00000000-0000-4000-8000-0000000000dd']
        return (await Promise.all([...new Set(orgs)].map((org) => store.rows(org)))).flat()
      },
    }
  })
})

test('[S1] what was saved is there when the database is opened again', async () => {
  const { store, again } = await open()
  await store.saveValues(ORG, [valueEntry(1)])
  const device = await store.deviceId()
  store.close()
  const reopened = await again()
  expect(await reopened.rows(ORG)).toMatchObject([{ id: idOf(1), st: UNSENT }])
  expect(await reopened.deviceId()).toBe(device)
  reopened.close()
})

test('what belongs to no cell is among the rows too', async () => {
  const { store } = await open()
  const { id, v, at, save } = valueEntry(2)
  const submission: Entry = { id, v, at, save, kind: 'submission', period: '2026-S1', heads: [idOf(1)] }
  await store.saveValues(ORG, [valueEntry(1), submission])
  expect((await store.rows(ORG)).map(({ kind }) => kind).sort()).toEqual(['submission', 'value'])
})

test('two tabs that ask at once agree on the device', async () => {
  const { store, again } = await open()
  const other = await again()
  const ids = await Promise.all([store.deviceId(), other.deviceId(), store.deviceId()])
  expect(new Set(ids).size).toBe(1)
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
  other.close()
})

test('each person has a database of their own', async () => {
  const { store, idb } = await open()
  await store.saveValues(ORG, [valueEntry(1)])
  const other = await createStore('somebody else', { idb })
  expect(await other.rows(ORG)).toEqual([])
  other.close()
})

test('saving a value clears the draft of its cell and no other', async () => {
  const { store } = await open()
  await store.saveDraft(draft(KEY))
  await store.saveDraft(draft('another'))
  await store.saveValues(ORG, [valueEntry(1)])
  expect(await store.drafts(ORG)).toEqual([draft('another')])
})

test('a draft is kept as typed, replaced by the next and dropped when asked', async () => {
  const { store } = await open()
  await store.saveDraft(draft(KEY))
  await store.saveDraft({ ...draft(KEY), raw: { numerator: '12,', denominator: '' } })
  expect(await store.drafts(ORG)).toMatchObject([{ raw: { numerator: '12,', denominator: '' } }])
  await store.dropDraft(ORG, KEY)
  expect(await store.drafts(ORG)).toEqual([])
})

test('[S1] a save of which one entry cannot be written keeps none, and the drafts', async () => {
  const { store } = await open()
  await store.saveValues(ORG, [valueEntry(1)])
  await store.saveDraft(draft(KEY))
  await expect(store.saveValues(ORG, [valueEntry(2), valueEntry(1)])).rejects.toMatchObject({ code: 'failed' })
  expect((await store.rows(ORG)).map(({ id }) => id)).toEqual([idOf(1)])
  expect(await store.drafts(ORG)).toHaveLength(1)
})

test('[H2] two saves in a row do not conflict, even if the second did not see the first', async () => {
  const { store } = await open()
  await store.saveValues(ORG, [valueEntry(1)])
  const [second] = await store.saveValues(ORG, [valueEntry(2, { parents: [] })])
  expect(second).toMatchObject({ parents: [idOf(1)] })
  expect((await store.rows(ORG)).map(({ entry }) => entry)).toContainEqual(second)
})

test('[H2] a value that came from elsewhere and was not seen is not overruled', async () => {
  const { store } = await open()
  await store.applyPage(ORG, page)
  const [saved] = await store.saveValues(ORG, [valueEntry(2, { parents: [] })])
  expect(saved).toMatchObject({ parents: [] })
})

test('[S4] when the cursor cannot be written, no row of the page is', async () => {
  const idb = { indexedDB: new IDBFactory(), IDBKeyRange }
  failWritesTo(idb, 'cursor', new DOMException('full', 'QuotaExceededError'))
  const { store } = await open({}, idb)
  await store.saveValues(ORG, [valueEntry(2)])
  const settled = [{ id: idOf(2), st: REFUSED, code: 'malformed' }] as const
  await expect(store.applyPage(ORG, { ...page, settled })).rejects.toMatchObject({ code: 'quota' })
  expect(await store.rows(ORG)).toMatchObject([{ id: idOf(2), st: UNSENT }])
  expect(await store.cursor(ORG)).toBeNull()
})

test('[S4] when a row cannot be written, the cursor does not move', async () => {
  const idb = { indexedDB: new IDBFactory(), IDBKeyRange }
  failWritesTo(idb, 'entry', new DOMException('full', 'QuotaExceededError'))
  const { store } = await open({}, idb)
  await expect(store.applyPage(ORG, page)).rejects.toMatchObject({ code: 'quota' })
  expect(await store.cursor(ORG)).toBeNull()
})

test('a full device says so and keeps nothing half saved; with room again, the same save goes', async () => {
  const idb = { indexedDB: new IDBFactory(), IDBKeyRange }
  const makeRoom = failWritesTo(idb, 'entry', new DOMException('full', 'QuotaExceededError'))
  const { store } = await open({}, idb)
  await store.saveDraft(draft(KEY))
  const entries = [valueEntry(1), valueEntry(2, { cell: { ...valueEntry(2).cell, disaggregation: 'age=0-17' } })]
  await expect(store.saveValues(ORG, entries)).rejects.toMatchObject({ name: 'StorageProblem', code: 'quota' })
  expect(await store.rows(ORG)).toEqual([])
  expect(await store.drafts(ORG)).toHaveLength(1)
  makeRoom()
  expect(await store.saveValues(ORG, entries)).toEqual(entries)
  expect((await store.outbox(ORG, 10)).map(({ entry }) => entry)).toEqual(entries)
  expect(await store.drafts(ORG)).toEqual([])
})

test('a device that fills in the middle of a save keeps none of it', async () => {
  const idb = { indexedDB: new IDBFactory(), IDBKeyRange }
  const full = new DOMException('full', 'QuotaExceededError')
  failWritesTo(idb, 'entry', full, (row) => (row as { id: string }).id === idOf(2))
  const { store } = await open({}, idb)
  const entries = [1, 2, 3].map((n) => valueEntry(n))
  await expect(store.saveValues(ORG, entries)).rejects.toMatchObject({ code: 'quota' })
  expect(await store.rows(ORG)).toEqual([])
})

test('counts say how many wait, are held, refused and drafts, and since when the oldest waits', async () => {
  const { store } = await open()
  expect(await store.counts()).toEqual({ unsent: 0, held: 0, refused: 0, drafts: 0, oldestUnsentAt: null })
  await store.saveValues(ORG, [valueEntry(3, { at: '2026-07-20T12:00:00Z' })])
  await store.saveValues(ORG, [valueEntry(1), valueEntry(2), valueEntry(4, { at: '2026-07-20T11:00:00Z' })])
  const settled = [
    { id: idOf(1), st: 2, code: 'held:period_closed' },
    { id: idOf(2), st: 3, code: 'refused:role' },
  ] as const
  await store.applyPage(ORG, { ...page, rows: [], settled })
  await store.saveDraft(draft('INC-9.9/2025/'))
  expect(await store.counts()).toEqual({
    ...{ unsent: 2, held: 1, refused: 1, drafts: 1 },
    oldestUnsentAt: '2026-07-20T12:00:00Z',
  })
})

test('[S9] what is held until another person sends it does not count as waiting for this one', async () => {
  const { store } = await open()
  const rows = [
    { ...logged(1, 1), author: COLLEAGUE },
    { ...logged(2, 2), author: 'person' },
    { ...logged(3, 3), author: COLLEAGUE },
  ]
  await store.applyPage(ORG, { ...page, rows, next: cursorAt(3) })
  await store.reoffer(ORG)
  expect(await store.counts()).toMatchObject({ unsent: 3, held: 0 })
  const settled = [
    { id: idOf(1), st: 2, code: 'held:not_author' },
    { id: idOf(2), st: 2, code: 'held:not_author' },
    { id: idOf(3), st: 2, code: 'held:period_closed' },
  ] as const
  await store.applyPage(ORG, { ...page, rows: [], settled, next: cursorAt(0) })
  expect(await store.counts()).toMatchObject({ unsent: 0, held: 2, refused: 0 })
})

test('[U8] discarding takes what the person wrote and the server has not, of that organisation, and nothing else', async () => {
  const OTHER_ORG = '00000000-0000-4000-8000-0000000000dd'
  const { store } = await open()
  for (const n of [2, 3, 4]) await store.saveValues(ORG, [valueEntry(n, { parents: [] })])
  await store.saveValues(OTHER_ORG, [valueEntry(5)])
  await store.saveDraft(draft('another'))
  const settled = [
    { id: idOf(2), st: 2, code: 'held:period_closed' },
    { id: idOf(3), st: 3, code: 'refused:role' },
  ] as const
  await store.applyPage(ORG, { ...page, settled })
  expect(await store.discardUnsent(ORG)).toBe(2)
  expect((await store.rows(ORG)).map(({ id }) => id).sort()).toEqual([1, 2].map(idOf))
  expect(await store.rows(OTHER_ORG)).toMatchObject([{ id: idOf(5), st: UNSENT }])
  expect(await store.drafts(ORG)).toHaveLength(1)
  expect(await store.cursor(ORG)).toEqual(cursorAt(1))
  expect(await store.discardUnsent(ORG)).toBe(0)
})

test('[S9] discarding leaves what others wrote and a restored server has to be offered again', async () => {
  const { store } = await open()
  await store.applyPage(ORG, { ...page, rows: [{ ...logged(1, 1), author: COLLEAGUE }] })
  await store.reoffer(ORG)
  expect(await store.discardUnsent(ORG)).toBe(0)
  expect(await store.rows(ORG)).toMatchObject([{ st: UNSENT, author: COLLEAGUE }])
})

test('the last contact is that of the last page', async () => {
  const { store } = await open()
  expect(await store.contactedAt(ORG)).toBeNull()
  await store.applyPage(ORG, page)
  expect(await store.contactedAt(ORG)).toBe('2026-07-20T08:00:00Z')
})

test('the first save that goes well is told, once', async () => {
  const onFirstSave = vi.fn()
  const { store } = await open({ onFirstSave })
  await store.saveDraft(draft(KEY))
  expect(onFirstSave).toHaveBeenCalledTimes(0)
  await store.saveValues(ORG, [valueEntry(1)])
  await store.saveValues(ORG, [valueEntry(2)])
  expect(onFirstSave).toHaveBeenCalledTimes(1)
})

test('a newer version opened elsewhere closes this database and says so', async () => {
  const onSuperseded = vi.fn()
  const { store, idb } = await open({ onSuperseded })
  await newerVersion(idb.indexedDB)
  expect(onSuperseded).toHaveBeenCalledTimes(1)
  await expect(store.saveValues(ORG, [valueEntry(1)])).rejects.toMatchObject({ code: 'closed' })
})

test('a database of a newer version is not opened', async () => {
  const { store, idb } = await open()
  store.close()
  await newerVersion(idb.indexedDB)
  await expect(createStore('person', { idb })).rejects.toMatchObject({ code: 'superseded' })
})

test('a browser without a database says so', async () => {
  const refusing = {
    indexedDB: {
      open: () => {
        throw new DOMException('no', 'SecurityError')
      },
    },
    IDBKeyRange,
  } as unknown as typeof idbOfTests
  await expect(createStore('person', { idb: refusing })).rejects.toMatchObject({ code: 'no_indexeddb' })
  const without = { indexedDB: undefined, IDBKeyRange: undefined } as unknown as typeof idbOfTests
  await expect(createStore('person', { idb: without })).rejects.toMatchObject({ code: 'no_indexeddb' })
})

const idbOfTests = { indexedDB: new IDBFactory(), IDBKeyRange }

function newerVersion(factory: IDBFactory): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.open('traguardo-person', 1000)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = () => reject(request.error)
  })
}
