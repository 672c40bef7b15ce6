import { expect, test } from 'vitest'
import { sampleIndicator } from '../../domain/samples.ts'
import { createFormat } from '../../i18n/format.ts'
import { entryMessages } from '../../i18n/messages/entry.ts'
import { askedText, problemText, standingText } from './cell-texts.ts'
import { BLANK } from './typed.ts'

const it = entryMessages.it
const indicator = sampleIndicator()

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
  const cell = { state: 'safe', code: null, returnedReason: null } as const
  expect(askedText(cell, false, it)).toBeNull()
  expect(standingText(cell, indicator, it, createFormat('it'))).toBeNull()
})
