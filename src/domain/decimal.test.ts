import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  add,
  compareDecimals,
  decimalOfNumber,
  divide,
  formatDecimal,
  isInteger,
  isZero,
  multiply,
  parseDecimal,
  subtract,
  sumDecimals,
  toNumber,
} from './decimal.ts'

const d = parseDecimal

it.each([
  ['0', '0'],
  ['-0', '0'],
  ['-0.000', '0'],
  ['5.0', '5'],
  ['0.10', '0.1'],
  ['-12.340', '-12.34'],
  ['0.000001', '0.000001'],
  ['999999999999999', '999999999999999'],
])('[A1] %s is written %s', (text, written) => {
  expect(formatDecimal(d(text))).toBe(written)
})

it.each(['', '1,5', '1e5', '.5', '5.', ' 1', 'NaN', '--1', '1.2.3'])('reading %j as a decimal throws', (text) => {
  expect(() => d(text)).toThrow('not a decimal')
})

it.each([
  [0.1, '0.1'],
  [1e-7, '0.0000001'],
  [1.5e21, '1500000000000000000000'],
  [-3.25, '-3.25'],
  [100, '100'],
])('the number %d is the decimal %s', (n, written) => {
  expect(formatDecimal(decimalOfNumber(n))).toBe(written)
})

it.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is no decimal', (n) => {
  expect(() => decimalOfNumber(n)).toThrow('not a decimal')
})

it('[A1] 0.1 and 0.2 add up to 0.3 exactly', () => {
  expect(formatDecimal(add(d('0.1'), d('0.2')))).toBe('0.3')
})

it('subtracts across different places', () => {
  expect(formatDecimal(subtract(d('1'), d('0.000001')))).toBe('0.999999')
})

it('[A1] 58 of 100, times 100, is 58', () => {
  expect(formatDecimal(divide(multiply(d('58'), d('100')), d('100'), 6))).toBe('58')
})

it.each([
  ['1', '3', 6, '0.333333'],
  ['2', '3', 6, '0.666667'],
  ['1', '8', 2, '0.13'],
  ['-1', '8', 2, '-0.13'],
  ['1', '-8', 2, '-0.13'],
  ['-1', '-8', 2, '0.13'],
  ['0.5', '1', 0, '1'],
  ['-0.5', '1', 0, '-1'],
  ['0.4', '1', 0, '0'],
  ['-0.4', '1', 0, '0'],
  ['0.3', '0.1', 6, '3'],
])('[A1] %s ÷ %s to %i places is %s, half away from zero', (a, b, places, result) => {
  expect(formatDecimal(divide(d(a), d(b), places))).toBe(result)
})

it('dividing by zero throws', () => {
  expect(() => divide(d('1'), d('0.00'), 2)).toThrow('division by zero')
})

it.each([
  ['5', '5.0', 0],
  ['-1', '0.5', -1],
  ['0.2', '0.19', 1],
])('%s against %s compares as %i', (a, b, order) => {
  expect(compareDecimals(d(a), d(b))).toBe(order)
})

it.each([
  ['0.00', true, true],
  ['5.00', false, true],
  ['5.01', false, false],
  ['-3', false, true],
])('%s: zero %s, whole %s', (text, zero, whole) => {
  expect([isZero(d(text)), isInteger(d(text))]).toEqual([zero, whole])
})

it('[A1] any sum of decimals equals the sum of their millionths as integers', () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })), (millionths) => {
      const texts = millionths.map((units) => formatDecimal({ units, scale: 6 }))
      const sum = sumDecimals(texts.map(d))
      const expected = millionths.reduce((a, b) => a + b, 0n)
      expect(compareDecimals(sum, { units: expected, scale: 6 })).toBe(0)
    }),
  )
})

it('[A1] what is written reads back as the same decimal, and as the nearest float', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }), (units, scale) => {
      const written = formatDecimal({ units, scale })
      expect(compareDecimals(d(written), { units, scale })).toBe(0)
      expect(toNumber({ units, scale })).toBe(Number(written))
    }),
  )
})
