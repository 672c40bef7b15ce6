import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, onTestFinished, test } from 'vitest'
import { COLLEAGUE, cursorAt, DEVICE, idOf, logged, ORG, USER, valueEntry } from '../sync/testing/fixtures.ts'
import { readUnsent, type UnsentFile, writeUnsent } from '../sync/unsent-file.ts'
import { createStore, type Store } from './store.ts'

const OTHER = '00000000-0000-4000-8000-0000000000dd'
const at = '2026-07-20T08:00:00Z'
const page = { after: null, next: cursorAt(0), rows: [], settled: [], missing: [], contactedAt: at }

async function open(person: string): Promise<Store> {
  const store = await createStore(person, { idb: { indexedDB: new IDBFactory(), IDBKeyRange } })
  onTestFinished(() => store.close())
  return store
}

async function exported(from: Store, person: string, org = ORG): Promise<UnsentFile> {
  const origin = {
    org,
    organisation: 'Neve e Lana',
    exportedAt: at,
    device: DEVICE,
    person: { id: person, name: 'Ada' },
  }
  const read = readUnsent(writeUnsent(origin, await from.unsentRows(org)))
  if (!read.ok) throw new Error(read.code)
  return read.file
}

const authors = async (store: Store) =>
  Object.fromEntries((await store.rows(ORG)).map(({ id, st, author }) => [id, [st, author]]))

test('[S16] what is unsent or refused is taken along, what the server has is not', async () => {
  const store = await open(USER)
  await store.saveValues(
    ORG,
    [1, 2, 3].map((n) => valueEntry(n)),
  )
  await store.saveValues(OTHER, [valueEntry(9)])
  const settled = [
    { id: idOf(1), st: 2, code: 'held:period_closed' },
    { id: idOf(2), st: 3, code: 'refused:role' },
  ] as const
  await store.applyPage(ORG, { ...page, rows: [logged(4, 1)], next: cursorAt(1), settled })
  expect((await store.unsentRows(ORG)).map(({ id }) => id).sort()).toEqual([idOf(2), idOf(3)])
})

test('[S16] the same file may be taken in any number of times, also where some of it is known', async () => {
  const from = await open(USER)
  await from.saveValues(
    ORG,
    [1, 2, 3].map((n) => valueEntry(n)),
  )
  const file = await exported(from, USER)
  const to = await open(USER)
  await to.applyPage(ORG, { ...page, rows: [logged(1, 1)], next: cursorAt(1) })
  expect(await to.importEntries(ORG, USER, file)).toEqual({ added: 2, known: 1 })
  expect(await to.importEntries(ORG, USER, file)).toEqual({ added: 0, known: 3 })
  expect(await authors(to)).toEqual({ [idOf(1)]: [1, USER], [idOf(2)]: [0, null], [idOf(3)]: [0, null] })
  expect(await from.importEntries(ORG, USER, file)).toEqual({ added: 0, known: 3 })
})

test('[S16] on another person’s device the entries stay their author’s, and go as such', async () => {
  const from = await open(USER)
  await from.saveValues(ORG, [valueEntry(1)])
  const to = await open(COLLEAGUE)
  await to.importEntries(ORG, COLLEAGUE, await exported(from, USER))
  expect(await to.outbox(ORG, 10)).toEqual([{ entry: valueEntry(1), author: USER }])
})

test('[S16] a file of another organisation is refused whole', async () => {
  const from = await open(USER)
  await from.saveValues(OTHER, [valueEntry(1)])
  const to = await open(USER)
  await expect(to.importEntries(ORG, USER, await exported(from, USER, OTHER))).rejects.toThrow()
  expect(await to.organisations()).toEqual([])
})

test('[S12] the organisations are those of which anything is here, whatever its standing', async () => {
  const store = await open(USER)
  expect(await store.organisations()).toEqual([])
  await store.saveValues(OTHER, [valueEntry(1)])
  await store.applyPage(ORG, { ...page, rows: [logged(2, 1)], next: cursorAt(1) })
  expect((await store.organisations()).sort()).toEqual([ORG, OTHER].sort())
})
