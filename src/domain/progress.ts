import { projectLinear } from './projection.ts'
import type { MethodStatus } from './status.ts'

/** One case of the linear pace. Years are ends of periods: t(2026) = 2026, t(2026-S1) = 2025.5. */
export interface LinearPaceInput {
  readonly baseline: number | null
  readonly target: number | null
  readonly value: number | null
  readonly t0: number
  readonly tT: number
  readonly t: number | null
  readonly direction: 'increase' | 'decrease'
}

export interface LinearPace {
  readonly status: MethodStatus
  /** (y − y0) ÷ (yT − y0), not clamped; where the target is the baseline, 1 when kept and 0 when not. */
  readonly attainment: number | null
  /** Share of the time gone, 0-1. */
  readonly expected: number | null
  /** attainment ÷ expected, rounded to 1e-9; null where the path is flat or has not begun. */
  readonly pace: number | null
  /** Straight on to the target's year, not clipped; in the unit of `value`. */
  readonly projected: number | null
}

/** Pace from which on an indicator is on track, and from which on it only slows. Source: SPEC M9. */
export const ON_TRACK = 0.95
export const SLOWING = 0.6

/**
 * How far a value is on the straight path from baseline to target, against how much of the time is gone.
 *
 * Errors  none: what cannot be said is null and the status says why. Never NaN or Infinity for finite input
 * Source  SPEC M1-M10, the cases in this order
 */
export function linearPace(input: LinearPaceInput): LinearPace {
  const { baseline: y0, target: yT, value: y, t0, tT, t } = input
  const expected = t === null || tT <= t0 ? null : Math.min(1, Math.max(0, share(t0, tT, t)))
  const unknown = (status: MethodStatus): LinearPace => ({
    status,
    attainment: null,
    expected,
    pace: null,
    projected: null,
  })
  if (yT === null) return unknown('no_target')
  if (y0 === null || y === null || t === null) return unknown('no_data')

  const isMet = (n: number) => (input.direction === 'increase' ? n >= yT : n <= yT)
  const met = isMet(y)
  if (!met && (tT <= t0 || (yT !== y0 && isMet(y0)))) return unknown('config_error')

  const flat = yT === y0
  const attainment = flat ? Number(met) : share(y0, yT, y)
  const pace = flat || !expected ? null : round(attainment / expected)
  return {
    status: met ? 'achieved' : flat ? 'off_target' : statusInTime(input, t, pace),
    attainment: finite(attainment),
    expected,
    pace: finite(pace),
    projected: expected === null ? null : projectLinear(y0, y, expected),
  }
}

function statusInTime({ t0, tT }: LinearPaceInput, t: number, pace: number | null): MethodStatus {
  if (t <= t0) return 'not_started'
  return t >= tT ? 'missed' : statusOfPace(pace ?? 0)
}

/** The status of an indicator that is under way and not there yet. Source: SPEC M9. */
export function statusOfPace(pace: number): 'on_track' | 'acceleration_needed' | 'insufficient' | 'moving_away' {
  if (pace >= ON_TRACK) return 'on_track'
  if (pace >= SLOWING) return 'acceleration_needed'
  return pace >= 0 ? 'insufficient' : 'moving_away'
}

/** Rounds to 1e-9, so that 0.3 ÷ 0.5 meets 0.6. Source: SPEC M3. */
export function round(n: number): number {
  const rounded = Math.round(n * 1e9) / 1e9
  // Where a float is too coarse for a ninth place, the number is its own rounding; -0 is 0.
  return (Number.isFinite(rounded) ? rounded : n) + 0
}

/** How far `at` is from `from` to `to`; differences of halves cannot overflow where those of wholes do. */
function share(from: number, to: number, at: number): number {
  const whole = (at - from) / (to - from)
  return (Number.isNaN(whole) || !Number.isFinite(to - from) ? (at / 2 - from / 2) / (to / 2 - from / 2) : whole) + 0
}

function finite(n: number | null): number | null {
  return n !== null && Number.isFinite(n) ? n : null
}
