import { expect, test } from 'vitest'
import { type LocalRow, readCells, type SendState } from '../../domain/cell-state.ts'
import type { Entry } from '../../domain/entry.ts'
import { sampleCell, sampleDecision, sampleId, sampleSubmission, sampleValue } from '../../domain/samples.ts'
import { submissionSummary } from './submission-summary.ts'

const indicators = [{ code: 'INC-1.1' }, { code: 'INC-1.2' }]
const NONE: ReadonlySet<string> = new Set()

const row = (st: SendState, seq: number, entry: Entry): LocalRow => {
  return { entry, st, seq: st === 1 ? seq : null, author: null, receivedAt: null, code: null }
}
const first = sampleValue(1, { number: '10' })
const second = sampleValue(2, { number: '20' }, { cell: sampleCell({ indicator: 'INC-1.2' }) })
const both = [row(1, 1, first), row(1, 2, second)]

const summary = (rows: LocalRow[], drafts = NONE) => submissionSummary(indicators, '2025', readCells(rows), drafts)

test('all there and nothing in the way is ready, and names every head', () => {
  expect(summary(both)).toMatchObject({ stage: 'ready', missing: 0, heads: [first.id, second.id] })
})

test('a missing value blocks', () => {
  expect(summary(both.slice(0, 1))).toMatchObject({ stage: 'blocked', missing: 1 })
})

test('a draft blocks, and is counted once even where nothing stood before', () => {
  const drafts = new Set(['INC-1.2/2025/'])
  expect(summary(both.slice(0, 1), drafts)).toMatchObject({ stage: 'blocked', missing: 0, drafts: 1 })
  expect(summary(both, drafts)).toMatchObject({ stage: 'blocked', drafts: 1 })
})

test('a submission on this device is leaving, in the log it is submitted', () => {
  const submission = sampleSubmission(5, [1, 2])
  expect(summary([...both, row(0, 0, submission)]).stage).toBe('leaving')
  expect(summary([...both, row(1, 3, submission)]).stage).toBe('submitted')
})

test('what is only on this device is told as unsent, a value and a submission alike', () => {
  const submission = sampleSubmission(5, [1, 2])
  expect(summary(both).unsent).toBe(false)
  expect(summary([row(1, 1, first), row(0, 0, second)]).unsent).toBe(true)
  expect(summary([...both, row(0, 0, submission)]).unsent).toBe(true)
  expect(summary([...both, row(1, 3, submission)]).unsent).toBe(false)
})

test('after an approval there is nothing to send', () => {
  const rows = [...both, row(1, 3, sampleSubmission(5, [1, 2])), row(1, 4, sampleDecision(6, 3))]
  expect(summary(rows)).toMatchObject({ stage: 'approved', heads: [] })
})

test('a value changed after the approval is sent again, alone', () => {
  const changed = sampleValue(7, { number: '21' }, { cell: second.cell, parents: [second.id] })
  const rows = [...both, row(1, 3, sampleSubmission(5, [1, 2])), row(1, 4, sampleDecision(6, 3)), row(0, 0, changed)]
  expect(summary(rows)).toMatchObject({ stage: 'ready', toSend: ['INC-1.2/2025/'], heads: [changed.id] })
})

test('a value sent back does not block, and is told', () => {
  const back = sampleDecision(6, 3, { verdict: 'returned', reason: 'Perché?' })
  const rows = [...both, row(1, 3, sampleSubmission(5, [1, 2])), row(1, 4, back)]
  expect(summary(rows)).toMatchObject({ stage: 'ready', returned: 2, heads: [sampleId(1), sampleId(2)] })
})
