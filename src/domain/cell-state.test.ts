import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type LocalCell, type LocalRow, readCells, type SendState } from './cell-state.ts'
import type { Entry } from './entry.ts'
import { sampleDecision, sampleId, sampleSubmission, sampleValue } from './samples.ts'

const row = (st: SendState, seq: number | null, entry: Entry, code: string | null = null): LocalRow => ({
  entry,
  st,
  seq,
  author: null,
  receivedAt: seq === null ? null : '2026-02-01T10:00:00Z',
  code,
})
const unsent = (entry: Entry) => row(0, null, entry)
const logged = (seq: number, entry: Entry) => row(1, seq, entry)
const held = (entry: Entry) => row(2, null, entry, 'held:period_closed')
const refused = (entry: Entry) => row(3, null, entry, 'refused:above_maximum')

function only(rows: LocalRow[]): LocalCell {
  const [cell] = readCells(rows).values()
  if (!cell) throw new Error('no cell')
  return cell
}

const twelve = sampleValue(1, { number: '12' })
const thirteen = sampleValue(2, { number: '13' }, { parents: [twelve.id], note: 'Corretto.' })
const rival = sampleValue(3, { number: '99' }, { parents: [twelve.id] })
const gone = sampleValue(4, { withdrawn: true }, { parents: [twelve.id] })
const sentBack = { verdict: 'returned', reason: 'Perché così tanti?' } as const

it.each<[string, LocalRow[], string]>([
  ['unsent', [unsent(twelve)], 'on_device'],
  ['in the log', [logged(1, twelve)], 'safe'],
  ['held', [held(twelve)], 'held'],
  ['refused', [refused(twelve)], 'refused'],
  ['in the log and edited here', [logged(1, twelve), unsent(thirteen)], 'on_device'],
  ['edited by two people', [logged(1, twelve), logged(2, thirteen), logged(3, rival)], 'conflict'],
  ['edited here and by somebody else', [logged(1, twelve), logged(2, rival), unsent(thirteen)], 'conflict'],
  [
    'edited alike by two people',
    [logged(1, twelve), logged(2, thirteen), logged(3, { ...rival, value: thirteen.value })],
    'safe',
  ],
  [
    'edited alike, here not sent yet',
    [logged(1, twelve), logged(2, rival), unsent({ ...thirteen, value: rival.value })],
    'on_device',
  ],
  ['submitted', [logged(1, twelve), logged(2, sampleSubmission(5, [1]))], 'submitted'],
  ['submitted here only', [logged(1, twelve), unsent(sampleSubmission(5, [1]))], 'safe'],
  [
    'submitted and then edited',
    [logged(1, twelve), logged(2, sampleSubmission(5, [1])), unsent(thirteen)],
    'on_device',
  ],
  ['approved', [logged(1, twelve), logged(2, sampleDecision(6, 1))], 'approved'],
  ['approved and then edited', [logged(1, twelve), logged(2, sampleDecision(6, 1)), logged(3, thirteen)], 'safe'],
  ['decided here only', [logged(1, twelve), unsent(sampleDecision(6, 1))], 'safe'],
  ['sent back', [logged(1, twelve), logged(2, sampleDecision(6, 1, sentBack))], 'returned'],
  [
    'sent back and corrected here',
    [logged(1, twelve), logged(2, sampleDecision(6, 1, sentBack)), unsent(thirteen)],
    'on_device',
  ],
  [
    'sent back and submitted again',
    [logged(1, twelve), logged(2, sampleDecision(6, 1, sentBack)), logged(3, sampleSubmission(7, [1]))],
    'submitted',
  ],
  ['withdrawn here', [logged(1, twelve), unsent(gone)], 'on_device'],
  ['withdrawn', [logged(1, twelve), logged(2, gone)], 'empty'],
  ['in the log, with a refused edit', [logged(1, twelve), refused(thirteen)], 'refused'],
  ['in the log, with a held edit', [logged(1, twelve), held(thirteen)], 'held'],
  ['refused and held', [held(twelve), refused(rival)], 'refused'],
  [
    'in conflict, with a refused edit',
    [logged(2, thirteen), logged(3, rival), refused(sampleValue(9, { number: '5000' }))],
    'conflict',
  ],
])('[U1] a cell %s', (_, rows, state) => {
  expect(only(rows).state).toBe(state)
})

it('[U2] a refused value stays on the cell with its reason', () => {
  const cell = only([logged(1, twelve), refused(thirteen)])
  expect([cell.value, cell.note, cell.code]).toEqual([{ number: '13' }, 'Corretto.', 'refused:above_maximum'])
})

it('[U2] the parents of a correction are both the head and what was refused', () => {
  const rows = [logged(1, twelve), refused(thirteen)]
  const { heads } = only(rows)
  expect(heads.map(({ entry }) => entry.id)).toEqual([thirteen.id, twelve.id])
  const correction = sampleValue(8, { number: '14' }, { parents: heads.map(({ entry }) => entry.id) })
  expect(only([...rows, unsent(correction)]).state).toBe('on_device')
  // The server never saw the refused value: there too the correction is the only head.
  expect(only([logged(1, twelve), logged(2, correction)]).state).toBe('safe')
})

it('[U1] a conflict shows values of the log, not a refused one', () => {
  const forbidden = refused(sampleValue(9, { number: '5000' }, { parents: [twelve.id] }))
  expect(only([logged(2, thirteen), logged(3, rival), forbidden]).value).toEqual({ number: '99' })
})

it('[U3] what is unsent stands after all that is in the log, in the order of making', () => {
  const first = sampleValue(11, { number: '1' })
  const second = sampleValue(12, { number: '2' }, { parents: [first.id] })
  const cell = only([unsent(second), unsent(first), logged(7, twelve)])
  expect(cell.history.map(({ entry }) => entry.id)).toEqual([second.id, first.id, twelve.id])
})

it('[U4] a withdrawn value is no value', () => {
  expect(only([logged(1, twelve), unsent(gone)]).value).toBe(null)
})

it('[V3] the approved value stays known while a newer one waits', () => {
  expect(only([logged(1, twelve), logged(2, sampleDecision(6, 1)), unsent(thirteen)]).approved).toEqual({
    number: '12',
  })
})

const returned = [logged(1, twelve), logged(2, sampleDecision(6, 1, sentBack))]
const again = sampleValue(8, { number: '14' }, { parents: [thirteen.id] })

it.each<[string, LocalRow[], string | null]>([
  ['nobody answered', [], sentBack.reason],
  ['a new value is unsent', [unsent(thirteen)], sentBack.reason],
  ['a new value is in the log', [logged(3, thirteen)], sentBack.reason],
  ['the new value was refused', [refused(thirteen)], sentBack.reason],
  ['the value that was sent back was taken away', [logged(3, gone)], sentBack.reason],
  ['the new value is submitted', [logged(3, thirteen), logged(4, sampleSubmission(7, [2]))], null],
  ['the submission of the new value is unsent', [logged(3, thirteen), unsent(sampleSubmission(7, [2]))], null],
  ['the same value is submitted again', [logged(3, sampleSubmission(7, [1]))], null],
  [
    'who submitted had not seen the new value',
    [logged(3, thirteen), logged(4, sampleSubmission(7, [1]))],
    sentBack.reason,
  ],
  [
    'the submitted answer changed once more',
    [logged(3, thirteen), logged(4, sampleSubmission(7, [2])), logged(5, again)],
    null,
  ],
  ['the new value was approved', [logged(3, thirteen), logged(4, sampleDecision(7, 3))], null],
  [
    'another cell was decided on',
    [logged(3, thirteen), logged(4, sampleDecision(7, 3, { cells: [{ ...twelve.cell, indicator: 'INC-9.9' }] }))],
    sentBack.reason,
  ],
  ['another period was decided on', [logged(3, sampleDecision(7, 2, { period: '2024' }))], sentBack.reason],
  [
    'it was sent back once more',
    [logged(3, thirteen), logged(4, sampleDecision(7, 3, { ...sentBack, reason: 'E ora?' }))],
    'E ora?',
  ],
])('[V4] where %s, what was asked is told as it should be', (_, rows, reason) => {
  expect(only([...returned, ...rows]).returnedReason).toBe(reason)
})

it.each<[string, LocalRow[], string | null]>([
  ['nobody submitted', [logged(1, twelve)], null],
  ['the submission is unsent', [logged(1, twelve), unsent(sampleSubmission(5, [1]))], 'on_device'],
  ['the log has the submission', [logged(1, twelve), logged(2, sampleSubmission(5, [1]))], 'sent'],
  ['the value changed since', [logged(1, twelve), logged(2, sampleSubmission(5, [1])), unsent(thirteen)], null],
  ['the submission was held', [logged(1, twelve), held(sampleSubmission(5, [1]))], null],
])('[U3] where %s, the cell says where its submission is', (_, rows, submission) => {
  expect(only(rows).submission).toBe(submission)
})

it('submissions and decisions alone make no cell', () => {
  expect(readCells([unsent(sampleSubmission(5, [1])), logged(1, sampleDecision(6, 1))]).size).toBe(0)
})

it('[H1] the rows may be read in any order', () => {
  const rows = [
    logged(1, twelve),
    logged(2, sampleSubmission(5, [1])),
    logged(3, rival),
    logged(4, sampleDecision(6, 1, sentBack)),
    unsent(thirteen),
    refused(sampleValue(9, { number: '5000' }, { parents: [sampleId(3)] })),
  ]
  const shuffles = fc.shuffledSubarray(rows, { minLength: rows.length })
  fc.assert(
    fc.property(shuffles, (shuffled) => {
      expect(readCells(shuffled)).toEqual(readCells(rows))
    }),
  )
})
