import { expect, test } from 'vitest'
import { smallChart } from './small-chart.ts'

const path = {
  start: { t: 2024, value: 200 },
  target: { t: 2030, value: 400 },
  observed: [
    { t: 2024, value: 200 },
    { t: 2025.5, value: 100 },
  ],
  projection: { from: { t: 2025.5, value: 100 }, to: { t: 2030, value: 0 } },
}

test('places start, target, values and projection by year and value', () => {
  expect(smallChart(path, { min: 0 })).toEqual({
    start: { x: 0, y: 0.5 },
    target: { x: 1, y: 0 },
    observed: [
      { x: 0, y: 0.5 },
      { x: 0.25, y: 0.75 },
    ],
    projection: { from: { x: 0.25, y: 0.75 }, to: { x: 1, y: 1 } },
    years: [2024, 2025, 2026, 2027, 2028, 2029, 2030],
    fromZero: true,
  })
})

test('a narrow range does not start from zero and says so', () => {
  const narrow = {
    ...path,
    start: { t: 2024, value: 61 },
    target: { t: 2030, value: 78 },
    observed: [],
    projection: null,
  }
  expect(smallChart(narrow, { min: 0, max: 100 }).fromZero).toBe(false)
})
