import { expect, it } from 'vitest'
import {
  type Answer,
  type AnswerValue,
  answersOf,
  neededPeriods,
  pool,
  shown,
  type Usable,
  wholeAnswer,
} from './answers.ts'
import type { Entry } from './entry.ts'
import type { Indicator } from './indicator.ts'
import { readLog } from './log.ts'
import { sampleCell, sampleDecision, sampleIndicator, sampleRatio, sampleScore, sampleValue } from './samples.ts'
import type { Value } from './value.ts'

const said = (value: Value): AnswerValue => ({ kind: 'value', value })
const answers = (values: Record<string, AnswerValue>): Pick<Answer, 'values'> => ({
  values: new Map(Object.entries(values)),
})

const halves = sampleIndicator({ frequency: 'semiannual' })

it.each<[Pick<Indicator, 'frequency' | 'measure'>, string, string[]]>([
  [{ frequency: 'annual', measure: 'flow' }, '2025', ['2025']],
  [{ frequency: 'semiannual', measure: 'flow' }, '2025', ['2025-S1', '2025-S2']],
  [{ frequency: 'quarterly', measure: 'flow' }, '2025', ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']],
  [{ frequency: 'semiannual', measure: 'flow' }, '2025-S1', ['2025-S1']],
  [{ frequency: 'semiannual', measure: 'stock' }, '2025', ['2025-S2']],
  [{ frequency: 'semiannual', measure: 'stock' }, '2025-S1', ['2025-S1']],
])('[A6] %j needs for %s: %j', (indicator, period, needed) => {
  expect(neededPeriods(indicator, period)).toEqual(needed)
})

it.each<[string, Record<string, AnswerValue>, unknown]>([
  ['both halves', { '2025-S1': said({ number: '5' }), '2025-S2': said({ number: '7' }) }, '12'],
  ['one half only', { '2025-S1': said({ number: '5' }) }, 'missing'],
  ['nothing', {}, 'missing'],
  ['a half not available', { '2025-S1': said({ number: '5' }), '2025-S2': said({ unavailable: 'x' }) }, 'unavailable'],
  ['a half not available, the other missing', { '2025-S2': said({ unavailable: 'x' }) }, 'unavailable'],
  ['a half in conflict', { '2025-S1': { kind: 'conflict' }, '2025-S2': said({ unavailable: 'x' }) }, 'conflict'],
  ['a half withdrawn', { '2025-S1': said({ number: '5' }), '2025-S2': said({ withdrawn: true }) }, 'missing'],
  ['the year instead of its halves', { '2025': said({ number: '12' }) }, 'missing'],
  [
    'a half of another kind',
    { '2025-S1': said({ number: '5' }), '2025-S2': said({ numerator: '1', denominator: '2' }) },
    'missing',
  ],
])('[A3][A4][A6] a flow of halves with %s', (_, values, expected) => {
  const whole = wholeAnswer(halves, '2025', answers(values))
  expect(whole.kind === 'value' ? shown(whole.value, halves) : whole.kind).toBe(expected)
})

it('[A6] a stock of halves is its last half, whatever the first says', () => {
  const stock = sampleIndicator({ frequency: 'semiannual', measure: 'stock' })
  const given = answers({ '2025-S1': { kind: 'conflict' }, '2025-S2': said({ number: '7' }) })
  expect(wholeAnswer(stock, '2025', given)).toEqual(said({ number: '7' }))
})

it.each<[string, Usable[], Usable | null]>([
  ['no values', [], null],
  ['numbers add up exactly', [{ number: '0.1' }, { number: '0.2' }], { number: '0.3' }],
  [
    'ratios add up by their parts',
    [
      { numerator: '1', denominator: '2' },
      { numerator: '57', denominator: '98' },
    ],
    { numerator: '58', denominator: '100' },
  ],
  ['scores are averaged', [{ score: '10' }, { score: '25' }], { score: '17.5' }],
  [
    'scores are weighted when all say by how many',
    [
      { score: '10', n: 3 },
      { score: '20', n: 1 },
    ],
    { score: '12.5', n: 4 },
  ],
  ['scores are not weighted when one does not', [{ score: '10', n: 3 }, { score: '20' }], { score: '15' }],
])('[A5] %s', (_, values, pooled) => {
  expect(pool(values)).toEqual(pooled)
})

it.each<[Usable, string | null]>([
  [{ numerator: '58', denominator: '100' }, '58'],
  [{ numerator: '1', denominator: '3' }, '33.333333'],
  [{ numerator: '2', denominator: '3' }, '66.666667'],
  [{ numerator: '0', denominator: '0.0' }, null],
  [{ numerator: '0', denominator: '7' }, '0'],
])('[A5][A9] %j in per cent is %s', (value, text) => {
  expect(shown(value, sampleRatio())).toBe(text)
})

it('[A5] a ratio without a multiplier is shown as it is', () => {
  const { displayMultiplier: _, ...perHead } = sampleRatio()
  expect(shown({ numerator: '19', denominator: '2' }, perHead)).toBe('9.5')
})

it('[A5] a score is shown as it is', () => {
  expect(shown({ score: '38.5', n: 4 }, sampleScore())).toBe('38.5')
})

const logged = (...entries: Entry[]) =>
  readLog(entries.map((entry, index) => ({ seq: index + 1, receivedAt: '2026-02-01T10:00:00Z', entry })))
const twelve = sampleValue(1, { number: '12' })
const thirteen = sampleValue(2, { number: '13' }, { parents: [twelve.id] })
const rival = sampleValue(3, { number: '99' }, { parents: [twelve.id] })
const approval = sampleDecision(6, 1)

it.each<[string, Entry[], AnswerValue | undefined, boolean]>([
  ['only an unapproved value', [twelve], undefined, true],
  ['an approved value', [twelve, approval], said({ number: '12' }), false],
  ['a newer value that waits', [twelve, approval, thirteen], said({ number: '12' }), true],
  ['a conflict after the approval', [twelve, approval, thirteen, rival], { kind: 'conflict' }, false],
])('[A2] a log with %s', (_, entries, value, provisional) => {
  const found = answersOf(logged(...entries), 'INC-1.1')
  expect([found.values.get('2025'), found.provisional.has('2025')]).toEqual([value, provisional])
})

it('[A11] a breakdown is no answer, and other indicators are none either', () => {
  const women = sampleValue(1, { number: '5' }, { cell: sampleCell({ disaggregation: 'gender=F' }) })
  const other = sampleValue(2, { number: '5' }, { cell: sampleCell({ indicator: 'INC-1.2' }) })
  const found = answersOf(logged(women, other, sampleDecision(6, 2)), 'INC-1.1')
  expect([found.values.size, found.provisional.size]).toEqual([0, 0])
})
