import { expect, it } from 'vitest'
import { type LocalCell, type LocalRow, readCells } from './cell-state.ts'
import type { Entry } from './entry.ts'
import { sampleDecision, sampleId, sampleSubmission, sampleValue } from './samples.ts'

const AUTHOR = sampleId(800)
const AT = '2026-02-01T10:00:00Z'
const row = { author: AUTHOR, receivedAt: null, code: null, seq: null }

const logged = (seq: number, entry: Entry, former?: number): LocalRow => {
  return { ...row, entry, st: 1, seq, receivedAt: AT, ...(former === undefined ? {} : { former }) }
}
const unsent = (entry: Entry): LocalRow => ({ ...row, entry, st: 0, author: null })
const standIn = (former: number, entry: Entry): LocalRow => ({ ...row, entry, st: 2, code: 'held:not_author', former })

function only(rows: LocalRow[]): LocalCell {
  const [cell] = readCells(rows).values()
  if (!cell) throw new Error('no cell')
  return cell
}

const twelve = sampleValue(1, { number: '12' })
const thirteen = sampleValue(2, { number: '13' }, { parents: [twelve.id] })
const submitted = sampleSubmission(5, [1])
const approved = sampleDecision(6, 2)
const sentBack = sampleDecision(7, 2, { verdict: 'returned', reason: 'Perché così tanti?' })

it.each<[string, LocalRow[], string]>([
  ['a colleague’s value is held', [standIn(1, twelve)], 'safe'],
  ['a colleague’s value and its submission are held', [standIn(1, twelve), standIn(2, submitted)], 'submitted'],
  ['all of an approval is held', [standIn(1, twelve), standIn(2, submitted), standIn(3, approved)], 'approved'],
  [
    'the approval is held, its value in the log again, elsewhere',
    [logged(4, twelve, 1), logged(5, submitted, 2), standIn(3, approved)],
    'approved',
  ],
  [
    'the approval is held, its value never left the log',
    [logged(1, twelve, 1), logged(2, submitted, 2), standIn(3, approved)],
    'approved',
  ],
  ['the sending back is held', [logged(1, twelve, 1), logged(2, submitted, 2), standIn(3, sentBack)], 'returned'],
  [
    'the approval is held and a value was written since here',
    [logged(1, twelve, 1), standIn(3, approved), unsent(thirteen)],
    'on_device',
  ],
  [
    'the approval is held and a value was written since elsewhere, at a place that it named',
    [logged(1, twelve, 1), standIn(3, approved), logged(2, thirteen)],
    'safe',
  ],
  [
    'the sending back is held and the value was submitted again since',
    [logged(1, twelve, 1), standIn(3, sentBack), logged(2, sampleSubmission(8, [1]))],
    'submitted',
  ],
  [
    'the log says otherwise than what is held',
    [logged(1, twelve, 1), standIn(3, approved), logged(2, { ...sentBack, upTo: 1 })],
    'returned',
  ],
  [
    'the approval is in the log again, where it covers nothing',
    [logged(2, twelve, 1), standIn(2, submitted), logged(1, approved, 3)],
    'submitted',
  ],
])('[S9] where %s, the cell stands as it was last known', (_case, rows, state) => {
  expect(only(rows).state).toBe(state)
})

it('[S9] what a colleague wrote asks nothing of this person: neither reason nor decision', () => {
  expect(only([standIn(1, twelve)])).toMatchObject({ value: { number: '12' }, code: null, approved: null })
  expect(only([logged(1, twelve, 1), standIn(3, approved)]).approved).toEqual({ number: '12' })
})

it('[S9] a new value names the colleague’s as its parent', () => {
  expect(only([standIn(1, twelve)]).heads.map(({ entry }) => entry.id)).toEqual([twelve.id])
  expect(only([standIn(1, twelve), unsent(thirteen)]).heads.map(({ entry }) => entry.id)).toEqual([thirteen.id])
})

it('[S9] what has no author yet is this person’s own, and is held for them to see', () => {
  const own = { ...standIn(1, twelve), author: null }
  expect(only([own])).toMatchObject({ state: 'held', code: 'held:not_author' })
})
