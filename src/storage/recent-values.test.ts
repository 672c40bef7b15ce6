import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, onTestFinished, test } from 'vitest'
import { MAX_PARENTS } from '../domain/entry.ts'
import { COLLEAGUE, cursorAt, idOf, logged, ORG, valueEntry } from '../sync/testing/fixtures.ts'
import { createRecentValues } from './recent-values.ts'
import { createStore, type Store } from './store.ts'

const { cell } = valueEntry(0)
const page = { after: null, next: cursorAt(1), rows: [], settled: [], missing: [], contactedAt: '2026-07-20T08:00:00Z' }
const inCell = (n: number, place: number) => valueEntry(n, { cell: { ...cell, disaggregation: `age=${place}` } })

async function open(): Promise<{ store: Store; tab: () => Promise<Store> }> {
  const idb = { indexedDB: new IDBFactory(), IDBKeyRange }
  const tab = async () => {
    const store = await createStore('person', { idb })
    onTestFinished(() => store.close())
    return store
  }
  return { store: await tab(), tab }
}

const parentsOf = async (store: Store, n: number, place = 0) =>
  (await store.saveValues(ORG, [inCell(n, place)])).flatMap((entry) => (entry.kind === 'value' ? entry.parents : []))

/** What is recent after the entries were saved. */
function after(...entries: ReturnType<typeof valueEntry>[]) {
  const recent = createRecentValues()
  recent.keep(ORG, entries)
  return recent
}

test('[H2] what is recent in a cell is named once, before what was named already', () => {
  const entry = valueEntry(9, { parents: [idOf(1), idOf(2)] })
  expect(after(valueEntry(2)).named(ORG, [entry])).toEqual([{ ...entry, parents: [idOf(2), idOf(1)] }])
})

test('[H2] what is recent in another cell or another organisation is not named', () => {
  expect(after(inCell(1, 7)).named(ORG, [valueEntry(9)])).toEqual([valueEntry(9)])
  expect(after(valueEntry(1)).named('another', [valueEntry(9)])).toEqual([valueEntry(9)])
})

test('[H2] no more are named than an entry may name', () => {
  const parents = Array.from({ length: MAX_PARENTS }, (_, n) => idOf(n))
  const [named] = after(valueEntry(77)).named(ORG, [valueEntry(99, { parents })])
  expect(named).toMatchObject({ parents: [idOf(77), ...parents.slice(0, -1)] })
})

test('[H2] each save follows the one before it in its cell, however fast', async () => {
  const { store } = await open()
  const [first, second] = await Promise.all([parentsOf(store, 1), parentsOf(store, 2)])
  expect([first, second, await parentsOf(store, 3)]).toEqual([[], [idOf(1)], [idOf(2)]])
  expect(await parentsOf(store, 4, 1)).toEqual([])
})

test('[H2] what was saved in another tab and not seen here is not overruled, whether it has been sent or not', async () => {
  const { store, tab } = await open()
  const other = await tab()
  await parentsOf(store, 1)
  expect(await parentsOf(other, 2)).toEqual([])
})

test('[H2] what came back in the log, was held or refused is on the screens and not named unseen', async () => {
  const { store } = await open()
  for (const n of [1, 2, 3, 4]) await parentsOf(store, n, n)
  const settled = [
    { id: idOf(2), st: 2, code: 'held:period_closed' },
    { id: idOf(3), st: 3, code: 'refused:role' },
  ] as const
  await store.applyPage(ORG, { ...page, rows: [logged(1, 1)], settled })
  const found = await Promise.all([1, 2, 3, 4].map((place) => parentsOf(store, 10 + place, place)))
  expect(found).toEqual([[], [], [], [idOf(4)]])
})

test('[H2] [S9] what is offered again is not taken for something this person just wrote', async () => {
  const { store } = await open()
  await store.applyPage(ORG, { ...page, rows: [{ ...logged(1, 1), author: COLLEAGUE }] })
  await store.reoffer(ORG)
  const [saved] = await store.saveValues(ORG, [valueEntry(2)])
  expect(saved).toMatchObject({ parents: [] })
})

test('[H2] what was discarded is not named', async () => {
  const { store } = await open()
  await parentsOf(store, 1)
  await store.discardUnsent(ORG)
  expect(await parentsOf(store, 2)).toEqual([])
})

test('[H2] a save of many values is remembered whole', async () => {
  const { store } = await open()
  await store.saveValues(
    ORG,
    Array.from({ length: 250 }, (_, n) => inCell(1000 + n, n)),
  )
  const again = await store.saveValues(
    ORG,
    Array.from({ length: 250 }, (_, n) => inCell(2000 + n, n)),
  )
  expect(again.map((entry) => entry.kind === 'value' && entry.parents)).toEqual(
    Array.from({ length: 250 }, (_, n) => [idOf(1000 + n)]),
  )
})

test('[H2] a save that failed is not remembered', async () => {
  const { store } = await open()
  await store.applyPage(ORG, { ...page, rows: [logged(5, 1)] })
  await expect(store.saveValues(ORG, [inCell(6, 0), valueEntry(5)])).rejects.toMatchObject({ code: 'failed' })
  expect(await parentsOf(store, 7)).toEqual([])
})
