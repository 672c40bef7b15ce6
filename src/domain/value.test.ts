import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DecimalText, sameValue, Value } from './value.ts'

it.each(['0', '-0', '5', '5.0', '-12.345678', '999999999999999', '0.000001', '123456789.123456'])(
  '[A1] %s is a decimal',
  (text) => {
    expect(DecimalText.safeParse(text).success).toBe(true)
  },
)

it.each([
  '',
  '5.',
  '.5',
  '05',
  '+5',
  '5,0',
  '1e3',
  '1.1234567',
  '1000000000000000',
  '1234567890.123456',
  ' 5',
  '5\n',
  'NaN',
])('[A1] %j is no decimal', (text) => {
  expect(DecimalText.safeParse(text).success).toBe(false)
})

it.each([
  { number: '5' },
  { numerator: '58', denominator: '100' },
  { score: '38.5' },
  { score: '38.5', n: 12 },
  { unavailable: 'non rilevato' },
  { withdrawn: true },
])('[E2] %j is a value', (value) => {
  expect(Value.parse(value)).toEqual(value)
})

it.each([
  {},
  { number: 5 },
  { numerator: '58' },
  { number: '5', score: '5' },
  { score: '5', n: 0 },
  { score: '5', n: 1.5 },
  { unavailable: '  ' },
  { unavailable: 'a\u0000b' },
  { unavailable: '\ud800' },
  { unavailable: 'x'.repeat(501) },
  { withdrawn: false },
])('[E2] %j is no value', (value) => {
  expect(Value.safeParse(value).success).toBe(false)
})

it.each<[Value, Value, boolean]>([
  [{ number: '5' }, { number: '5.00' }, true],
  [{ number: '0' }, { number: '-0.0' }, true],
  [{ number: '50' }, { number: '5' }, false],
  [{ number: '100' }, { number: '100.0' }, true],
  [{ number: '0.10' }, { number: '0.1' }, true],
  [{ number: '5' }, { score: '5' }, false],
  [{ numerator: '1', denominator: '2' }, { denominator: '2.0', numerator: '1.0' }, true],
  [{ numerator: '1', denominator: '2' }, { numerator: '2', denominator: '4' }, false],
  [{ score: '5', n: 10 }, { score: '5' }, false],
  [{ score: '5', n: 10 }, { score: '5.0', n: 10 }, true],
  [{ unavailable: 'chiuso' }, { unavailable: 'chiuso' }, true],
  [{ unavailable: '1.0' }, { unavailable: '1' }, false],
  [{ withdrawn: true }, { withdrawn: true }, true],
])('[H2] %j and %j say the same: %s', (a, b, same) => {
  expect(sameValue(a, b)).toBe(same)
})

it('[H2] decimals say the same exactly when they are the same number', () => {
  const decimal = fc
    .tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 0, max: 3 }))
    .map(([units, places]) => ({ text: (units / 10 ** places).toFixed(places), n: units / 10 ** places }))
    .filter(({ text }) => DecimalText.safeParse(text).success)
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      expect(sameValue({ number: a.text }, { number: b.text })).toBe(a.n === b.n)
    }),
  )
})
