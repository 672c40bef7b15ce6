/** A session ends after so many days without a visit. */
export const IDLE_DAYS = 14
/** It ends so many days after signing in, however often somebody came. */
export const LONGEST_DAYS = 30

/** A visit puts the end of a session off; once an hour is often enough. */
const VISIT_MS = 3_600_000
const DAY_MS = 86_400_000

export interface SessionTimes {
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly expiresAt: Date
}

/** Whether the session still holds. */
export function isOpen({ createdAt, expiresAt }: SessionTimes, now: Date): boolean {
  return expiresAt > now && createdAt.getTime() + LONGEST_DAYS * DAY_MS > now.getTime()
}

/** The session's new end after a visit; null where the last visit was a moment ago. */
export function putOff({ createdAt, updatedAt }: SessionTimes, now: Date): Date | null {
  if (now.getTime() - updatedAt.getTime() < VISIT_MS) return null
  const idle = now.getTime() + IDLE_DAYS * DAY_MS
  return new Date(Math.min(idle, createdAt.getTime() + LONGEST_DAYS * DAY_MS))
}
