/** A source of numbers from 0 to below 1, the same for the same seed and name on every machine. */
export type Random = () => number

/**
 * An independent stream for one purpose, so that drawing more for one thing never shifts another.
 *
 * Source  mulberry32 by Tommy Ettinger (public domain), started from an FNV-1a hash of seed and name
 */
export function randomStream(seed: number, name: string): Random {
  let state = hash32(`${seed}/${name}`)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

/** A number from `low` to below `high`. */
export function between(random: Random, low: number, high: number): number {
  return low + random() * (high - low)
}

/** A whole number from `low` to `high`, both included. */
export function wholeBetween(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1))
}

/** One of the list. Errors: an empty list. */
export function pick<T>(random: Random, list: readonly [T, ...T[]]): T {
  return list[Math.floor(random() * list.length)] ?? list[0]
}

/** An identifier in the form of a UUID of version 7 for that instant (milliseconds), its random bits from the stream. */
export function uuidAt(random: Random, ms: number): string {
  const time = ms.toString(16).padStart(12, '0')
  const bits = Array.from({ length: 19 }, () => Math.floor(random() * 16).toString(16)).join('')
  const variant = '89ab'[Math.floor(random() * 4)]
  return `${time.slice(0, 8)}-${time.slice(8)}-7${bits.slice(0, 3)}-${variant}${bits.slice(3, 6)}-${bits.slice(6, 18)}`
}

/** The same identifier for the same name, whatever the demo's seed: organisations, people, devices. */
export function namedUuid(name: string): string {
  return uuidAt(randomStream(0, name), Date.UTC(2024, 0, 1))
}
