import type { Aggregate } from '../../domain/observed.ts'
import { endAsYear, yearOf } from '../../domain/period.ts'
import type { IndicatorView } from '../../domain/wire/indicators.ts'
import { indicatorPath, projectedAt, requiredAt } from './indicator-path.ts'

/** One line of the table under a drawing: the same numbers, period by period, to the target year. */
export interface SeriesRow {
  readonly period: string
  /** What was observed; null for the years still to come. */
  readonly aggregate: Aggregate | null
  readonly required: number
  readonly projected: number | null
  readonly notes: readonly RowNote[]
}

export type RowNote =
  | { readonly kind: 'baseline' | 'target' | 'low_coverage' | 'hidden' | 'hidden_few' | 'unanswered' }
  | { readonly kind: 'provisional' | 'conflicts'; readonly count: number }

/** The periods of the series and then the whole years up to the target, with required path and projection at each. */
export function seriesRows(view: IndicatorView): SeriesRow[] {
  const path = indicatorPath(view)
  const seen = view.series.toSorted((a, b) => endAsYear(a.period) - endAsYear(b.period))
  const last = seen.at(-1)
  const nextYear = last === undefined ? path.start.t : Math.floor(endAsYear(last.period)) + 1
  const ahead = Array.from({ length: Math.max(0, path.target.t - nextYear + 1) }, (_, index) =>
    String(nextYear + index),
  )
  const row = (period: string, aggregate: Aggregate | null): SeriesRow => {
    const t = endAsYear(period)
    const projected = aggregate === null ? projectedAt(path, t) : null
    return { period, aggregate, required: requiredAt(path, t), projected, notes: notesOf(view, period, aggregate) }
  }
  return [...seen.map((aggregate) => row(aggregate.period, aggregate)), ...ahead.map((year) => row(year, null))]
}

function notesOf({ indicator }: IndicatorView, period: string, aggregate: Aggregate | null): RowNote[] {
  const t = endAsYear(period)
  const notes: RowNote[] = []
  if (t === indicator.baseline.year) notes.push({ kind: 'baseline' })
  if (aggregate === null && yearOf(period) === indicator.target.year) notes.push({ kind: 'target' })
  if (aggregate === null) return notes
  if (aggregate.suppressed) notes.push({ kind: indicator.aboutPersons ? 'hidden' : 'hidden_few' })
  else if (aggregate.value === null) notes.push({ kind: 'unanswered' })
  else if (aggregate.coverage < indicator.minCoverage) notes.push({ kind: 'low_coverage' })
  if (aggregate.provisional > 0) notes.push({ kind: 'provisional', count: aggregate.provisional })
  if (aggregate.conflicts > 0) notes.push({ kind: 'conflicts', count: aggregate.conflicts })
  return notes
}
