const BASE_DELAY_MS = 1_000
export const MAX_DELAY_MS = 5 * 60_000
/** No server's `Retry-After` keeps a device away for longer: a proxy's mistake must heal within the working day. */
export const MAX_RETRY_AFTER_MS = 60 * 60_000
/** No wait of this file is longer. */
export const LONGEST_WAIT_MS = MAX_RETRY_AFTER_MS + 2 * MAX_DELAY_MS

/**
 * How long to wait after so many failures in a row, with full jitter so that devices do not return together.
 *
 * Shape   `failures` counts from 0; `random` 0 ≤ r < 1
 * Unit    milliseconds, between 0 and min(5 min, 1 s · 2ⁿ), after what the server asked for
 * Source  SPEC S7
 */
export function backoffDelay(failures: number, random: number, retryAfterMs: number | null = null): number {
  const ceiling = Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** Math.min(failures, 20))
  return Math.min(retryAfterMs ?? 0, MAX_RETRY_AFTER_MS) + random * ceiling
}

/** How long to wait when only a change on the other side can help: 5 to 10 minutes, in milliseconds. */
export function slowDelay(random: number): number {
  return MAX_DELAY_MS * (1 + random)
}

/** How long to wait for the tab that has the lock: 1 to 2 seconds, in milliseconds. */
export function busyDelay(random: number): number {
  return BASE_DELAY_MS * (1 + random)
}
