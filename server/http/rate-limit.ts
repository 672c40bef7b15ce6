/** How often somebody may come. */
export interface RateLimit {
  /** Counts a visit at `now` (milliseconds); 0 when it is within the limit, else the milliseconds until the next is. */
  take(key: string, now: number): number
}

interface Bucket {
  tokens: number
  at: number
}

const MINUTE_MS = 60_000

/**
 * So many visits per key at once, and as many again over each minute, or each `overMs`, in the memory of this process.
 *
 * No more than `maxKeys` are remembered; who has not come for longest is forgotten, which can only favour them. A clock
 * that goes back counts as one that stood still.
 */
export function createRateLimit(most: number, maxKeys = 10_000, overMs = MINUTE_MS): RateLimit {
  // In the order of the last visits.
  const buckets = new Map<string, Bucket>()

  function refilled(key: string, now: number): Bucket {
    const known = buckets.get(key)
    if (known === undefined) return { tokens: most, at: now }
    const since = Math.max(0, now - known.at)
    return { tokens: Math.min(most, known.tokens + (since * most) / overMs), at: now }
  }

  return {
    take(key, now) {
      if (most === Number.POSITIVE_INFINITY) return 0
      const bucket = refilled(key, now)
      const within = bucket.tokens >= 1
      if (within) bucket.tokens -= 1
      buckets.delete(key)
      buckets.set(key, bucket)
      const [oldest] = buckets.size > maxKeys ? buckets.keys() : []
      if (oldest !== undefined) buckets.delete(oldest)
      return within ? 0 : Math.ceil(((1 - bucket.tokens) * overMs) / most)
    },
  }
}
