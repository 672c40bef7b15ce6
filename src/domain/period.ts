import * as z from 'zod/mini'

/** A year `2026`, a half `2026-S1`, a quarter `2026-Q1`. */
export const Period = z.string().check(z.regex(/^20\d\d(-S[12]|-Q[1-4])?$/))
export type Period = z.infer<typeof Period>

export const FREQUENCIES = ['annual', 'semiannual', 'quarterly'] as const
export type Frequency = (typeof FREQUENCIES)[number]

const PARTS: Record<Frequency, number> = { annual: 1, semiannual: 2, quarterly: 4 }
const MARKS: Record<Frequency, string> = { annual: '', semiannual: '-S', quarterly: '-Q' }

/** How often the period's kind comes round. */
export function frequencyOf(period: Period): Frequency {
  if (period.includes('S')) return 'semiannual'
  return period.includes('Q') ? 'quarterly' : 'annual'
}

/** The calendar year that the period lies in. */
export function yearOf(period: Period): number {
  return Number(period.slice(0, 4))
}

/** Which part of its year the period is, from 1; a whole year is part 1 of 1. */
export function partOf(period: Period): number {
  return period.length === 4 ? 1 : Number(period.slice(6))
}

/** The periods of that frequency that make up the year, in order. */
export function periodsOfYear(year: number, frequency: Frequency): Period[] {
  const parts = PARTS[frequency]
  if (parts === 1) return [String(year)]
  return Array.from({ length: parts }, (_, index) => `${year}${MARKS[frequency]}${index + 1}`)
}

/**
 * The period's end as a number of years, for progress.
 *
 * Unit    years; the end of a year is the whole number: 2026 → 2026, 2026-S1 → 2025.5, 2026-Q1 → 2025.25
 * Source  SPEC C1
 */
export function endAsYear(period: Period): number {
  return yearOf(period) - 1 + partOf(period) / PARTS[frequencyOf(period)]
}

/** First day of the period, YYYY-MM-DD. */
export function firstDay(period: Period): string {
  const months = 12 / PARTS[frequencyOf(period)]
  const month = (partOf(period) - 1) * months + 1
  return `${yearOf(period)}-${String(month).padStart(2, '0')}-01`
}

/** Last day of the period, YYYY-MM-DD. */
export function lastDay(period: Period): string {
  const months = 12 / PARTS[frequencyOf(period)]
  const end = new Date(Date.UTC(yearOf(period), partOf(period) * months, 0))
  return end.toISOString().slice(0, 10)
}

/** The same part of the year before: 2026-S1 → 2025-S1. */
export function sameLastYear(period: Period): Period {
  return `${yearOf(period) - 1}${period.slice(4)}`
}

/** The period of the same frequency that comes just before: 2026-S1 → 2025-S2. */
export function previousPeriod(period: Period): Period {
  const frequency = frequencyOf(period)
  if (frequency === 'annual') return String(yearOf(period) - 1)
  const part = partOf(period)
  if (part > 1) return `${yearOf(period)}${MARKS[frequency]}${part - 1}`
  return `${yearOf(period) - 1}${MARKS[frequency]}${PARTS[frequency]}`
}

/** Orders periods by their end, a whole year after the last of its parts. */
export function comparePeriods(a: Period, b: Period): number {
  return endAsYear(a) - endAsYear(b) || b.length - a.length
}
