import { fractionOf } from './value-axis.ts'

/** The part of the way that a row can show: a little behind the baseline and a little beyond the target. */
const BEHIND = -0.25
const BEYOND = 1.25

export interface DumbbellScale {
  readonly from: number
  readonly to: number
}

/** Where the parts of one row stand, as fractions 0-1 of its width. */
export interface DumbbellGeometry {
  readonly baseline: number
  readonly target: number
  readonly now: number | null
  readonly expected: number | null
  /** The value lies outside what the row can show, and on which side. */
  readonly outside: 'behind' | 'beyond' | null
}

/** One scale for rows of different units: 0 is the baseline, 1 the target, with room only where some row needs it. */
export function dumbbellScale(attainments: readonly (number | null)[]): DumbbellScale {
  const known = attainments.filter((attainment) => attainment !== null)
  return {
    from: Math.max(BEHIND, Math.min(0, ...known)),
    to: Math.min(BEYOND, Math.max(1, ...known)),
  }
}

/** Places one indicator between baseline and target. Unknown attainment: no mark, never one at the baseline. */
export function dumbbellGeometry(
  { from, to }: DumbbellScale,
  attainment: number | null,
  expected: number | null,
): DumbbellGeometry {
  const at = (share: number) => fractionOf(share, from, to)
  return {
    baseline: at(0),
    target: at(1),
    now: attainment === null ? null : at(attainment),
    expected: expected === null ? null : at(expected),
    outside: outsideOf(attainment, from, to),
  }
}

function outsideOf(attainment: number | null, from: number, to: number): DumbbellGeometry['outside'] {
  if (attainment === null) return null
  if (attainment < from) return 'behind'
  return attainment > to ? 'beyond' : null
}

/** How far behind what was expected: positive when behind; unknown sorts last. */
export function gapOf({ attainment, expected }: { attainment: number | null; expected: number | null }): number {
  return attainment === null || expected === null ? Number.NEGATIVE_INFINITY : expected - attainment
}
