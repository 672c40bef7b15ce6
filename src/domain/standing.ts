import { type CalendarRules, dueDay } from './calendar.ts'
import type { Indicator } from './indicator.ts'
import type { Aggregate } from './observed.ts'
import { comparePeriods, endAsYear } from './period.ts'
import { linearPace } from './progress.ts'
import { clip } from './projection.ts'
import { type MethodStatus, wordOf } from './status.ts'
import type { Standing } from './wire/progress.ts'

/**
 * Where an indicator stands today.
 *
 * Shape   `series` holds the periods that stand on the path, in any order; `today` is YYYY-MM-DD
 * Source  SPEC M11-M12: the datum is the newest period that is past its due day or that enough of the asked answered
 */
export function standingOf(
  indicator: Indicator,
  series: readonly Aggregate[],
  today: string,
  calendar: CalendarRules,
): Standing {
  return standingFrom(indicator, newest(settled(indicator, series, today, calendar)))
}

/** Where an indicator stood in a year: by its newest period that ended in it. Source: SPEC M11. */
export function standingAtYear(indicator: Indicator, series: readonly Aggregate[], year: number): Standing {
  return standingFrom(indicator, newest(series.filter(({ period }) => endsIn(period, year))))
}

/** The periods that can be judged: past their due day, or answered by enough of the asked. Source: SPEC M11. */
export function settled(
  { minCoverage }: Pick<Indicator, 'minCoverage'>,
  series: readonly Aggregate[],
  today: string,
  calendar: CalendarRules,
): Aggregate[] {
  return series.filter(({ period, answered, coverage }) => {
    return today > dueDay(period, calendar) || (answered > 0 && coverage >= minCoverage)
  })
}

/** Whether the period's end lies in the year: 2025.5 lies in 2026's, that begins when 2025 has ended. */
export function endsIn(period: string, year: number): boolean {
  const end = endAsYear(period)
  return year - 1 < end && end <= year
}

function newest(series: readonly Aggregate[]): Aggregate | undefined {
  return series.toSorted((a, b) => comparePeriods(a.period, b.period)).at(-1)
}

function standingFrom(indicator: Indicator, datum: Aggregate | undefined): Standing {
  const { baseline, target, direction } = indicator
  const lacking = datum && lackOf(datum, indicator)
  const { status, attainment, expected, pace, projected } = linearPace({
    baseline: baseline.value,
    target: target.value,
    value: datum?.value != null && !lacking ? Number(datum.value) : null,
    t0: baseline.year,
    tT: target.year,
    t: datum ? endAsYear(datum.period) : null,
    direction,
  })
  const said = lacking ?? status
  return {
    status: said,
    word: wordOf(said),
    attainment,
    expected,
    pace,
    projected: projected === null ? null : clip(indicator, projected),
    period: datum?.period ?? null,
    value: datum?.value ?? null,
    coverage: datum?.coverage ?? null,
  }
}

/** Why the datum bears no judgement: hidden, or given by too few of the asked; silence of all is no datum. */
function lackOf({ answered, coverage, suppressed }: Aggregate, { minCoverage }: Indicator): MethodStatus | null {
  if (suppressed) return 'low_coverage'
  return answered > 0 && coverage < minCoverage ? 'low_coverage' : null
}
