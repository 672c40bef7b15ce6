/** A share of a whole, with the most it may take. */
interface Share {
  weight: number
  /** Smallest and largest result, whole units. */
  least?: number
  most?: number
}

/**
 * A whole number of units shared by weight, so that the parts add up to it exactly (largest remainders).
 *
 * Shape   parts in the order of the shares, each within its own limits
 * Errors  RangeError when the limits leave no way to reach the total
 */
export function split(total: number, shares: readonly Share[]): number[] {
  const parts = shares.map(({ least = 0 }) => least)
  let left = total - parts.reduce((sum, part) => sum + part, 0)
  if (left < 0) throw new RangeError(`the least of the parts is more than ${total}`)
  while (left > 0) {
    const open = shares.flatMap(({ weight, most = Number.POSITIVE_INFINITY }, index) => {
      const room = most - (parts[index] ?? 0)
      return room > 0 ? [{ index, weight: Math.max(weight, 1e-9), room }] : []
    })
    if (open.length === 0) throw new RangeError(`the parts cannot hold ${total}`)
    left -= give(left, open, parts)
  }
  return parts
}

/** Gives out what it can of `left` to the open shares, at least one unit; the units given. */
function give(left: number, open: readonly { index: number; weight: number; room: number }[], parts: number[]): number {
  const weights = open.reduce((sum, { weight }) => sum + weight, 0)
  const quotas = open.map((share) => ({ ...share, quota: (left * share.weight) / weights }))
  let given = 0
  for (const { index, quota, room } of quotas) {
    const units = Math.min(Math.floor(quota), room)
    parts[index] = (parts[index] ?? 0) + units
    given += units
  }
  const byRemainder = quotas.toSorted((a, b) => (b.quota % 1) - (a.quota % 1) || a.index - b.index)
  for (const { index, quota, room } of byRemainder) {
    if (given >= left || Math.floor(quota) >= room) continue
    parts[index] = (parts[index] ?? 0) + 1
    given += 1
  }
  return given
}

/** Units of 10^-places as decimal text without trailing zeros: 1250 at 2 places is 12.5. */
export function unitsText(units: number, places: number): string {
  if (places === 0) return String(units)
  const digits = String(units).padStart(places + 1, '0')
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '')
}

/** A plain number of at most `places` decimals as whole units of 10^-places. */
export function toUnits(value: number, places: number): number {
  return Math.round(value * 10 ** places)
}
