import 'fake-indexeddb/auto'
import { expect, onTestFinished, test, vi } from 'vitest'
import { cursorAt, idOf, logged, ORG, valueEntry } from '../sync/testing/fixtures.ts'
import type { LeftOrganisation } from './left-organisation.ts'
import { createStore } from './store.ts'

const OTHER = '00000000-0000-4000-8000-0000000000dd'
const NEVE = { id: ORG, name: 'Neve e Lana' }
const MONTE = { id: OTHER, name: 'Monte' }
const FIRST = '2026-07-20T08:00:00Z'
const LATER = '2026-07-21T08:00:00Z'
const NOTHING = { waiting: 0, held: 0, refused: 0, drafts: 0 }

async function open() {
  const store = await createStore(crypto.randomUUID())
  onTestFinished(() => store.close())
  return store
}

test('[S12] an organisation keeps its name here when the membership ends, with the first moment that this was heard', async () => {
  const store = await open()
  await store.keepMemberships([NEVE, MONTE], FIRST)
  expect(await store.left([ORG, OTHER])).toEqual([])
  await store.keepMemberships([MONTE], FIRST)
  await store.keepMemberships([MONTE], LATER)
  expect(await store.left([OTHER])).toEqual([{ org: ORG, name: 'Neve e Lana', endedAt: FIRST, ...NOTHING }])
  await store.keepMemberships([NEVE, MONTE], LATER)
  await store.keepMemberships([MONTE], LATER)
  expect((await store.left([OTHER]))[0]?.endedAt).toBe(LATER)
})

test('[S12] of an organisation that was left is counted what is the person’s: what waits, what is held, what they were typing', async () => {
  const store = await open()
  await store.saveValues(ORG, [valueEntry(2), valueEntry(3)])
  const settled = [{ id: idOf(2), st: 2, code: 'held:membership_ended' }] as const
  const page = { after: null, next: cursorAt(1), rows: [logged(1, 1)], missing: [], contactedAt: FIRST }
  await store.applyPage(ORG, { ...page, settled })
  await store.saveDraft({ org: OTHER, key: 'INC-9.9/2025/', raw: { first: '12 circa' }, note: '', at: FIRST })
  const unknown = { name: null, endedAt: null, ...NOTHING }
  expect(await store.left([])).toEqual([
    { org: ORG, ...unknown, waiting: 1, held: 1 },
    { org: OTHER, ...unknown, drafts: 1 },
  ])
})

test('what is left is told anew when it changes', async () => {
  const store = await open()
  await store.keepMemberships([NEVE], FIRST)
  const told: (readonly LeftOrganisation[])[] = []
  const watching = store.watchLeft([]).subscribe({ next: (now) => told.push(now) })
  onTestFinished(() => watching.unsubscribe())
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject([{ endedAt: null, waiting: 0 }]))
  await store.keepMemberships([], LATER)
  await store.saveValues(ORG, [valueEntry(1)])
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject([{ endedAt: LATER, waiting: 1 }]))
})
