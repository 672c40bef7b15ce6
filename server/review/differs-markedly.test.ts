import { expect, test } from 'vitest'
import { loadCatalogue } from '../../seeds/load-catalogue.ts'
import type { Value } from '../../src/domain/value.ts'
import { differsMarkedly } from './differs-markedly.ts'

const { indicators } = loadCatalogue()
const number = (text: string): Value => ({ number: text })
const ratio = (numerator: string, denominator: string): Value => ({ numerator, denominator })

// GOV-1.1: more than 3 or less than 0.33 times the year before, which must be at least 5.
// GOV-1.2: more than 30 points either way, denominators from 10.
const cases: [string, Value, Value | null, boolean, string][] = [
  ['GOV-1.1', number('30'), number('10'), false, 'three times is within'],
  ['GOV-1.1', number('31'), number('10'), true, 'more than three times'],
  ['GOV-1.1', number('3.3'), number('10'), false, 'exactly the lower bound'],
  ['GOV-1.1', number('3'), number('10'), true, 'less than a third'],
  ['GOV-1.1', number('40'), number('4'), false, 'too little to compare with'],
  ['GOV-1.1', number('40'), null, false, 'nothing to compare with'],
  ['GOV-1.1', { unavailable: 'perduto' }, number('10'), false, 'not available'],
  ['GOV-1.2', ratio('8', '10'), ratio('5', '10'), false, 'thirty points'],
  ['GOV-1.2', ratio('81', '100'), ratio('5', '10'), true, 'thirty-one points up'],
  ['GOV-1.2', ratio('1', '10'), ratio('5', '10'), true, 'forty points down'],
  ['GOV-1.2', ratio('9', '9'), ratio('5', '10'), false, 'a small denominator'],
  ['GOV-1.2', ratio('0', '0'), ratio('5', '10'), false, 'a ratio of nothing'],
]

test.each(cases)('[R11] %s %j after %j: %s, %s', (code, value, previous, expected) => {
  const indicator = indicators.find((one) => one.code === code)
  expect(indicator && differsMarkedly(value, previous, indicator)).toBe(expected)
})
