import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readNumber } from './number-input.ts'
import { DecimalText } from './value.ts'

const read = (typed: string) => {
  const found = readNumber(typed)
  if (found.kind === 'number') return found.decimal
  if (found.kind === 'ambiguous') return found.readings.join(' or ')
  return found.kind === 'unreadable' ? found.why : found.kind
}

it.each([
  ['', 'empty'],
  ['  \u00a0 ', 'empty'],
  ['0', '0'],
  ['-0', '0'],
  ['007', '7'],
  ['12', '12'],
  ['+12', '12'],
  ['-12', '-12'],
  ['− 12', '-12'],
  ['–12', '-12'],
  ['12,5', '12.5'],
  ['12.5', '12.5'],
  ['12,50', '12.5'],
  [',5', '0.5'],
  ['.5', '0.5'],
  ['12,0', '12'],
  ['1234', '1234'],
  ['1234,567', '1234.567'],
  ['0,234', '0.234'],
  ['1,2345', '1.2345'],
])('[U5] %j reads as %s', (typed, reads) => {
  expect(read(typed)).toBe(reads)
})

it.each([
  ['1.234,5', '1234.5'],
  ['1,234.5', '1234.5'],
  ['1.234,567', '1234.567'],
  ['1,234.567', '1234.567'],
  ['1.234.567', '1234567'],
  ['1,234,567', '1234567'],
  ['-1.234.567,89', '-1234567.89'],
  ['1 234', '1234'],
  ['1\u00a0234\u202f567,5', '1234567.5'],
  ['1 234.567', '1234.567'],
  ["1'234", '1234'],
  ['1’234.5', '1234.5'],
])('[U5] with thousands parted, %j reads as %s', (typed, reads) => {
  expect(read(typed)).toBe(reads)
})

it.each([
  ['1.234', '1234 or 1.234'],
  ['1,234', '1234 or 1.234'],
  ['999.999', '999999 or 999.999'],
  ['1.000', '1000 or 1'],
  ['-12,500', '-12500 or -12.5'],
  ['1.234 €', '1234 or 1.234'],
])('[U5] %j can be two numbers: %s', (typed, reads) => {
  expect(read(typed)).toBe(reads)
})

it.each([
  ['58%', '58'],
  ['58 %', '58'],
  ['58 per cento', '58'],
  ['1.234,50 €', '1234.5'],
  ['€ 12,5', '12.5'],
  ['-€1,234.50', '-1234.5'],
  ['12 persone', '12'],
  ['12ore', '12'],
  ['12,5 kg', '12.5'],
  ['30 m²', '30'],
])('[U5] a unit is left aside: %j reads as %s', (typed, reads) => {
  expect(read(typed)).toBe(reads)
})

it.each(['3 mila', '3k', '3 k€', '2 milioni', '2 Mln', '2 mld di euro', '5 per mille', '1 million', '4 thousand'])(
  '[U5] %j is not read as the number before its word',
  (typed) => {
    expect(read(typed)).toBe('letters')
  },
)

it.each([
  ['dodici', 'letters'],
  ['-', 'letters'],
  ['n. 12', 'letters'],
  ['1e5', 'letters'],
  ['12 e 13', 'letters'],
  ['12h30', 'letters'],
  ['NaN', 'letters'],
  ['12.', 'separators'],
  ['12,', 'separators'],
  ['1..2', 'separators'],
  ['1.23.4', 'separators'],
  ['1.234.5', 'separators'],
  ['1.23,4', 'separators'],
  ['1,234,5', 'separators'],
  ['0.123.456', 'separators'],
  ['12 34', 'separators'],
  ['1 234.567,8', 'separators'],
  ['1234 567', 'separators'],
  ['10-12', 'separators'],
  ['1/2', 'separators'],
  ['(12)', 'separators'],
  ['5 ‰', 'separators'],
  ['--5', 'separators'],
  ['0,1234567', 'too_many_places'],
  ['1234567890123456', 'too_many_digits'],
  ['1.234.567.890.123.456', 'too_many_digits'],
  ['1234567890,123456', 'too_many_digits'],
])('[U5] %j is no number, for its %s', (typed, why) => {
  expect(read(typed)).toBe(why)
})

it('[U5] zeros at the end are no places', () => {
  expect(read('0,50000000')).toBe('0.5')
})

it('[U5] a page pasted by mistake is refused at once', () => {
  expect(read(`${'1 '.repeat(500_000)}x1`)).toBe('too_many_digits')
})

const styles: Intl.NumberFormatOptions[] = [
  { maximumFractionDigits: 6 },
  { maximumFractionDigits: 6, useGrouping: 'always' },
  { style: 'currency', currency: 'EUR', maximumFractionDigits: 6 },
  { style: 'unit', unit: 'kilogram', maximumFractionDigits: 6 },
]

it.each(['it-IT', 'en-GB'])('[U5] what %s prints reads back, or is one of two readings', (locale) => {
  const places = fc.integer({ min: 0, max: 6 })
  const printed = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), places, fc.constantFrom(...styles))
  fc.assert(
    fc.property(printed, ([units, scale, style]) => {
      const n = units / 10 ** scale
      const found = readNumber(new Intl.NumberFormat(locale, style).format(n))
      const readings = found.kind === 'number' ? [found.decimal] : found.kind === 'ambiguous' ? found.readings : []
      expect(readings.map(Number)).toContain(n === 0 ? 0 : n)
    }),
    { numRuns: 1000 },
  )
})

it('[U5][A1] whatever is typed, what is read is a decimal that the log takes', () => {
  const typed = fc.string({ unit: fc.constantFrom(..."0123456789.,- €%'xk"), maxLength: 24 })
  fc.assert(
    fc.property(typed, (text) => {
      const found = readNumber(text)
      const readings = found.kind === 'number' ? [found.decimal] : found.kind === 'ambiguous' ? found.readings : []
      for (const decimal of readings) expect(DecimalText.safeParse(decimal).success).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
