import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHART_HEIGHT, CHART_WIDTH, placePoints } from './own-history-geometry.ts'

const point = (period: string, number: number) => ({ period, number, text: '' })

test('time goes from left to right, the largest stands on top and zero at the bottom', () => {
  const placed = placePoints([point('2024', 0), point('2025', 20), point('2026', 10)])
  expect(placed.map(({ x, y }) => [x, y])).toEqual([
    [12, 92],
    [150, 12],
    [288, 52],
  ])
})

test('a lone point stands in the middle', () => {
  expect(placePoints([point('2025', 7)])).toMatchObject([{ x: 150, y: 12 }])
})

test('no point leaves the field, even where all are zero', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 7 })
  fc.assert(
    fc.property(numbers, (all) => {
      for (const { x, y } of placePoints(all.map((number, index) => point(String(2024 + index), number)))) {
        expect(x >= 0 && x <= CHART_WIDTH && y >= 0 && y <= CHART_HEIGHT).toBe(true)
      }
    }),
  )
})
