import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fractionOf, valueAxis } from './value-axis.ts'

test.each([
  [
    'a wide range starts from zero',
    [200, 520, 301],
    {},
    { min: 0, max: 600, ticks: [0, 200, 400, 600], fromZero: true },
  ],
  ['a narrow one is cut', [61, 78, 64], {}, { min: 55, max: 80, ticks: [55, 60, 65, 70, 75, 80], fromZero: false }],
  [
    'per cent stops at a hundred',
    [88, 99.5],
    { min: 0, max: 100 },
    { min: 85, max: 100, ticks: [85, 87.5, 90, 92.5, 95, 97.5, 100], fromZero: false },
  ],
  ['one value alone', [40], {}, { min: 40, max: 50, ticks: [40, 50], fromZero: false }],
  ['all zero', [0, 0], {}, { min: 0, max: 0.2, ticks: [0, 0.2], fromZero: true }],
  ['nothing known', [Number.NaN], {}, { min: 0, max: 1, ticks: [0, 1], fromZero: true }],
])('%s', (_case, values, limits, axis) => {
  expect(valueAxis(values, limits)).toEqual(axis)
})

test('every value lies within the axis, whatever the numbers', () => {
  // Values carry at most six places; three are enough to be uneven.
  const number = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((thousandths) => thousandths / 1000)
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 12 }), (values) => {
      const axis = valueAxis(values)
      for (const value of values) expect(value >= axis.min && value <= axis.max).toBe(true)
      expect(axis.ticks.length).toBeGreaterThanOrEqual(2)
      expect(axis.ticks.length).toBeLessThanOrEqual(9)
    }),
  )
})

test.each([
  [30, 0.25],
  [20, 0],
  [0, 0],
  [99, 1],
])('%d between 20 and 60 lies at %d', (value, fraction) => {
  expect(fractionOf(value, 20, 60)).toBe(fraction)
})

test('between two equal ends everything is at the start', () => {
  expect(fractionOf(5, 5, 5)).toBe(0)
})
