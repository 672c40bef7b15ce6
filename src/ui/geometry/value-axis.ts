/** A vertical axis that shows every value: its ends, its ticks, and whether it starts from zero. */
export interface ValueAxis {
  readonly min: number
  readonly max: number
  readonly ticks: readonly number[]
  readonly fromZero: boolean
}

/** Under this ratio of lowest to highest value the axis starts from zero; above, a zero would flatten what is to be seen. */
const CUT_ABOVE = 0.4

/** Part of the range left free under the lowest value where the axis is cut, so that no point lies on its line. */
const ROOM = 0.08

/**
 * An honest axis for the values: from zero where their range allows it, cut at a round number where not, and then the
 * page says so. Never beyond the indicator's own limits.
 *
 * Shape    at least two ticks, evenly spaced at 1, 2, 2.5 or 5 times a power of ten
 * Unknown  non-finite values are left out; with none left the axis is 0-1
 */
export function valueAxis(
  values: readonly number[],
  limits: { readonly min?: number | undefined; readonly max?: number | undefined } = {},
  wanted = 5,
): ValueAxis {
  const known = values.filter(Number.isFinite)
  if (known.length === 0) return { min: 0, max: 1, ticks: [0, 1], fromZero: true }
  const low = Math.min(...known)
  const high = Math.max(...known)
  const fromZero = low <= 0 || high <= 0 || low / high <= CUT_ABOVE
  const bottom = fromZero ? Math.min(0, low) : low - ROOM * (high - low)
  const top = Math.max(high, fromZero ? 0 : high)
  const step = roundStep((top - bottom || Math.abs(top) || 1) / wanted)
  const first = Math.floor(bottom / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(top / step - 1e-9))
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step))
  const within = ticks.filter((tick) => tick >= (limits.min ?? tick) && tick <= (limits.max ?? tick))
  const kept = within.length >= 2 ? within : ticks
  return {
    min: Math.min(kept[0] ?? 0, low),
    max: Math.max(kept.at(-1) ?? 1, high),
    ticks: kept,
    fromZero: (kept[0] ?? 0) <= 0,
  }
}

function roundStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw))
  const factor = [1, 2, 2.5, 5].find((candidate) => raw / power <= candidate + 1e-9) ?? 10
  return factor * power
}

/** Takes away what binary fractions leave behind: 0.30000000000000004 → 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

/** Where a value lies between two ends, as a fraction 0-1 of the way; outside, it stays at the nearer end. */
export function fractionOf(value: number, from: number, to: number): number {
  if (to === from) return 0
  return Math.min(1, Math.max(0, (value - from) / (to - from)))
}
