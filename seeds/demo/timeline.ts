import type { CalendarRules } from '../../src/domain/calendar.ts'
import { dueDay } from '../../src/domain/calendar.ts'
import { lastDay, type Period } from '../../src/domain/period.ts'
import { LATE_2025 } from './fates.ts'
import type { DemoOrganisation } from './organisations.ts'
import { type Random, wholeBetween } from './random.ts'

/** The day on which the demo's clock stands. */
export const DEMO_TODAY = '2026-07-20'

const DAY = 86_400_000
const HOUR = 3_600_000

/** When a period's values were entered, submitted and decided on, in milliseconds. */
export interface Times {
  entered: number
  submitted: number
  decided: number
}

/** The days of one organisation's period: after its end and, but for the late ones, before it was due. */
export function timesOf({ key }: DemoOrganisation, period: Period, calendar: CalendarRules, random: Random): Times {
  if (period === '2026-S1' || period === '2026-Q2') return lately(random)
  const due = Date.parse(dueDay(period, calendar))
  const late = period === '2025' && LATE_2025.has(key)
  const submitted = late
    ? due + wholeBetween(random, 20, 45) * DAY + workingHour(random)
    : due - wholeBetween(random, 2, 18) * DAY + workingHour(random)
  const entered = Math.max(submitted - wholeBetween(random, 2, 9) * DAY, Date.parse(lastDay(period)) + DAY + 8 * HOUR)
  return { entered, submitted, decided: submitted + wholeBetween(random, 5, 14) * DAY }
}

/** The periods that are still open on the demo's day: everything lies in the fortnight before it. */
function lately(random: Random): Times {
  const day = (low: number, high: number) =>
    Date.parse('2026-07-01') + wholeBetween(random, low, high) * DAY + workingHour(random)
  return { entered: day(1, 6), submitted: day(8, 12), decided: day(14, 17) }
}

function workingHour(random: Random): number {
  return wholeBetween(random, 7 * 60, 16 * 60) * 60_000
}
