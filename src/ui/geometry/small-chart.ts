import { fractionOf, valueAxis } from './value-axis.ts'

export interface ChartPlace {
  readonly t: number
  readonly value: number
}

/** A place in a drawing: fractions 0-1 from its left and from its top. */
export interface DrawnPlace {
  readonly x: number
  readonly y: number
}

export interface SmallChartGeometry {
  readonly start: DrawnPlace
  readonly target: DrawnPlace
  readonly observed: readonly DrawnPlace[]
  readonly projection: { readonly from: DrawnPlace; readonly to: DrawnPlace } | null
  readonly years: readonly number[]
  readonly fromZero: boolean
}

/** The way of one indicator in little, on the years from baseline to target and a scale of its own. */
export function smallChart(
  path: {
    readonly start: ChartPlace
    readonly target: ChartPlace
    readonly observed: readonly ChartPlace[]
    readonly projection: { readonly from: ChartPlace; readonly to: ChartPlace } | null
  },
  limits: { readonly min?: number; readonly max?: number },
): SmallChartGeometry {
  const { start, target, observed, projection } = path
  const values = [start, target, ...observed, ...(projection === null ? [] : [projection.to])].map(({ value }) => value)
  const axis = valueAxis(values, limits, 3)
  const place = ({ t, value }: ChartPlace): DrawnPlace => ({
    x: fractionOf(t, start.t, target.t),
    y: 1 - fractionOf(value, axis.min, axis.max),
  })
  return {
    start: place(start),
    target: place(target),
    observed: observed.map(place),
    projection: projection === null ? null : { from: place(projection.from), to: place(projection.to) },
    years: Array.from({ length: target.t - start.t + 1 }, (_, index) => start.t + index),
    fromZero: axis.fromZero,
  }
}
