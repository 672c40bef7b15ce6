import { expect, test } from 'vitest'
import type { Entry } from '../../domain/entry.ts'
import type { PageWrite, SyncStore } from '../ports.ts'
import type { EntryRow } from '../row.ts'
import { COLLEAGUE, cursorAt, idOf, logged, ORG, valueEntry } from './fixtures.ts'

export interface StoreUnderTest {
  readonly store: SyncStore
  save(org: string, entry: Entry): unknown
  all(): Promise<EntryRow[]> | EntryRow[]
}

const OTHER = '00000000-0000-4000-8000-0000000000dd'

const page = (given: Partial<PageWrite>): PageWrite => ({
  ...{ after: null, next: cursorAt(0), rows: [], settled: [], contactedAt: '2026-07-20T08:00:00Z' },
  ...given,
})

/** What the engine relies on, whatever the store is made of. Source: SPEC S1, S4, S9. */
export function storeContract(make: () => Promise<StoreUnderTest>): void {
  const standings = async (made: StoreUnderTest) =>
    Object.fromEntries((await made.all()).map((row) => [row.id, row.st]))

  test('the device keeps its id', async () => {
    const { store } = await make()
    expect(await store.deviceId()).toBe(await store.deviceId())
  })

  test('the outbox is what is unsent in the organisation, oldest id first, at most as many as asked', async () => {
    const made = await make()
    for (const n of [3, 1, 2]) await made.save(ORG, valueEntry(n))
    await made.save(OTHER, valueEntry(4))
    expect((await made.store.outbox(ORG, 10)).map(({ entry }) => entry.id)).toEqual([1, 2, 3].map(idOf))
    expect((await made.store.outbox(ORG, 2)).map(({ entry }) => entry.id)).toEqual([1, 2].map(idOf))
  })

  test('[S2] a submission never goes before unsent values, whatever the clock said when each was written', async () => {
    const made = await make()
    const at = '2026-07-20T08:00:00Z'
    const submission = { id: idOf(1), v: 1, at, save: idOf(1), kind: 'submission', period: '2026-S1' } as const
    await made.save(ORG, { ...submission, heads: [idOf(2), idOf(3)] })
    for (const n of [2, 3]) await made.save(ORG, valueEntry(n))
    expect((await made.store.outbox(ORG, 10)).map(({ entry }) => entry.id)).toEqual([2, 3, 1].map(idOf))
    expect((await made.store.outbox(ORG, 2)).map(({ entry }) => entry.id)).toEqual([2, 3].map(idOf))
  })

  test('a page puts rows in the log and moves the cursor', async () => {
    const made = await make()
    await made.save(ORG, valueEntry(1))
    expect(await made.store.applyPage(ORG, page({ rows: [logged(1, 1), logged(2, 2)], next: cursorAt(2) }))).toBe(
      'written',
    )
    expect(await standings(made)).toEqual({ [idOf(1)]: 1, [idOf(2)]: 1 })
    expect(await made.store.cursor(ORG)).toEqual(cursorAt(2))
    expect(await made.store.outbox(ORG, 10)).toEqual([])
  })

  test('a page after another cursor changes nothing', async () => {
    const made = await make()
    await made.save(ORG, valueEntry(1))
    await made.store.applyPage(ORG, page({ next: cursorAt(0) }))
    const late = page({
      rows: [logged(1, 1)],
      next: cursorAt(1),
      settled: [{ id: idOf(1), st: 3, code: 'refused:role' }],
    })
    expect(await made.store.applyPage(ORG, late)).toBe('stale')
    expect(await standings(made)).toEqual({ [idOf(1)]: 0 })
    expect(await made.store.cursor(ORG)).toEqual(cursorAt(0))
  })

  test('a cursor of the same place with another mark is another cursor', async () => {
    const made = await make()
    await made.store.applyPage(ORG, page({ next: cursorAt(1) }))
    const forked = page({ after: { ...cursorAt(1), mark: 'f'.repeat(64) }, next: cursorAt(2) })
    expect(await made.store.applyPage(ORG, forked)).toBe('stale')
  })

  test('settled entries keep their code and leave the outbox', async () => {
    const made = await make()
    await made.save(ORG, valueEntry(1))
    await made.save(ORG, valueEntry(2))
    const settled = [
      { id: idOf(1), st: 2, code: 'held:period_closed' },
      { id: idOf(2), st: 3, code: 'refused:not_integer' },
    ] as const
    await made.store.applyPage(ORG, page({ settled }))
    expect((await made.all()).map(({ st, code }) => [st, code]).sort()).toEqual([
      [2, 'held:period_closed'],
      [3, 'refused:not_integer'],
    ])
    expect(await made.store.outbox(ORG, 10)).toEqual([])
  })

  test('what is in the log already is not settled otherwise', async () => {
    const made = await make()
    await made.store.applyPage(ORG, page({ rows: [logged(1, 1)], next: cursorAt(1) }))
    const settled = [{ id: idOf(1), st: 3, code: 'malformed' }] as const
    await made.store.applyPage(ORG, page({ after: cursorAt(1), next: cursorAt(1), settled }))
    expect(await standings(made)).toEqual({ [idOf(1)]: 1 })
  })

  test('offering again makes logged and held entries unsent, leaves refused ones, and forgets the cursor', async () => {
    const made = await make()
    for (const n of [2, 3, 4]) await made.save(ORG, valueEntry(n))
    const settled = [
      { id: idOf(2), st: 2, code: 'held:period_closed' },
      { id: idOf(3), st: 3, code: 'refused:role' },
    ] as const
    await made.store.applyPage(ORG, page({ rows: [logged(1, 1)], next: cursorAt(1), settled }))
    await made.store.reoffer(ORG)
    expect(await standings(made)).toEqual({ [idOf(1)]: 0, [idOf(2)]: 0, [idOf(3)]: 3, [idOf(4)]: 0 })
    expect(await made.store.cursor(ORG)).toBeNull()
    expect((await made.all()).find(({ id }) => id === idOf(1))).toMatchObject({ seq: null, hash: null })
  })

  test('[S9] what is offered again goes with the author that the log named, what is new with none', async () => {
    const made = await make()
    await made.save(ORG, valueEntry(2))
    await made.store.applyPage(ORG, page({ rows: [{ ...logged(1, 1), author: COLLEAGUE }], next: cursorAt(1) }))
    await made.store.reoffer(ORG)
    expect((await made.store.outbox(ORG, 10)).map(({ author }) => author)).toEqual([COLLEAGUE, null])
  })

  test('[S9] a held entry that comes back is in the log, with the place that it had before', async () => {
    const made = await make()
    await made.store.applyPage(ORG, page({ rows: [{ ...logged(1, 5), author: COLLEAGUE }], next: cursorAt(5) }))
    await made.store.reoffer(ORG)
    const settled = [{ id: idOf(1), st: 2, code: 'held:not_author' }] as const
    await made.store.applyPage(ORG, page({ settled }))
    expect(await made.all()).toMatchObject([{ st: 2, code: 'held:not_author', author: COLLEAGUE, former: 5 }])
    await made.store.applyPage(ORG, page({ after: cursorAt(0), rows: [logged(1, 1)], next: cursorAt(1) }))
    expect(await made.all()).toEqual([{ ...logged(1, 1), former: 5 }])
  })

  test('offering one organisation again leaves another alone', async () => {
    const made = await make()
    await made.store.applyPage(OTHER, page({ rows: [{ ...logged(1, 1), org: OTHER }], next: cursorAt(1) }))
    await made.store.reoffer(ORG)
    expect(await standings(made)).toEqual({ [idOf(1)]: 1 })
    expect(await made.store.cursor(OTHER)).toEqual(cursorAt(1))
  })
}
