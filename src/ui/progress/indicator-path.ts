import type { Indicator } from '../../domain/indicator.ts'
import { endAsYear, type Period } from '../../domain/period.ts'
import type { IndicatorView } from '../../domain/wire/indicators.ts'

/** A place on the way: the time as a number of years (the end of 2026 is 2026) and the value in the display unit. */
export interface PathPlace {
  readonly t: number
  readonly value: number
}

export interface ObservedPlace extends PathPlace {
  readonly period: Period
  /** Too few of the asked organisations answered: drawn hollow. */
  readonly lowCoverage: boolean
}

/** What a drawing of an indicator shows: values seen, the way required, where this pace leads. */
export interface IndicatorPath {
  readonly observed: readonly ObservedPlace[]
  readonly start: PathPlace
  readonly target: PathPlace
  readonly projection: { readonly from: PathPlace; readonly to: PathPlace } | null
}

/** Up to so many values there are only points: two do not make a trend. */
const POINTS_WITHOUT_TREND = 2

/**
 * Reads the way of an indicator out of what the server answers.
 *
 * Unknown  periods without a number to show are left out; without a projection from the server, or with the target
 *          already reached, there is none here
 */
export function indicatorPath({ indicator, series, standing }: IndicatorView): IndicatorPath {
  const start = { t: indicator.baseline.year, value: indicator.baseline.value }
  const target = { t: indicator.target.year, value: indicator.target.value }
  const observed = series
    .filter((aggregate) => aggregate.value !== null && !aggregate.suppressed)
    .map(({ period, value, coverage }) => ({
      t: endAsYear(period),
      value: Number(value),
      period,
      lowCoverage: coverage < indicator.minCoverage,
    }))
    .sort((a, b) => a.t - b.t)
  const { period, value, projected } = standing
  const from = period === null || value === null ? null : { t: endAsYear(period), value: Number(value) }
  // Past the target, straight on leads anywhere and says nothing more.
  const ahead = from !== null && projected !== null && from.t < target.t && standing.status !== 'achieved'
  return { observed, start, target, projection: ahead ? { from, to: { t: target.t, value: projected } } : null }
}

/** Whether the values are enough to be joined by a line. */
export function showsTrend(path: IndicatorPath): boolean {
  return path.observed.length > POINTS_WITHOUT_TREND
}

/** The value that the straight way from baseline to target asks for at a time; before and after, its ends. */
export function requiredAt({ start, target }: Pick<IndicatorPath, 'start' | 'target'>, t: number): number {
  const gone = Math.min(1, Math.max(0, (t - start.t) / (target.t - start.t)))
  return start.value + gone * (target.value - start.value)
}

/** The value that the projection gives at a time; null before it begins or without one. */
export function projectedAt({ projection }: Pick<IndicatorPath, 'projection'>, t: number): number | null {
  if (projection === null || t < projection.from.t) return null
  const { from, to } = projection
  return from.value + ((t - from.t) / (to.t - from.t)) * (to.value - from.value)
}

/** A computed value as it is read: there is no third of a person on a path. */
export function asRead({ kind }: Pick<Indicator, 'kind'>, value: number): number {
  return kind === 'count' ? Math.round(value) : value
}

/** The lowest and highest number that the indicator's definition can give, where it says. */
export function limitsOf(indicator: Indicator): { min?: number; max?: number } {
  if (indicator.unit.code === 'percent') return { min: 0, max: 100 }
  if (indicator.kind === 'score') return { min: indicator.validation.min ?? 0, max: indicator.validation.max ?? 100 }
  return { min: 0 }
}

/** Every number that a drawing of the way has to hold. */
export function drawnValues(path: IndicatorPath): number[] {
  const projected = path.projection === null ? [] : [path.projection.to.value]
  return [path.start.value, path.target.value, ...path.observed.map((place) => place.value), ...projected]
}
