import type { Database } from '../database/tables.ts'
import { tooManyRequests } from '../http/too-many-requests.ts'
import { countAttempt, takeBackAttempt } from '../repositories/sign-in-failures.ts'
import { hashOfToken } from './link-token.ts'

const WINDOW_MS = 15 * 60_000
/** Failures per account and window after which not even the right password or code is tried. */
const MAX_FAILURES = 10

export interface Attempts {
  /**
   * Tries something that may be guessed at, unless it was guessed at too often.
   *
   * An attempt counts as a failure before the work begins, and is taken back when it was none: of many that come at once
   * no more are tried than of many that come one by one. Not within a transaction: the count stands by itself.
   *
   * Shape   `account` is whatever names it; kept as a hash
   * Errors  ApiProblem `too_many_requests` with Retry-After until the window ends
   */
  try<T>(account: string, work: () => Promise<T>, isFailure: (result: T) => boolean): Promise<T>
}

/** Attempts counted per account in a table that all servers share, whether or not the account exists. */
export function createAttempts(db: Database, clock: () => Date, most = MAX_FAILURES): Attempts {
  return {
    async try(account, work, isFailure) {
      const now = clock().getTime()
      const windowStart = new Date(now - (now % WINDOW_MS))
      const hash = await hashOfToken(account)
      if (!(await countAttempt(db, hash, windowStart, most))) {
        throw tooManyRequests(windowStart.getTime() + WINDOW_MS - now)
      }
      let failed = false
      try {
        const result = await work()
        failed = isFailure(result)
        return result
      } finally {
        // Also where nothing was even looked at, because something broke: nobody guessed.
        if (!failed) await takeBackAttempt(db, hash, windowStart)
      }
    },
  }
}

/** As what the attempts at an address are counted, as typed: no text that is typed there is anything else's name. */
export const attemptsAt = (email: string) => `sign-in ${email.trim().toLowerCase()}`

/** As what the attempts of somebody signed in are counted: apart from those of whoever tries their address. */
export const attemptsOf = (personId: string) => `person ${personId}`
