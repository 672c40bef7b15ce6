import { expect, onTestFinished, test, vi } from 'vitest'
import { createStore, type Store } from '../storage/store.ts'
import { COLLEAGUE, cursorAt, idOf, logged, ORG, valueEntry } from '../sync/testing/fixtures.ts'
import { type Needs, watchNeeds } from './needs.ts'

const OTHER = '00000000-0000-4000-8000-0000000000dd'
const at = '2026-07-20T08:00:00Z'

async function open(): Promise<Store> {
  const store = await createStore(crypto.randomUUID())
  onTestFinished(() => store.close())
  return store
}

function watch(store: Store, orgs: readonly string[]) {
  const told: Needs[] = []
  onTestFinished(watchNeeds(store, orgs, (needs) => told.push(needs)))
  return told
}

const page = { settled: [], missing: [], contactedAt: at }

test('a conflict that comes with the log is told, and is over once somebody chose', async () => {
  const store = await open()
  const told = watch(store, [ORG])
  await vi.waitFor(() => expect(told.at(-1)?.byOrg.get(ORG)).toMatchObject({ conflicts: 0 }))
  const rows = [logged(1, 1), { ...logged(2, 2), author: COLLEAGUE }]
  await store.applyPage(ORG, { ...page, after: null, next: cursorAt(2), rows })
  await vi.waitFor(() => expect(told.at(-1)?.byOrg.get(ORG)).toMatchObject({ conflicts: 1, waiting: 0 }))
  await store.saveValues(ORG, [valueEntry(3, { parents: [idOf(1), idOf(2)] })])
  await vi.waitFor(() => expect(told.at(-1)?.byOrg.get(ORG)).toMatchObject({ conflicts: 0, waiting: 1 }))
})

test('the last contact is that of the organisation which was not heard from the longest', async () => {
  const store = await open()
  const told = watch(store, [ORG, OTHER])
  await store.applyPage(ORG, { ...page, after: null, next: cursorAt(0), rows: [] })
  await vi.waitFor(() => expect(told.length).toBeGreaterThan(0))
  expect(told.at(-1)?.contactedAt).toBeNull()
  const later = '2026-07-21T08:00:00Z'
  await store.applyPage(OTHER, { ...page, contactedAt: later, after: null, next: cursorAt(0), rows: [] })
  await vi.waitFor(() => expect(told.at(-1)?.contactedAt).toBe(at))
})

test('rows are read again only where something moved', async () => {
  const store = await open()
  const rows = vi.spyOn(store, 'rows')
  const told = watch(store, [ORG])
  await store.applyPage(ORG, { ...page, after: null, next: cursorAt(0), rows: [] })
  await vi.waitFor(() => expect(told.at(-1)?.contactedAt).toBe(at))
  const read = rows.mock.calls.length
  const later = '2026-07-21T08:00:00Z'
  await store.applyPage(ORG, { ...page, contactedAt: later, after: cursorAt(0), next: cursorAt(0), rows: [] })
  await vi.waitFor(() => expect(told.at(-1)?.contactedAt).toBe(later))
  expect(rows.mock.calls.length).toBe(read)
})

test('an organisation that the person left is named as long as something waits for it', async () => {
  const store = await open()
  await store.saveValues(OTHER, [valueEntry(1)])
  const told = watch(store, [ORG])
  await vi.waitFor(() => expect(told.at(-1)?.ended).toEqual([OTHER]))
  const settled = [{ id: idOf(1), st: 2, code: 'held:membership_ended' }] as const
  await store.applyPage(OTHER, { ...page, after: null, next: cursorAt(0), rows: [], settled })
  await vi.waitFor(() => expect(told.at(-1)?.ended).toEqual([]))
})

test('an organisation with something typed that is no value yet is named as long as it is there', async () => {
  const store = await open()
  const told = watch(store, [ORG, OTHER])
  await store.saveDraft({ org: OTHER, key: 'INC-9.9/2025/', raw: { first: '1.250' }, note: '', at })
  await vi.waitFor(() => expect(told.at(-1)?.drafting).toEqual([OTHER]))
  await store.dropDraft(OTHER, 'INC-9.9/2025/')
  await vi.waitFor(() => expect(told.at(-1)?.drafting).toEqual([]))
})
