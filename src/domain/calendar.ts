import * as z from 'zod/mini'
import { type Frequency, firstDay, frequencyOf, lastDay, Period, periodsOfYear, yearOf } from './period.ts'
import { Day, Uuid } from './text.ts'

/**
 * When periods are due and close, as a plan sets it.
 *
 * Source  SPEC C2-C4: a period opens at its start; half and quarter are due one month after their end, the year on
 *         28 February; it closes 60 days after that.
 */
export const CalendarRules = z.strictObject({
  /** Months after the end of a half or a quarter, to the same day or the month's last. */
  dueMonthsAfterPart: z.int().check(z.minimum(0), z.maximum(12)),
  /** Month and day of the following year on which a whole year is due, MM-DD. */
  yearDue: z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)),
  closesDaysAfterDue: z.int().check(z.minimum(0), z.maximum(366)),
})
export type CalendarRules = z.infer<typeof CalendarRules>

/** More time that the plan's managers gave one organisation for one period, to that day included. */
export const Extension = z.strictObject({ organisation: Uuid, period: Period, until: Day })
export type Extension = z.infer<typeof Extension>

/** An organisation is asked an indicator, from a period's year to another's (open when null). */
export const Assignment = z.strictObject({
  organisation: Uuid,
  indicator: z.string(),
  fromYear: z.int(),
  toYear: z.nullable(z.int()),
})
export type Assignment = z.infer<typeof Assignment>

export type PeriodPhase = 'future' | 'open' | 'late' | 'closed'

const DAY_MS = 86_400_000

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Day on which the period's values are due, YYYY-MM-DD. */
export function dueDay(period: Period, rules: CalendarRules): string {
  if (frequencyOf(period) === 'annual') return `${yearOf(period) + 1}-${rules.yearDue}`
  const end = lastDay(period)
  // The last day of the month that lies so many months after the period's end.
  const months = Number(end.slice(5, 7)) + rules.dueMonthsAfterPart
  return new Date(Date.UTC(Number(end.slice(0, 4)), months, 0)).toISOString().slice(0, 10)
}

/** Last day on which the period takes values, YYYY-MM-DD, with the organisation's own extension if it has one. */
export function closingDay(period: Period, rules: CalendarRules, extension?: string): string {
  const usual = addDays(dueDay(period, rules), rules.closesDaysAfterDue)
  return extension !== undefined && extension > usual ? extension : usual
}

/** Where the period stands on `today` (YYYY-MM-DD): not begun, taking values, past its due day, or closed. */
export function phaseOf(period: Period, today: string, rules: CalendarRules, extension?: string): PeriodPhase {
  if (today < firstDay(period)) return 'future'
  if (today > closingDay(period, rules, extension)) return 'closed'
  return today > dueDay(period, rules) ? 'late' : 'open'
}

/** The periods of that frequency from the first year on that have begun by `today`, oldest first. */
export function begunPeriods(frequency: Frequency, fromYear: number, today: string): Period[] {
  const years = Array.from({ length: Math.max(0, Number(today.slice(0, 4)) - fromYear + 1) }, (_, i) => fromYear + i)
  return years.flatMap((year) => periodsOfYear(year, frequency)).filter((period) => firstDay(period) <= today)
}

/** Whether the assignment asks for the period. */
export function asksFor(assignment: Pick<Assignment, 'fromYear' | 'toYear'>, period: Period): boolean {
  const year = yearOf(period)
  return year >= assignment.fromYear && (assignment.toYear === null || year <= assignment.toYear)
}
