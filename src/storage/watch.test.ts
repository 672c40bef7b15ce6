import 'fake-indexeddb/auto'
import { expect, onTestFinished, test, vi } from 'vitest'
import { ORG, valueEntry } from '../sync/testing/fixtures.ts'
import { createStore } from './store.ts'

// Dexie watches only the database of the global scope, hence a file of its own.

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
