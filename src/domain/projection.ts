import type { Indicator } from './indicator.ts'

/**
 * Where the straight line from the baseline through today's value arrives when all the time is gone.
 *
 * Unit    as `baseline` and `value`; `expected` is the share of the time gone. Null at its start, where there is no
 *         line yet, and beyond what a float can hold
 * Source  SPEC M10
 */
export function projectLinear(baseline: number, value: number, expected: number): number | null {
  const projected = baseline + (value - baseline) / expected
  return expected > 0 && Number.isFinite(projected) ? projected : null
}

/** The required path: for every year from the baseline's to the target's, where a straight line would be. */
export function requiredPath({
  baseline,
  target,
}: Pick<Indicator, 'baseline' | 'target'>): { year: number; value: number }[] {
  const span = target.year - baseline.year
  return Array.from({ length: Math.max(0, span) + 1 }, (_, index) => ({
    year: baseline.year + index,
    value: span <= 0 ? baseline.value : baseline.value + ((target.value - baseline.value) * index) / span,
  }))
}

/**
 * The number within what the indicator can be at all, in its display unit.
 *
 * The definition's limits are of one organisation: they hold for a mean or a ratio of all, but of a sum only the
 * floor does, when it is not below zero. A share never leaves 0 to its whole. Source: SPEC M10.
 */
export function clip({ kind, validation, displayMultiplier = 1 }: Indicator, n: number): number {
  const { min, max, numeratorMin, numeratorLeqDenominator } = validation
  if (kind === 'count' || kind === 'amount') return min !== undefined && min >= 0 ? Math.max(min, n) : n
  if (kind === 'score') return Math.min(max ?? n, Math.max(min ?? n, n))
  const floor = min ?? (numeratorMin !== undefined && numeratorMin >= 0 ? 0 : n)
  const ceiling = max ?? (numeratorLeqDenominator ? displayMultiplier : n)
  return Math.min(ceiling, Math.max(floor, n))
}
