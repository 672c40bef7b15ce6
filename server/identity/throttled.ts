import type { Database } from '../database/tables.ts'
import { ApiProblem } from '../http/problems.ts'
import { countAttempt, takeBackAttempt } from '../repositories/sign-in-failures.ts'
import type { Identity } from './identity.ts'

const WINDOW_MS = 15 * 60_000
/** Failures per account and window after which not even the right password is tried. */
const MAX_FAILURES = 10

/**
 * The identity with a limit on guessing: per account, from however many addresses, whether or not the account exists.
 *
 * An attempt counts as a failure before the password is looked at, and is taken back when it was none: of many that come
 * at once no more are tried than of many that come one by one.
 *
 * Errors  ApiProblem `too_many_requests` with Retry-After until the window ends
 */
export function throttled(identity: Identity, db: Database, clock: () => Date): Identity {
  return {
    ...identity,
    async signIn(credentials, request) {
      const now = clock().getTime()
      const windowStart = new Date(now - (now % WINDOW_MS))
      const account = await hashOfAccount(credentials.email)
      if (!(await countAttempt(db, account, windowStart, MAX_FAILURES))) {
        const seconds = Math.ceil((windowStart.getTime() + WINDOW_MS - now) / 1000)
        throw new ApiProblem('too_many_requests', { headers: { 'Retry-After': String(seconds) } })
      }
      let failed = false
      try {
        const signedIn = await identity.signIn(credentials, request)
        failed = typeof signedIn === 'string'
        return signedIn
      } finally {
        // Also where the password was not even looked at, because something broke: nobody guessed.
        if (!failed) await takeBackAttempt(db, account, windowStart)
      }
    },
  }
}

async function hashOfAccount(email: string): Promise<string> {
  const bytes = new TextEncoder().encode(email.trim().toLowerCase())
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
