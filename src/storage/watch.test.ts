import { Dexie, RangeSet } from 'dexie'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { EntryRow } from '../sync/row.ts'
import { cursorAt, idOf, logged, ORG, valueEntry } from '../sync/testing/fixtures.ts'
import { createStore, type Store } from './store.ts'

// Dexie watches only the database of the global scope, not one that is given to it.

test('rows, counts and contact are told at once, and again after every change', async () => {
  const store = await createStore('watched')
  onTestFinished(() => store.close())
  const rows: number[] = []
  const unsent: number[] = []
  const drafts: number[] = []
  const watching = [
    store.watchRows(ORG).subscribe({ next: (found) => rows.push(found.length) }),
    store.watchCounts().subscribe({ next: (counts) => unsent.push(counts.unsent) && drafts.push(counts.drafts) }),
  ]
  onTestFinished(() => {
    for (const watched of watching) watched.unsubscribe()
  })
  await vi.waitFor(() => expect([rows, unsent]).toEqual([[0], [0]]))
  await store.saveValues(ORG, [valueEntry(1), valueEntry(2)])
  await vi.waitFor(() => expect([rows.at(-1), unsent.at(-1)]).toEqual([2, 2]))
  await store.saveDraft({ org: ORG, key: 'INC-9.9/2025/', raw: { first: '1' }, note: '', at: '2026-07-20T12:00:00Z' })
  await vi.waitFor(() => expect(drafts.at(-1)).toBe(1))
})

test('a save in another tab is told here', async () => {
  const store = await createStore('shared')
  const elsewhere = await createStore('shared')
  onTestFinished(() => {
    store.close()
    elsewhere.close()
  })
  const rows: number[] = []
  const watching = store.watchRows(ORG).subscribe({ next: (found) => rows.push(found.length) })
  onTestFinished(() => watching.unsubscribe())
  await vi.waitFor(() => expect(rows).toEqual([0]))
  await elsewhere.saveValues(ORG, [valueEntry(1)])
  await vi.waitFor(() => expect(rows.at(-1)).toBe(1))
})

const page = { after: null, next: cursorAt(1), rows: [], settled: [], missing: [], contactedAt: '2026-07-20T08:00:00Z' }
const OTHER = '00000000-0000-4000-8000-0000000000dd'

function watch(store: Store, org = ORG) {
  const told: (readonly EntryRow[])[] = []
  const watching = store.watchRows(org).subscribe({ next: (rows) => told.push(rows) })
  onTestFinished(() => watching.unsubscribe())
  return { told, leave: () => watching.unsubscribe() }
}

/** What was watched is, in the end, what the database has. */
async function expectSame(store: Store, told: readonly (readonly EntryRow[])[]): Promise<void> {
  await vi.waitFor(async () => expect(told.at(-1)).toEqual(await store.rows(ORG)), { interval: 5 })
}

async function opened(name: string): Promise<Store> {
  const store = await createStore(name)
  onTestFinished(() => store.close())
  return store
}

test('what is watched stays what the database has, in its order, whatever is done to it', async () => {
  const store = await opened('steps')
  const { told } = watch(store)
  const steps = [
    () =>
      store.saveValues(
        ORG,
        [4, 2, 9].map((n) => valueEntry(n)),
      ),
    () => store.saveValues(ORG, [valueEntry(1)]),
    () => store.saveValues(OTHER, [valueEntry(7)]),
    () => store.applyPage(ORG, { ...page, rows: [logged(2, 1), logged(3, 2)], next: cursorAt(2) }),
    () =>
      store.applyPage(ORG, { ...page, after: cursorAt(2), settled: [{ id: idOf(4), st: 2, code: 'held:not_author' }] }),
    () =>
      store.saveValues(
        ORG,
        Array.from({ length: 60 }, (_, n) => valueEntry(100 + n)),
      ),
    () => store.reoffer(ORG),
    () => store.forgetPulled(ORG),
  ]
  await expectSame(store, told)
  for (const act of steps) {
    await act()
    await expectSame(store, told)
  }
})

test('changes that come while it is being read are not missed', async () => {
  const store = await opened('racing')
  const { told } = watch(store)
  for (let n = 0; n < 20; n += 1) void store.saveValues(ORG, [valueEntry(n)])
  await vi.waitFor(() => expect(told.at(-1)).toHaveLength(20))
  await expectSame(store, told)
})

test('a change in another organisation is not told', async () => {
  const store = await opened('apart')
  const here = watch(store)
  const there = watch(store, OTHER)
  await vi.waitFor(() => expect([here.told.length, there.told.length]).toEqual([1, 1]))
  await store.saveValues(OTHER, [valueEntry(7)])
  await vi.waitFor(() => expect(there.told.length).toBe(2))
  expect(here.told).toHaveLength(1)
})

test('after the first reading a save reads its own rows alone, for all who watch', async () => {
  const store = await opened('sparing')
  await store.saveValues(
    ORG,
    [1, 2, 3].map((n) => valueEntry(n)),
  )
  const [first, second] = [watch(store), watch(store)]
  await vi.waitFor(() => expect([first.told.length, second.told.length]).toEqual([1, 1]))
  const rows = first.told[0] ?? []
  await store.saveValues(ORG, [valueEntry(4)])
  await vi.waitFor(() => expect(first.told.at(-1)).toHaveLength(4))
  expect(
    first.told
      .at(-1)
      ?.slice(0, 3)
      .map((row, n) => row === rows[n]),
  ).toEqual([true, true, true])
  expect(second.told.at(-1)).toBe(first.told.at(-1))
})

test('who comes later is told at once, who left no more', async () => {
  const store = await opened('later')
  const early = watch(store)
  await vi.waitFor(() => expect(early.told).toHaveLength(1))
  const late = watch(store)
  await vi.waitFor(() => expect(late.told).toHaveLength(1))
  early.leave()
  await store.saveValues(ORG, [valueEntry(1)])
  await vi.waitFor(() => expect(late.told.at(-1)).toHaveLength(1))
  expect(early.told).toHaveLength(1)
})

test('a tab that comes back from the back reads everything again', async () => {
  const store = await opened('returned')
  const { told } = watch(store)
  await vi.waitFor(() => expect(told).toHaveLength(1))
  Dexie.on.storagemutated.fire({ all: new RangeSet(1, 2) })
  await vi.waitFor(() => expect(told).toHaveLength(2))
})

test('a database that cannot be read says so to whoever watches, one that was closed says nothing', async () => {
  const store = await opened('failing')
  const broken = vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(() => {
    throw new DOMException('broken', 'UnknownError')
  })
  const problems: unknown[] = []
  const watching = store.watchRows(ORG).subscribe({ next: () => {}, error: (problem) => problems.push(problem) })
  onTestFinished(() => watching.unsubscribe())
  await vi.waitFor(() => expect(problems).toMatchObject([{ name: 'StorageProblem', code: 'failed' }]))
  broken.mockRestore()
  store.close()
  Dexie.on.storagemutated.fire({ all: new RangeSet(1, 2) })
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(problems).toHaveLength(1)
})
