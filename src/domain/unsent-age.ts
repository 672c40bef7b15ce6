/** How urgently a person is told of what waits on a device: `days` from the third day, `week` from the seventh. */
export type UnsentStage = 'none' | 'fresh' | 'days' | 'week'

export interface UnsentAge {
  readonly stage: UnsentStage
  /** Whole days since the oldest was written. */
  readonly days: number
}

const DAY_MS = 86_400_000
const FROM_DAYS = { days: 3, week: 7 } as const

/**
 * How long something has waited to be sent.
 *
 * Shape     `oldestAt` is ISO 8601, null when nothing waits
 * Unit      `now` in milliseconds since the epoch, by the device's own clock
 * Unknowns  when an entry was written is a device's claim: one from the future, or one that cannot be read, is fresh
 */
export function unsentAge(oldestAt: string | null, now: number): UnsentAge {
  if (oldestAt === null) return { stage: 'none', days: 0 }
  const waited = now - Date.parse(oldestAt)
  if (!(waited > 0)) return { stage: 'fresh', days: 0 }
  const days = Math.floor(waited / DAY_MS)
  if (days >= FROM_DAYS.week) return { stage: 'week', days }
  return { stage: days >= FROM_DAYS.days ? 'days' : 'fresh', days }
}
