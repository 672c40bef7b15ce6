import fc from 'fast-check'
import { expect, it } from 'vitest'
import { asksFor, begunPeriods, CalendarRules, closingDay, dueDay, phaseOf } from './calendar.ts'
import { FREQUENCIES, firstDay, periodsOfYear } from './period.ts'
import { CALENDAR } from './samples.ts'

it.each([
  ['2025', '2026-02-28', '2026-04-29'],
  ['2025-S1', '2025-07-31', '2025-09-29'],
  ['2025-S2', '2026-01-31', '2026-04-01'],
  ['2026-Q1', '2026-04-30', '2026-06-29'],
  ['2023-Q4', '2024-01-31', '2024-03-31'],
])('[C3][C4] %s is due on %s and closes after %s', (period, due, closing) => {
  expect([dueDay(period, CALENDAR), closingDay(period, CALENDAR)]).toEqual([due, closing])
})

it('[C3] a plan may set other days', () => {
  const rules = { dueMonthsAfterPart: 2, yearDue: '03-31', closesDaysAfterDue: 0 }
  expect([dueDay('2025-S2', rules), dueDay('2025', rules), closingDay('2025', rules)]).toEqual([
    '2026-02-28',
    '2026-03-31',
    '2026-03-31',
  ])
})

it.each(['02-30x', '13-01', '2-28', '00-10'])('[C3] %j is no day of a year', (yearDue) => {
  expect(CalendarRules.safeParse({ ...CALENDAR, yearDue }).success).toBe(false)
})

it.each([
  ['2025-12-31', 'future'],
  ['2026-01-01', 'open'],
  ['2026-07-31', 'open'],
  ['2026-08-01', 'late'],
  ['2026-09-29', 'late'],
  ['2026-09-30', 'closed'],
])('[C2][C3][C4] on %s the first half of 2026 is %s', (today, phase) => {
  expect(phaseOf('2026-S1', today, CALENDAR)).toBe(phase)
})

it('[C4] an extension moves the closing day later, never earlier', () => {
  expect(closingDay('2025', CALENDAR, '2026-06-30')).toBe('2026-06-30')
  expect(closingDay('2025', CALENDAR, '2026-03-01')).toBe('2026-04-29')
  expect(phaseOf('2025', '2026-06-30', CALENDAR, '2026-06-30')).toBe('late')
})

it('[C2] a period has begun on its first day', () => {
  expect(begunPeriods('quarterly', 2025, '2025-07-01')).toEqual(['2025-Q1', '2025-Q2', '2025-Q3'])
  expect(begunPeriods('quarterly', 2025, '2025-06-30')).toEqual(['2025-Q1', '2025-Q2'])
  expect(begunPeriods('annual', 2027, '2026-07-20')).toEqual([])
})

it.each([
  ['2023-S2', { fromYear: 2024, toYear: 2025 }, false],
  ['2024-S1', { fromYear: 2024, toYear: 2025 }, true],
  ['2025', { fromYear: 2024, toYear: 2025 }, true],
  ['2026-Q1', { fromYear: 2024, toYear: 2025 }, false],
  ['2099', { fromYear: 2024, toYear: null }, true],
])('[C6] %s is asked by %j: %s', (period, assignment, asked) => {
  expect(asksFor(assignment, period)).toBe(asked)
})

it('[C2][C3][C4] time only ever moves a period on: not begun, open, late, closed', () => {
  const period = fc
    .tuple(fc.integer({ min: 2020, max: 2040 }), fc.constantFrom(...FREQUENCIES), fc.nat(3))
    .map(([year, frequency, n]) => periodsOfYear(year, frequency)[n] ?? String(year))
  const day = (n: number, from: string) => new Date(Date.parse(from) + n * 86_400_000).toISOString().slice(0, 10)
  const order = ['future', 'open', 'late', 'closed']
  fc.assert(
    fc.property(period, fc.integer({ min: -30, max: 900 }), fc.nat(300), (one, start, more) => {
      const phase = (n: number) => order.indexOf(phaseOf(one, day(n, firstDay(one)), CALENDAR))
      expect(phase(start + more)).toBeGreaterThanOrEqual(phase(start))
    }),
  )
})
