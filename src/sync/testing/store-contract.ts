import { expect, test } from 'vitest'
import type { Entry } from '../../domain/entry.ts'
import { blanked } from '../../domain/redaction.ts'
import type { PageWrite, SyncStore } from '../ports.ts'
import { type EntryRow, loggedRow } from '../row.ts'
import { COLLEAGUE, cursorAt, idOf, logged, ORG, USER, valueEntry } from './fixtures.ts'

export interface StoreUnderTest {
  readonly store: SyncStore
  save(org: string, entry: Entry): unknown
  all(): Promise<EntryRow[]> | EntryRow[]
}

const OTHER = '00000000-0000-4000-8000-0000000000dd'

const page = (given: Partial<PageWrite>): PageWrite => ({
  ...{ after: null, next: cursorAt(0), rows: [], settled: [], missing: [], contactedAt: '2026-07-20T08:00:00Z' },
  ...given,
})

/** What the engine relies on, whatever the store is made of. Source: SPEC S1, S4, S9, S12, S13, E5. */
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

  const redaction = (n: number, target: number): Entry => ({
    ...{ id: idOf(n), v: 1, at: '2026-07-20T08:00:00Z', save: idOf(n) },
    ...{ kind: 'redaction', target: idOf(target), reason: 'un nome' },
  })
  const loggedRedaction = (n: number, target: number, seq: number) => {
    const { author, device, receivedAt, hash } = logged(n, seq)
    const placed = {
      seq,
      author: author ?? USER,
      device: device ?? USER,
      receivedAt: receivedAt ?? '',
      hash: hash ?? '',
    }
    return loggedRow(ORG, { ...placed, entry: redaction(n, target) })
  }
  const noted = (n: number, seq: number): EntryRow => ({ ...logged(n, seq), entry: valueEntry(n, { note: 'un nome' }) })
  const rowOf = async (made: StoreUnderTest, n: number) => (await made.all()).find(({ id }) => id === idOf(n))
  const said = async (made: StoreUnderTest, n: number) => {
    const row = await rowOf(made, n)
    return { entry: row?.entry, redacted: row?.redacted }
  }
  const blank = (n: number) => ({ entry: blanked(valueEntry(n, { note: 'un nome' })), redacted: true })
  const held = [{ id: idOf(1), st: 2, code: 'held:period_closed' }] as const

  test('a device that turns out to be another person’s gets another id, once', async () => {
    const { store } = await make()
    const taken = await store.deviceId()
    await store.renewDevice(taken)
    const renewed = await store.deviceId()
    expect(renewed).not.toBe(taken)
    await store.renewDevice(taken)
    expect(await store.deviceId()).toBe(renewed)
  })

  test('[S13] the held are those that the server holds, of this organisation', async () => {
    const made = await make()
    for (const n of [1, 2]) await made.save(ORG, valueEntry(n))
    await made.store.applyPage(ORG, page({ settled: held }))
    expect(await made.store.held(ORG)).toEqual([idOf(1)])
    expect(await made.store.held(OTHER)).toEqual([])
  })

  test('[S13] what a manager declined leaves the held, with the reason', async () => {
    const made = await make()
    await made.save(ORG, valueEntry(1))
    await made.store.applyPage(ORG, page({ settled: held }))
    const settled = [{ id: idOf(1), st: 3, code: 'refused:declined', reason: 'doppio' }] as const
    await made.store.applyPage(ORG, page({ after: cursorAt(0), settled }))
    expect(await made.all()).toMatchObject([{ st: 3, code: 'refused:declined', reason: 'doppio' }])
    expect(await made.store.held(ORG)).toEqual([])
  })

  test('[S13] from the held nothing but a manager’s word makes an entry refused', async () => {
    const made = await make()
    await made.save(ORG, valueEntry(1))
    await made.store.applyPage(ORG, page({ settled: held }))
    const settled = [{ id: idOf(1), st: 3, code: 'refused:role' }] as const
    await made.store.applyPage(ORG, page({ after: cursorAt(0), settled }))
    expect(await standings(made)).toEqual({ [idOf(1)]: 2 })
  })

  test('[S13] what the server does not hold any more is unsent again, with its author', async () => {
    const made = await make()
    await made.store.applyPage(ORG, page({ rows: [{ ...logged(1, 1), author: COLLEAGUE }], next: cursorAt(1) }))
    await made.store.reoffer(ORG)
    await made.store.applyPage(ORG, page({ settled: held }))
    await made.store.applyPage(ORG, page({ after: cursorAt(0), missing: [idOf(1)] }))
    expect(await made.store.outbox(ORG, 10)).toEqual([{ entry: valueEntry(1), author: COLLEAGUE }])
    expect(await made.all()).toMatchObject([{ st: 0, code: null, former: 1 }])
  })

  test('[S13] what is in the log, refused or unsent is not called missing', async () => {
    const made = await make()
    for (const n of [2, 3]) await made.save(ORG, valueEntry(n))
    const settled = [{ id: idOf(3), st: 3, code: 'refused:role' }] as const
    await made.store.applyPage(ORG, page({ rows: [logged(1, 1)], next: cursorAt(1), settled }))
    const missing = [1, 2, 3].map(idOf)
    await made.store.applyPage(ORG, page({ after: cursorAt(1), next: cursorAt(1), missing }))
    expect(await standings(made)).toEqual({ [idOf(1)]: 1, [idOf(2)]: 0, [idOf(3)]: 3 })
  })

  test('[S12] forgetting what was pulled leaves what is not in the log, and another organisation', async () => {
    const made = await make()
    for (const n of [2, 3, 4]) await made.save(ORG, valueEntry(n))
    const settled = [
      { id: idOf(2), st: 2, code: 'held:period_closed' },
      { id: idOf(3), st: 3, code: 'refused:role' },
    ] as const
    await made.store.applyPage(ORG, page({ rows: [logged(1, 1)], next: cursorAt(1), settled }))
    await made.store.applyPage(OTHER, page({ rows: [{ ...logged(5, 1), org: OTHER }], next: cursorAt(1) }))
    await made.store.forgetPulled(ORG)
    expect(await standings(made)).toEqual({ [idOf(2)]: 2, [idOf(3)]: 3, [idOf(4)]: 0, [idOf(5)]: 1 })
    expect(await made.store.cursor(ORG)).toBeNull()
    expect(await made.store.cursor(OTHER)).toEqual(cursorAt(1))
  })

  test('[S12] what another person wrote and the server holds for them is forgotten with the log', async () => {
    const made = await make()
    await made.store.applyPage(ORG, page({ rows: [{ ...logged(1, 1), author: COLLEAGUE }], next: cursorAt(1) }))
    await made.store.reoffer(ORG)
    await made.store.applyPage(ORG, page({ settled: [{ id: idOf(1), st: 2, code: 'held:not_author' }] }))
    await made.store.forgetPulled(ORG)
    expect(await made.all()).toEqual([])
  })

  test.each([
    ['a page before', [[noted(1, 1)], [loggedRedaction(2, 1, 2)]]],
    ['the same page', [[noted(1, 1), loggedRedaction(2, 1, 2)]]],
    ['a later page', [[loggedRedaction(2, 1, 1)], [noted(1, 2)]]],
  ])('[E5] what a redaction of the log names is blanked, having come with %s', async (_case, pages) => {
    const made = await make()
    let seq = 0
    for (const rows of pages) {
      const after = seq === 0 ? null : cursorAt(seq)
      seq += rows.length
      await made.store.applyPage(ORG, page({ after, rows, next: cursorAt(seq) }))
    }
    expect(await said(made, 1)).toEqual(blank(1))
    expect(await rowOf(made, 1)).toMatchObject({ st: 1, hash: pages.flat().find(({ id }) => id === idOf(1))?.hash })
  })

  test('[E5] a redaction in another organisation’s log blanks nothing here', async () => {
    const made = await make()
    await made.store.applyPage(ORG, page({ rows: [noted(1, 1)], next: cursorAt(1) }))
    await made.store.applyPage(OTHER, page({ rows: [{ ...loggedRedaction(2, 1, 1), org: OTHER }], next: cursorAt(1) }))
    expect(await said(made, 1)).toEqual({ entry: noted(1, 1).entry, redacted: undefined })
  })

  test('[E5] what is unsent is offered as it was written, whatever names it, and comes back blank', async () => {
    const made = await make()
    await made.save(ORG, valueEntry(1, { note: 'un nome' }))
    await made.store.applyPage(ORG, page({ rows: [loggedRedaction(2, 1, 1)], next: cursorAt(1) }))
    expect(await made.store.outbox(ORG, 10)).toEqual([{ entry: noted(1, 2).entry, author: null }])
    await made.store.applyPage(ORG, page({ after: cursorAt(1), rows: [noted(1, 2)], next: cursorAt(2) }))
    expect(await said(made, 1)).toEqual(blank(1))
  })

  test('[E5] one’s own redaction blanks once it is in the log, and never if it is refused', async () => {
    const made = await make()
    await made.store.applyPage(ORG, page({ rows: [noted(1, 1)], next: cursorAt(1) }))
    for (const n of [2, 3]) await made.save(ORG, redaction(n, 1))
    const settled = [{ id: idOf(2), st: 3, code: 'refused:role' }] as const
    await made.store.applyPage(ORG, page({ after: cursorAt(1), next: cursorAt(1), settled }))
    expect(await said(made, 1)).toEqual({ entry: noted(1, 1).entry, redacted: undefined })
    await made.store.applyPage(ORG, page({ after: cursorAt(1), rows: [loggedRedaction(3, 1, 2)], next: cursorAt(2) }))
    expect(await said(made, 1)).toEqual(blank(1))
  })

  test('[E5] what the server holds is blanked too', async () => {
    const made = await make()
    await made.save(ORG, valueEntry(1, { note: 'un nome' }))
    await made.store.applyPage(ORG, page({ settled: held }))
    await made.store.applyPage(ORG, page({ after: cursorAt(0), rows: [loggedRedaction(2, 1, 1)], next: cursorAt(1) }))
    expect(await said(made, 1)).toEqual(blank(1))
    expect(await standings(made)).toMatchObject({ [idOf(1)]: 2 })
  })

  test('[E5] what comes to be held under a redaction that is in the log already is blanked', async () => {
    const made = await make()
    await made.save(ORG, valueEntry(1, { note: 'un nome' }))
    await made.store.applyPage(ORG, page({ rows: [loggedRedaction(2, 1, 1)], next: cursorAt(1) }))
    await made.store.applyPage(ORG, page({ after: cursorAt(1), next: cursorAt(1), settled: held }))
    expect(await said(made, 1)).toEqual(blank(1))
    expect(await standings(made)).toMatchObject({ [idOf(1)]: 2 })
  })

  test.each([
    ['a page before', true],
    ['the same page', false],
  ])('[E6] a redaction that names a person takes their notes and leaves their values, of %s', async (_case, before) => {
    const made = await make()
    const rows = [
      { ...noted(1, 1), author: COLLEAGUE },
      { ...noted(3, 2), author: USER },
    ]
    const named = loggedRedaction(2, 0, 3)
    const naming = { ...named, entry: { ...named.entry, target: COLLEAGUE } } as EntryRow
    const later = { ...noted(4, 4), author: COLLEAGUE }
    if (before) await made.store.applyPage(ORG, page({ rows, next: cursorAt(2) }))
    const rest = before ? [naming, later] : [...rows, naming, later]
    const after = before ? cursorAt(2) : null
    await made.store.applyPage(ORG, page({ after, rows: rest, next: cursorAt(4) }))
    expect(await rowOf(made, 1)).toEqual({ ...rows[0], entry: valueEntry(1) })
    for (const row of [rows[1], later]) expect((await made.all()).find(({ id }) => id === row?.id)).toEqual(row)
  })

  test('[E6] what is kept in the name of a person whom a redaction names loses their notes too', async () => {
    const made = await make()
    await made.store.applyPage(ORG, page({ rows: [{ ...noted(1, 1), author: COLLEAGUE }], next: cursorAt(1) }))
    await made.store.reoffer(ORG)
    await made.store.applyPage(ORG, page({ settled: [{ id: idOf(1), st: 2, code: 'held:not_author' }] }))
    const named = loggedRedaction(2, 0, 1)
    const naming = { ...named, entry: { ...named.entry, target: COLLEAGUE } } as EntryRow
    await made.store.applyPage(ORG, page({ after: cursorAt(0), rows: [naming], next: cursorAt(1) }))
    expect(await rowOf(made, 1)).toMatchObject({ st: 2, author: COLLEAGUE, entry: valueEntry(1) })
    expect((await rowOf(made, 1))?.entry).not.toHaveProperty('note')
  })

  test('[E5] what was blanked is not offered again, the redaction is, and it still blanks', async () => {
    const made = await make()
    await made.store.applyPage(ORG, page({ rows: [noted(1, 1), loggedRedaction(2, 1, 2)], next: cursorAt(2) }))
    await made.store.reoffer(ORG)
    expect((await made.store.outbox(ORG, 10)).map(({ entry }) => entry)).toEqual([redaction(2, 1)])
    expect(await rowOf(made, 1)).toBeUndefined()
    await made.store.applyPage(ORG, page({ rows: [noted(1, 1)], next: cursorAt(1) }))
    expect(await said(made, 1)).toEqual(blank(1))
  })
}
