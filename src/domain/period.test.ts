import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  comparePeriods,
  endAsYear,
  FREQUENCIES,
  firstDay,
  frequencyOf,
  lastDay,
  Period,
  partOf,
  periodsOfYear,
  previousPeriod,
  sameLastYear,
  yearOf,
} from './period.ts'

it.each(['2026', '2026-S1', '2026-S2', '2026-Q1', '2026-Q4'])('%s is a period', (text) => {
  expect(Period.safeParse(text).success).toBe(true)
})

it.each(['1999', '2026-S0', '2026-S3', '2026-Q5', '2026-M1', '26', '2026-', '2026-S1 ', '2026-Q12', ''])(
  '%j is no period',
  (text) => {
    expect(Period.safeParse(text).success).toBe(false)
  },
)

it.each([
  ['2026', 'annual', 1, '2026-01-01', '2026-12-31', 2026],
  ['2026-S1', 'semiannual', 1, '2026-01-01', '2026-06-30', 2025.5],
  ['2026-S2', 'semiannual', 2, '2026-07-01', '2026-12-31', 2026],
  ['2026-Q1', 'quarterly', 1, '2026-01-01', '2026-03-31', 2025.25],
  ['2026-Q2', 'quarterly', 2, '2026-04-01', '2026-06-30', 2025.5],
  ['2026-Q4', 'quarterly', 4, '2026-10-01', '2026-12-31', 2026],
])('[C1] %s is %s, part %i, from %s to %s, and ends at %d', (period, frequency, part, first, last, end) => {
  expect([frequencyOf(period), partOf(period), firstDay(period), lastDay(period), endAsYear(period)]).toEqual([
    frequency,
    part,
    first,
    last,
    end,
  ])
})

it.each([
  ['2026', '2025', '2025'],
  ['2026-S1', '2025-S2', '2025-S1'],
  ['2026-S2', '2026-S1', '2025-S2'],
  ['2026-Q1', '2025-Q4', '2025-Q1'],
  ['2026-Q3', '2026-Q2', '2025-Q3'],
])('before %s came %s, and a year before %s', (period, previous, lastYear) => {
  expect([previousPeriod(period), sameLastYear(period)]).toEqual([previous, lastYear])
})

it('orders by end, a year after the last of its parts', () => {
  const sorted = ['2026', '2026-S2', '2026-S1', '2025', '2026-Q1'].sort(comparePeriods)
  expect(sorted).toEqual(['2025', '2026-Q1', '2026-S1', '2026-S2', '2026'])
})

it('[C1] the periods of a year follow each other without a gap, and end with it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2001, max: 2098 }), fc.constantFrom(...FREQUENCIES), (year, frequency) => {
      const periods = periodsOfYear(year, frequency)
      for (const [index, period] of periods.entries()) {
        expect([Period.parse(period), yearOf(period), partOf(period)]).toEqual([period, year, index + 1])
        const dayBefore = new Date(Date.parse(firstDay(period)) - 86_400_000).toISOString().slice(0, 10)
        expect(dayBefore).toBe(lastDay(previousPeriod(period)))
      }
      expect(endAsYear(periods.at(-1) ?? '')).toBe(year)
    }),
  )
})
