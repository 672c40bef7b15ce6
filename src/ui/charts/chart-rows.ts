import type { Aggregate } from '../../domain/observed.ts'
import type { IndicatorView } from '../../domain/wire/indicators.ts'
import { type IndicatorPath, type ObservedPlace, projectedAt, requiredAt } from '../progress/indicator-path.ts'

/** What the chart shows at one time: a value seen, the way required, where this pace leads. */
export interface ChartRow {
  readonly t: number
  readonly required: number
  readonly observed?: number
  readonly projected?: number
  readonly place?: ObservedPlace
  readonly aggregate?: Aggregate
}

/** One row for each year from baseline to target and for each value between them, in time's order. */
export function chartRows(path: IndicatorPath, series: IndicatorView['series']): ChartRow[] {
  const years = Array.from({ length: path.target.t - path.start.t + 1 }, (_, index) => path.start.t + index)
  const times = new Set([...years, ...path.observed.map(({ t }) => t)])
  return [...times]
    .sort((a, b) => a - b)
    .map((t) => {
      const place = path.observed.find((candidate) => candidate.t === t)
      const aggregate = place && series.find(({ period }) => period === place.period)
      const projected = projectedAt(path, t)
      return {
        t,
        required: requiredAt(path, t),
        ...(projected === null ? {} : { projected }),
        ...(place === undefined ? {} : { place, observed: place.value }),
        ...(aggregate === undefined ? {} : { aggregate }),
      }
    })
}
