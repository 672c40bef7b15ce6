import { expect, test } from 'vitest'
import type { LocalRow, SendState } from './cell-state.ts'
import type { Entry } from './entry.ts'
import { ledgerCounts, readLedger, toLookAt } from './ledger.ts'
import { sampleDecision, sampleId, sampleSubmission, sampleValue } from './samples.ts'

const AUTHOR = '00000000-0000-4000-8000-0000000000ee'
const CODES: Record<SendState, string | null> = { 0: null, 1: null, 2: 'held:period_closed', 3: 'refused:role' }
const row = (st: SendState, entry: Entry, given: Partial<LocalRow> = {}): LocalRow => ({
  ...{ entry, st, seq: null, author: null, receivedAt: null, code: CODES[st] },
  ...given,
})
const logged = (seq: number, entry: Entry) => row(1, entry, { seq, author: AUTHOR })
const value = (n: number, number = '1', parents: readonly number[] = []) =>
  sampleValue(n, { number }, { parents: parents.map(sampleId) })
const ids = (rows: readonly LocalRow[]) => rows.map(({ entry }) => entry.id)

test('every row stands where it is, the waiting oldest first, the rest newest first', () => {
  const rows = [
    row(0, value(6, '6', [5])),
    row(0, value(4, '4')),
    row(2, value(3, '3')),
    row(3, value(2, '2')),
    logged(1, value(1)),
    logged(2, value(5)),
  ]
  const ledger = readLedger(rows)
  expect(ids(ledger.waiting)).toEqual([4, 6].map(sampleId))
  expect(ids(ledger.held)).toEqual([sampleId(3)])
  expect(ids(ledger.refused)).toEqual([sampleId(2)])
  expect(ids(ledger.safe)).toEqual([5, 1].map(sampleId))
  expect([...ledger.replaced]).toEqual([sampleId(5)])
})

test('what was refused or held asks for nothing once a newer value names it, wherever that is', () => {
  const replaced = [row(3, value(1)), row(2, value(2)), logged(1, value(3, '3', [1])), row(0, value(4, '4', [2]))]
  expect(ledgerCounts(readLedger(replaced))).toMatchObject({ refused: 0, held: 0 })
})

test('a refused submission is over when its period was submitted again, and only then', () => {
  const [first, second] = [row(3, sampleSubmission(1, [9])), sampleSubmission(2, [9])]
  expect(readLedger([first]).refused).toEqual([first])
  expect(readLedger([logged(1, second), first]).refused).toEqual([])
  expect(readLedger([first, logged(1, { ...second, period: '2031' })]).refused).toEqual([first])
})

test('[S9] what is held in another person’s name is counted apart and asks for nothing', () => {
  const standIn = row(2, value(1), { code: 'held:not_author', author: AUTHOR })
  const ledger = readLedger([standIn])
  expect(ledger.forOthers).toBe(1)
  expect(toLookAt(ledgerCounts(ledger))).toBe(0)
})

test('a cell in conflict is one thing to look at, however many values fight in it', () => {
  const rows = [logged(1, value(1, '1')), logged(2, value(2, '2')), logged(3, value(3, '3'))]
  const ledger = readLedger(rows)
  expect(ledger.conflicts).toHaveLength(1)
  expect(toLookAt(ledgerCounts(ledger))).toBe(1)
})

test('a manager’s decision is no value of the organisation’s', () => {
  const rows = [logged(1, value(1)), logged(2, sampleSubmission(2, [1])), logged(3, sampleDecision(3, 1))]
  expect(ids(readLedger(rows).safe)).toEqual([2, 1].map(sampleId))
})
