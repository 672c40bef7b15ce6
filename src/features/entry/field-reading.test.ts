import { expect, test } from 'vitest'
import { sampleIndicator, sampleRatio, sampleScore } from '../../domain/samples.ts'
import { MAX_REASON, type Reading, readTyped } from './field-reading.ts'
import { BLANK, type Typed } from './typed.ts'

const count = sampleIndicator()
const amount = sampleIndicator({ validation: { ...count.validation, integer: false } })
const ratio = sampleRatio()
const score = sampleScore()
const yesNo = sampleRatio({ entry: 'yes-no' })

const value = (said: object) => ({ kind: 'value', value: said }) as Reading

test.each<[string, typeof count, Partial<Typed>, Reading]>([
  ['nothing', count, {}, { kind: 'empty' }],
  ['spaces', count, { first: '  ' }, { kind: 'empty' }],
  ['zero', count, { first: '0' }, value({ number: '0' })],
  [
    'an Italian number',
    amount,
    { first: '1.234,5' },
    { kind: 'forbidden', rule: 'above_maximum', value: { number: '1234.5' } },
  ],
  ['an Italian decimal', amount, { first: '34,5' }, value({ number: '34.5' })],
  ['an English decimal', amount, { first: '34.5' }, value({ number: '34.5' })],
  ['two readings', count, { first: '1.234' }, { kind: 'ambiguous', part: 'first', readings: ['1234', '1.234'] }],
  ['two readings, one chosen', amount, { first: '1.234', sure: { first: '1.234' } }, value({ number: '1.234' })],
  ['letters', count, { first: 'dodici' }, { kind: 'unreadable', part: 'first', why: 'letters' }],
  [
    'a part of a whole thing',
    count,
    { first: '12,5' },
    { kind: 'forbidden', rule: 'not_integer', value: { number: '12.5' } },
  ],
  ['less than nothing', count, { first: '-1' }, { kind: 'forbidden', rule: 'below_minimum', value: { number: '-1' } }],
  ['a ratio', ratio, { first: '3', second: '4' }, value({ numerator: '3', denominator: '4' })],
  ['half a ratio', ratio, { first: '3' }, { kind: 'incomplete', part: 'second' }],
  ['the other half', ratio, { second: '4' }, { kind: 'incomplete', part: 'first' }],
  ['zero of zero', ratio, { first: '0', second: '0' }, value({ numerator: '0', denominator: '0' })],
  [
    'more than all',
    ratio,
    { first: '5', second: '4' },
    { kind: 'forbidden', rule: 'numerator_above_denominator', value: { numerator: '5', denominator: '4' } },
  ],
  [
    'something of nothing',
    ratio,
    { first: '1', second: '0' },
    { kind: 'forbidden', rule: 'denominator_zero', value: { numerator: '1', denominator: '0' } },
  ],
  [
    'a denominator of two readings',
    ratio,
    { first: '3', second: '1,500' },
    { kind: 'ambiguous', part: 'second', readings: ['1500', '1.5'] },
  ],
  ['a score', score, { first: '41,5' }, value({ score: '41.5' })],
  ['a score with answers', score, { first: '41', second: '12' }, value({ score: '41', n: 12 })],
  ['half an answer', score, { first: '41', second: '1,5' }, { kind: 'unreadable', part: 'second', why: 'not_answers' }],
  ['answers without a score', score, { second: '12' }, { kind: 'incomplete', part: 'first' }],
  ['yes', yesNo, { first: '1' }, value({ numerator: '1', denominator: '1' })],
  ['no', yesNo, { first: '0' }, value({ numerator: '0', denominator: '1' })],
  ['a reason', count, { unavailable: true, reason: ' Non rilevato. ' }, value({ unavailable: 'Non rilevato.' })],
  ['no reason', count, { unavailable: true, first: '5' }, { kind: 'incomplete', part: 'reason' }],
  [
    'a long reason',
    count,
    { unavailable: true, reason: 'a'.repeat(MAX_REASON + 1) },
    { kind: 'too_long', part: 'reason' },
  ],
  ['a long note', count, { first: '5', note: 'a'.repeat(2001) }, { kind: 'too_long', part: 'note' }],
  ['the longest note', count, { first: '5', note: 'a'.repeat(2000) }, value({ number: '5' })],
])('reads %s', (_, indicator, typed, expected) => {
  expect(readTyped({ ...BLANK, ...typed }, indicator)).toEqual(expected)
})
