import {
  type Answer,
  type AnswerValue,
  isUsable,
  neededPeriods,
  pool,
  shown,
  type Usable,
  wholeAnswer,
} from './answers.ts'
import type { Indicator } from './indicator.ts'
import type { Aggregate } from './observed.ts'
import { lastDay, type Period, periodsOfYear, yearOf } from './period.ts'

export interface AggregateOptions {
  /** What each organisation said at the baseline, for the figure of the same organisations then and now. */
  readonly baseline?: ReadonlyMap<string, AnswerValue>
}

/**
 * What the asked organisations together say of one indicator and one period.
 *
 * Shape   `asked` holds every organisation that is asked, also those that say nothing, and no other; `period` is one
 *         of the indicator's own or a year. Nothing is suppressed here: what is shown goes through `suppress`
 * Source  SPEC A2-A9; order-free in the organisations
 */
export function aggregate(
  indicator: Indicator,
  period: Period,
  asked: readonly Answer[],
  options: AggregateOptions = {},
): Aggregate {
  const wholes = asked.map((answer) => wholeAnswer(indicator, period, answer))
  const usable = new Map<string, Usable>()
  wholes.forEach((whole, index) => {
    const organisation = asked[index]?.organisation
    if (whole.kind === 'value' && organisation !== undefined) usable.set(organisation, whole.value)
  })
  const pooled = pool([...usable.values()])
  const ratio = pooled && 'numerator' in pooled ? pooled : null
  const needed = neededPeriods(indicator, period)
  return {
    period,
    value: pooled && shown(pooled, indicator),
    numerator: ratio?.numerator ?? null,
    denominator: ratio?.denominator ?? null,
    asked: asked.length,
    answered: usable.size,
    unavailable: wholes.filter(({ kind }) => kind === 'unavailable').length,
    conflicts: wholes.filter(({ kind }) => kind === 'conflict').length,
    provisional: asked.filter(({ provisional }) => needed.some((part) => provisional.has(part))).length,
    coverage: asked.length === 0 ? 0 : usable.size / asked.length,
    suppressed: false,
    matched: options.baseline ? matchedFigure(indicator, usable, options.baseline) : null,
  }
}

/**
 * The periods of an indicator that stand on its path, oldest first, from the baseline's year to what ended before
 * `today` (YYYY-MM-DD).
 *
 * Full years for flows, every period for stocks, of whose first year only the last one stands: it is the baseline.
 * Source  SPEC A6
 */
export function seriesPeriods(
  { frequency, measure }: Pick<Indicator, 'frequency' | 'measure'>,
  fromYear: number,
  today: string,
): Period[] {
  const years = Array.from({ length: Math.max(0, yearOf(today) - fromYear + 1) }, (_, index) => fromYear + index)
  const periods = years.flatMap((year) => {
    if (measure === 'flow') return [String(year)]
    const parts = periodsOfYear(year, frequency)
    return year === fromYear ? parts.slice(-1) : parts
  })
  return periods.filter((period) => lastDay(period) < today)
}

/** The same organisations at the baseline and now; null while the reporting set is the same, or has nobody in common. */
function matchedFigure(
  indicator: Indicator,
  now: ReadonlyMap<string, Usable>,
  baseline: ReadonlyMap<string, AnswerValue>,
): Aggregate['matched'] {
  const then = new Map<string, Usable>()
  for (const [organisation, answer] of baseline) {
    if (answer.kind === 'value' && isUsable(answer.value, indicator.kind)) then.set(organisation, answer.value)
  }
  const both = [...now.keys()].filter((organisation) => then.has(organisation))
  if (both.length === now.size && both.length === then.size) return null
  const figure = (values: ReadonlyMap<string, Usable>) => {
    const pooled = pool(both.flatMap((organisation) => values.get(organisation) ?? []))
    return pooled && shown(pooled, indicator)
  }
  const [value, base] = [figure(now), figure(then)]
  return value === null || base === null ? null : { organisations: both.length, baseline: base, value }
}
