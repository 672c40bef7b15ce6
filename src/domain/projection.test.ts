import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Validation } from './indicator.ts'
import { clip, projectLinear, requiredPath } from './projection.ts'
import { sampleIndicator, sampleRatio, sampleScore } from './samples.ts'

it.each([
  [100, 165, 0.5, 230],
  [100, 90, 0.5, 80],
  [30, 21, 0.5, 12],
  [100, 160, 1, 160],
  [100, 160, 0, null],
  [-1e308, 1e308, 0.1, null],
])('[M10] from %d through %d with %d of the time gone arrives at %s', (baseline, value, expected, arrives) => {
  expect(projectLinear(baseline, value, expected)).toBe(arrives)
})

it('[M10] the required path has a point for every year, from the baseline to the target exactly', () => {
  expect(requiredPath(sampleIndicator())).toEqual([
    { year: 2024, value: 100 },
    { year: 2025, value: 120 },
    { year: 2026, value: 140 },
    { year: 2027, value: 160 },
    { year: 2028, value: 180 },
    { year: 2029, value: 200 },
    { year: 2030, value: 220 },
  ])
})

it('[M10] a path without length is its baseline', () => {
  const { baseline, target } = sampleIndicator()
  expect(requiredPath({ baseline, target: { ...target, year: 2024 } })).toEqual([{ year: 2024, value: 100 }])
})

const bounded = (changes: Partial<Validation>) => ({ ...sampleIndicator().validation, ...changes })
const perHead = sampleRatio({
  displayMultiplier: 1,
  validation: { ...sampleRatio().validation, numeratorLeqDenominator: false, max: 200 },
})

it.each([
  ['a sum goes beyond what one organisation may reach', sampleIndicator(), 5000, 5000],
  ['a sum of what cannot be negative stops at 0', sampleIndicator(), -3, 0],
  ['a sum of what can be negative does not stop', sampleIndicator({ validation: bounded({ min: -5 }) }), -300, -300],
  ['a share stops at the whole', sampleRatio(), 104, 100],
  ['a share stops at 0', sampleRatio(), -4, 0],
  ['a ratio stops at its own limit', perHead, 260, 200],
  ['a ratio stops at 0 where its parts do', perHead, -1, 0],
  ['a score stops at its limits', sampleScore(), 130, 100],
  ['a score stops at its floor', sampleScore(), -1, 0],
  ['what is within stays', sampleRatio(), 58, 58],
])('[M10] %s', (_, indicator, n, clipped) => {
  expect(clip(indicator, n)).toBe(clipped)
})

it('[M10] clipping twice is clipping once', () => {
  const indicators = fc.constantFrom(sampleIndicator(), sampleRatio(), sampleScore(), perHead)
  fc.assert(
    fc.property(indicators, fc.double({ noNaN: true, noDefaultInfinity: true }), (indicator, n) => {
      expect(clip(indicator, clip(indicator, n))).toBe(clip(indicator, n))
    }),
  )
})
