import { expect, test } from 'vitest'
import { unsentAge } from './unsent-age.ts'

const NOW = Date.parse('2026-11-22T12:00:00Z')

test('nothing that waits has no age', () => {
  expect(unsentAge(null, NOW)).toEqual({ stage: 'none', days: 0 })
})

test.each([
  ['2026-11-22T11:59:59Z', 'fresh', 0],
  ['2026-11-19T12:00:01Z', 'fresh', 2],
  ['2026-11-19T12:00:00Z', 'days', 3],
  ['2026-11-19T13:00:00+01:00', 'days', 3],
  ['2026-11-15T12:00:01Z', 'days', 6],
  ['2026-11-15T12:00:00Z', 'week', 7],
  ['2025-11-22T12:00:00Z', 'week', 365],
])('[U7] what was written at %s is %s after %i whole days', (at, stage, days) => {
  expect(unsentAge(at, NOW)).toEqual({ stage, days })
})

test.each(['2026-11-22T12:00:00Z', '2031-01-01T00:00:00Z', 'not a time'])(
  '[U7] a claim of %s is fresh: a clock that is wrong worries nobody',
  (at) => {
    expect(unsentAge(at, NOW)).toEqual({ stage: 'fresh', days: 0 })
  },
)
