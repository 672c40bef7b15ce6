import { expect, test } from 'vitest'
import { Entry, MAX_PARENTS, type ValueEntry } from '../domain/entry.ts'
import { type EntryRow, unsentRow } from '../sync/row.ts'
import { idOf, logged, ORG, valueEntry } from '../sync/testing/fixtures.ts'
import { type Moment, newDecision, newSubmission, newValues } from './new-entries.ts'

const { cell } = valueEntry(0)
const other = { ...cell, indicator: 'INC-1.2' }
const NOON = Date.parse('2026-07-20T10:00:00Z')

function moment(offsetMinutes = 120): Moment {
  let count = 0
  return { now: NOON, offsetMinutes, random: () => new Uint8Array(10).fill(++count) }
}

const unsent = (n: number, given: Partial<ValueEntry> = {}): EntryRow => unsentRow(ORG, valueEntry(n, given))
const parentsOver = (rows: EntryRow[]) => newValues([{ cell, value: { number: '1' } }], rows, moment())[0]?.parents

test('[E1] the values of one save share a save id and have ids of their own', () => {
  const [first, second] = newValues(
    [
      { cell, value: { number: '5' } },
      { cell: other, value: { unavailable: 'non rilevato' }, note: 'nota' },
    ],
    [],
    moment(),
  )
  expect(first).toMatchObject({ kind: 'value', v: 1, cell, value: { number: '5' }, parents: [] })
  expect(second).toMatchObject({ cell: other, value: { unavailable: 'non rilevato' }, note: 'nota' })
  expect(first?.save).toBe(second?.save)
  expect(new Set([first?.id, second?.id, first?.save]).size).toBe(3)
})

test('[E1] a note that is empty or blank is no note', () => {
  const [entry] = newValues([{ cell, value: { number: '5' }, note: '  ' }], [], moment())
  expect(entry).not.toHaveProperty('note')
})

test.each([
  ['nothing yet', [], []],
  ['one head', [logged(1, 1)], [1]],
  ['a chain: its end', [logged(1, 1), unsent(2, { parents: [idOf(1)] })], [2]],
  ['a conflict: both', [logged(1, 1), logged(2, 2)], [1, 2]],
  ['another cell', [unsent(1, { cell: other })], []],
  ['a refused one: superseded', [{ ...unsent(1), st: 3 as const, code: 'refused:not_integer' }], [1]],
])('[H1] parents over %s', (_case, rows, parents) => {
  expect(parentsOver(rows)).toEqual(parents.map(idOf))
})

test('[H1] more heads than an entry may name are named as far as they go', () => {
  expect(parentsOver(Array.from({ length: 20 }, (_, n) => logged(n, n)))).toHaveLength(MAX_PARENTS)
})

test.each([
  [120, '2026-07-20T12:00:00.000+02:00'],
  [0, '2026-07-20T10:00:00.000+00:00'],
  [-210, '2026-07-20T06:30:00.000-03:30'],
])('[E1] the time says the place, %i minutes from UTC', (offsetMinutes, at) => {
  expect(newSubmission('2026-S1', [idOf(1)], moment(offsetMinutes)).at).toBe(at)
})

test('[E1] every kind made here is what crosses the wire', () => {
  const decision = { period: '2026-S1', cells: 'all', upTo: 4, verdict: 'returned', reason: 'manca la fonte' } as const
  const made = [
    ...newValues([{ cell, value: { numerator: '1', denominator: '2' }, note: 'n' }], [logged(1, 1)], moment()),
    newSubmission('2026-S1', [idOf(1)], moment()),
    newDecision(decision, moment()),
  ]
  for (const entry of made) expect(Entry.safeParse(entry)).toEqual({ success: true, data: entry })
  expect(made[2]).toMatchObject({ kind: 'decision', ...decision })
})
