/**
 * What a `Retry-After` header asks for.
 *
 * Shape  seconds or an HTTP date; null when absent or neither
 * Unit   milliseconds from `now`, never negative
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null
  const seconds = Number(header)
  const delay = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1_000
  return Number.isNaN(delay) ? null : Math.max(0, delay)
}
