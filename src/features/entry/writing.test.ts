import { expect, test } from 'vitest'
import { type LocalCell, type LocalRow, readCells, type SendState } from '../../domain/cell-state.ts'
import { sampleId, sampleIndicator, sampleValue } from '../../domain/samples.ts'
import type { Value } from '../../domain/value.ts'
import { readTyped } from './field-reading.ts'
import { ownNote } from './own-note.ts'
import { BLANK, type Typed } from './typed.ts'
import { isLive, isSavedAlready, isUnfinished, type Leaving, onLeaving, problemNow, type Writing } from './writing.ts'

const indicator = sampleIndicator()

function holding(value: Value, note?: string, st: SendState = 1): LocalCell {
  const entry = sampleValue(1, value, note === undefined ? {} : { note })
  const row: LocalRow = { entry, st, seq: 1, author: null, receivedAt: null, code: st === 3 ? 'too_large' : null }
  const [cell] = readCells([row]).values()
  if (cell === undefined) throw new Error('one row makes one cell')
  return cell
}

const twelve = holding({ number: '12' })

test.each<[string, Partial<Typed>, LocalCell | null, Leaving]>([
  ['a first value is saved', { first: '5' }, null, { do: 'save', value: { number: '5' }, note: '' }],
  ['another value is saved', { first: '13' }, twelve, { do: 'save', value: { number: '13' }, note: '' }],
  ['the same value is forgotten', { first: '12,0' }, twelve, { do: 'forget' }],
  [
    'the same value with a note is saved',
    { first: '12', note: ' Sì. ' },
    twelve,
    { do: 'save', value: { number: '12' }, note: 'Sì.' },
  ],
  [
    'the same value with its note is forgotten',
    { first: '12', note: 'Sì.' },
    holding({ number: '12' }, 'Sì.'),
    { do: 'forget' },
  ],
  [
    'a refused value can be written again',
    { first: '12' },
    holding({ number: '12' }, undefined, 3),
    { do: 'save', value: { number: '12' }, note: '' },
  ],
  ['an emptied box takes the value back', {}, twelve, { do: 'save', value: { withdrawn: true }, note: '' }],
  ['an emptied box with nothing before is forgotten', {}, null, { do: 'forget' }],
  ['a value taken back stays so', {}, holding({ withdrawn: true }), { do: 'forget' }],
  ['a note without a value waits', { note: 'Arriva lunedì.' }, null, { do: 'keep' }],
  ['what cannot be read waits', { first: 'dodici' }, null, { do: 'keep' }],
  ['what is not allowed waits', { first: '12,5' }, twelve, { do: 'keep' }],
  ['what can be read in two ways waits', { first: '1.234' }, null, { do: 'keep' }],
])('%s', (_, typed, cell, expected) => {
  expect(onLeaving({ ...BLANK, ...typed }, indicator, cell, ownNote(cell, 'person'))).toEqual(expected)
})

test('[E6] a number that changes carries on the own note, never what somebody else wrote', () => {
  const [mine, theirs] = ['person', 'another'].map((author) => ({ ...holding({ number: '12' }, 'Ada dice.'), author }))
  if (mine === undefined || theirs === undefined) throw new Error('two cells')
  expect([ownNote(mine, 'person'), ownNote(theirs, 'person'), ownNote(null, 'person')]).toEqual(['Ada dice.', '', ''])
  expect(ownNote(holding({ number: '12' }, 'Ancora qui.'), 'person')).toBe('Ancora qui.')
  const untouched = { ...BLANK, first: '12' }
  expect(onLeaving(untouched, indicator, theirs, ownNote(theirs, 'person'))).toEqual({ do: 'forget' })
})

const writing: Writing = { typed: BLANK, seen: [], paused: false, left: false, savedId: null }

test('what was saved gives way to the entry once the entry is there', () => {
  const saved = { ...writing, savedId: sampleId(1) }
  expect([isLive(saved, null), isLive(saved, twelve), isLive(writing, twelve)]).toEqual([true, false, true])
})

test('only what was left and not saved is unfinished', () => {
  const left = { ...writing, left: true }
  expect([left, writing, { ...left, savedId: sampleId(1) }, undefined].map((w) => isUnfinished(w, null))).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test.each([
  ['nothing while typing', 'dodi', {}, false],
  ['the problem after a pause', 'dodi', { paused: true }, true],
  ['the problem once left', 'dodi', { left: true }, true],
  ['nothing of a good value', '12', { paused: true, left: true }, false],
])('says %s', (_, first, change, says) => {
  const now = { ...writing, ...change }
  expect(problemNow(now, readTyped({ ...BLANK, first }, indicator)) !== null).toBe(says)
})

test('what is missing is said only once the person has left', () => {
  const missing = { kind: 'incomplete', part: 'second' } as const
  expect(problemNow({ ...writing, paused: true }, missing)).toBeNull()
  expect(problemNow({ ...writing, left: true }, missing)).toEqual(missing)
})

test.each([
  ['a text that the history holds since what was seen', '12', '', [sampleId(7)], true],
  ['the same text written on something else', '12', '', [sampleId(8)], false],
  ['another text', '13', '', [sampleId(7)], false],
  ['the same with another note', '12', 'Nuova.', [sampleId(7)], false],
  ['a text that is no value', 'dodici', '', [sampleId(7)], false],
])('%s', (_, first, note, seen, expected) => {
  const entry = sampleValue(1, { number: '12' }, { parents: [sampleId(7)] })
  const rows: LocalRow[] = [{ entry, st: 1, seq: 1, author: null, receivedAt: null, code: null }]
  const cell = [...readCells(rows).values()][0] ?? null
  expect(isSavedAlready({ ...BLANK, first, note }, seen, indicator, cell)).toBe(expected)
})
