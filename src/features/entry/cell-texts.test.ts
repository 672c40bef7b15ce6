import { expect, test } from 'vitest'
import { type LocalCell, REFUSED } from '../../domain/cell-state.ts'
import type { ValueEntry } from '../../domain/entry.ts'
import { sampleIndicator } from '../../domain/samples.ts'
import { createFormat } from '../../i18n/format.ts'
import { entryMessages } from '../../i18n/messages/entry.ts'
import { askedText, problemText, standingText } from './cell-texts.ts'
import { BLANK } from './typed.ts'

const it = entryMessages.it
const indicator = sampleIndicator()
const sampleEntry: ValueEntry = {
  ...{ id: '01a20454-f723-7ca3-a47f-a6760f6a0838', v: 1, kind: 'value', at: '2026-07-19T09:12:00.000Z' },
  ...{ save: '01a20454-f723-7ca3-a47f-a6760f6a0839', parents: [], value: { number: '12' } },
  cell: { indicator: indicator.code, definition: 1, period: '2025', disaggregation: '' },
}

test('a note that is too long says by how much', () => {
  const typed = { ...BLANK, note: 'a'.repeat(2030) }
  expect(problemText({ kind: 'too_long', part: 'note' }, typed, indicator, it, createFormat('it'))).toContain('30')
})

test('a value sent back shows the reason in the manager’s words', () => {
  const cell = { state: 'returned', returnedReason: 'È il doppio: è giusto?' } as const
  expect(askedText(cell, false, it)).toBe('Il Piano chiede un chiarimento: «È il doppio: è giusto?»')
})

test.each([
  ['while the answer is being written', 'returned', true],
  ['once the answer is on this device', 'on_device', false],
  ['once the answer is in the log', 'safe', false],
] as const)('what the manager asked is still there %s', (_, state, writing) => {
  expect(askedText({ state, returnedReason: 'Perché?' }, writing, it)).toBe('Il Piano ha chiesto: «Perché?»')
})

test('a value that is simply safe needs no words', () => {
  const cell = { state: 'safe', code: null, heads: [], returnedReason: null } as const
  expect(askedText(cell, false, it)).toBeNull()
  expect(standingText(cell, indicator, it, createFormat('it'))).toBeNull()
})

test('[U2][V6] a value that a manager declined stays with the manager’s words, and without them with what can be done', () => {
  const code = 'refused:declined'
  const head = { entry: sampleEntry, st: REFUSED, seq: null, author: null, receivedAt: null, code } as const
  const said = (heads: LocalCell['heads']) =>
    standingText({ state: 'refused', code, heads }, indicator, it, createFormat('it'))
  expect(said([{ ...head, reason: 'Sono già contati altrove.' }])).toContain('«Sono già contati altrove.»')
  expect(said([head])).toBe(it.rule_declined)
})
