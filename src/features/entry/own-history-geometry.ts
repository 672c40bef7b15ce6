import { endAsYear } from '../../domain/period.ts'

export const CHART_WIDTH = 300
export const CHART_HEIGHT = 104
const MARGIN = 12

/** One figure of an organisation's own history. */
export interface HistoryPoint {
  readonly period: string
  readonly number: number
  /** The figure as it is read. */
  readonly text: string
}

/** A point placed on the field, x to the right, y downwards. */
export interface PlacedPoint extends HistoryPoint {
  readonly x: number
  readonly y: number
}

/**
 * Points on a field of 300 × 104, placed by the end of their period and from zero up.
 *
 * Order  as given; a lone point stands in the middle
 */
export function placePoints(points: readonly HistoryPoint[]): PlacedPoint[] {
  const times = points.map(({ period }) => endAsYear(period))
  const [first, span] = [Math.min(...times), Math.max(...times) - Math.min(...times)]
  const top = Math.max(...points.map(({ number }) => number), 0) || 1
  const [width, height] = [CHART_WIDTH - 2 * MARGIN, CHART_HEIGHT - 2 * MARGIN]
  return points.map((point) => ({
    ...point,
    x: round(MARGIN + (span === 0 ? 0.5 : (endAsYear(point.period) - first) / span) * width),
    y: round(MARGIN + (1 - point.number / top) * height),
  }))
}

function round(n: number): number {
  return Math.round(n * 10) / 10
}
