import { asksFor, closingDay, dueDay, phaseOf } from '../../domain/calendar.ts'
import type { Catalogue } from '../../domain/catalogue.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Membership } from '../../domain/people.ts'
import { comparePeriods, lastDay, type Period, periodsOfYear } from '../../domain/period.ts'

type Asked = Pick<Membership, 'assignments' | 'extensions'>
type Plan = Pick<Catalogue, 'indicators' | 'calendar' | 'baselineYear'>

/**
 * One period of an organisation's data entry.
 *
 * Shape  `stage`: `due` has ended and still takes values, `running` has begun and not ended, `closed` is to be read;
 *        days are YYYY-MM-DD, `closes` is the last one that takes values; `extendedUntil` is set only where an
 *        extension is what keeps the period open
 */
export interface EntryPeriod {
  readonly period: Period
  readonly stage: 'due' | 'running' | 'closed'
  readonly late: boolean
  readonly due: string
  readonly closes: string
  readonly extendedUntil: string | null
  readonly indicators: readonly Indicator[]
}

/** The indicators that the organisation is asked for the period, in the catalogue's order. */
export function askedIndicators(asked: Asked, plan: Plan, period: Period): Indicator[] {
  const codes = new Set(asked.assignments.filter((one) => asksFor(one, period)).map((one) => one.indicator))
  return plan.indicators.filter(
    (indicator) => codes.has(indicator.code) && periodsOfYear(yearNumber(period), indicator.frequency).includes(period),
  )
}

/** The period as this organisation meets it on `today`; null before it begins. */
export function entryPeriod(asked: Asked, plan: Plan, period: Period, today: string): EntryPeriod | null {
  const until = asked.extensions.find((extension) => extension.period === period)?.until
  const phase = phaseOf(period, today, plan.calendar, until)
  if (phase === 'future') return null
  const extended = until !== undefined && phase !== 'closed' && phaseOf(period, today, plan.calendar) === 'closed'
  return {
    period,
    stage: phase === 'closed' ? 'closed' : lastDay(period) < today ? 'due' : 'running',
    late: phase === 'late' && !extended,
    due: dueDay(period, plan.calendar),
    closes: closingDay(period, plan.calendar, until),
    extendedUntil: extended ? until : null,
    indicators: askedIndicators(asked, plan, period),
  }
}

/**
 * Every period that has begun and for which the organisation is asked something, whatever its length.
 *
 * Order  by the day on which it is wanted, the nearest first; closed periods newest first
 */
export function entryPeriods(asked: Asked, plan: Plan, today: string): EntryPeriod[] {
  const years = Array.from(
    { length: Math.max(0, yearNumber(today) - plan.baselineYear + 1) },
    (_, index) => plan.baselineYear + index,
  )
  const periods = years.flatMap((year) => [
    ...periodsOfYear(year, 'annual'),
    ...periodsOfYear(year, 'semiannual'),
    ...periodsOfYear(year, 'quarterly'),
  ])
  return periods
    .map((period) => entryPeriod(asked, plan, period, today))
    .filter((found): found is EntryPeriod => found !== null && found.indicators.length > 0)
    .sort(byUrgency)
}

/** The day by which the values are wanted: the extension's, else the due day, else the last possible one when late. */
export function wantedBy({ extendedUntil, late, due, closes }: EntryPeriod): string {
  return extendedUntil ?? (late ? closes : due)
}

function byUrgency(a: EntryPeriod, b: EntryPeriod): number {
  if (a.stage === 'closed' || b.stage === 'closed') return comparePeriods(b.period, a.period)
  return wantedBy(a).localeCompare(wantedBy(b)) || comparePeriods(a.period, b.period)
}

function yearNumber(periodOrDay: string): number {
  return Number(periodOrDay.slice(0, 4))
}
