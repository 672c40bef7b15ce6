import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { tenfold } from './slips.ts'
import { split, toUnits, unitsText } from './split.ts'

test('the parts of any total add up to it exactly, within their limits', () => {
  const shares = fc.array(
    fc.record({
      weight: fc.double({ min: 0, max: 50, noNaN: true }),
      least: fc.nat(3),
      most: fc.integer({ min: 3, max: 400 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  fc.assert(
    fc.property(shares, fc.double({ min: 0, max: 1, noNaN: true }), (list, fill) => {
      const least = list.reduce((sum, share) => sum + share.least, 0)
      const most = list.reduce((sum, share) => sum + share.most, 0)
      const total = least + Math.floor((most - least) * fill)
      const parts = split(total, list)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total)
      parts.forEach((part, index) => {
        expect(part).toBeGreaterThanOrEqual(list[index]?.least ?? 0)
        expect(part).toBeLessThanOrEqual(list[index]?.most ?? 0)
      })
    }),
  )
})

test('parts follow their weights', () => {
  expect(split(100, [{ weight: 1 }, { weight: 3 }])).toEqual([25, 75])
})

test.each([
  [5, [{ weight: 1, most: 2 }]],
  [1, [{ weight: 1, least: 2 }]],
])('a total of %i that %j cannot hold is an error', (total, shares) => {
  expect(() => split(total, shares)).toThrow(RangeError)
})

test.each([
  [1250, 2, '12.5'],
  [5, 2, '0.05'],
  [1200, 2, '12'],
  [7, 0, '7'],
  [100, 0, '100'],
])('%i units of 10^-%i are written %s', (units, places, text) => {
  expect(unitsText(units, places)).toBe(text)
  expect(toUnits(Number(text), places)).toBe(units)
})

test.each([
  ['42', '420'],
  ['12.5', '125'],
  ['3.07', '30.7'],
  ['0.25', '2.5'],
])('ten times %s is %s', (number, ten) => {
  expect(tenfold({ number })).toEqual({ number: ten })
})
