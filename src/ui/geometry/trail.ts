/** Where the parts of a trail stand, each as a fraction of the way from the start (0) to the flag (1). */
export interface TrailGeometry {
  /** End of the walked part; null when the attainment is unknown. */
  readonly walked: number | null
  /** Where the dotted remainder begins; null when nothing remains. */
  readonly remainderFrom: number | null
  /** Where the period's datum should have arrived; null when nothing was expected or it is unknown. */
  readonly tick: number | null
  /** Which side of the tick its label grows to, so that it stays over the trail. */
  readonly labelAnchor: 'start' | 'middle' | 'end'
  readonly arrived: boolean
}

/**
 * Turns attainment and expectation into places along the trail.
 *
 * Shape    ratios 0–1; what lies outside is drawn at the nearer end
 * Unknown  null or a non-finite number is unknown: only the dotted way is drawn, never a trail of length 0
 */
export function trailGeometry(attainment: number | null, expected: number | null): TrailGeometry {
  const walked = placed(attainment)
  const tick = placed(expected)
  const arrived = walked === 1
  return {
    walked,
    remainderFrom: arrived ? null : (walked ?? 0),
    tick,
    labelAnchor: anchorAt(tick ?? 0),
    arrived,
  }
}

/** A fraction as an SVG length: 0.384 → "38.4%". */
export function alongTrail(fraction: number): string {
  return `${Math.round(fraction * 10_000) / 100}%`
}

function placed(ratio: number | null): number | null {
  return ratio === null || !Number.isFinite(ratio) ? null : Math.min(1, Math.max(0, ratio))
}

function anchorAt(fraction: number): TrailGeometry['labelAnchor'] {
  if (fraction < 0.2) return 'start'
  return fraction > 0.8 ? 'end' : 'middle'
}
