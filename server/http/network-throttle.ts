import type { Hono } from 'hono'
import { changePassword } from '../../src/domain/endpoints/account.ts'
import { prove } from '../../src/domain/endpoints/proof.ts'
import { signIn } from '../../src/domain/endpoints/session.ts'
import {
  acceptInvitation,
  askForReset,
  beginAtProvider,
  beginPasskeySignIn,
  getLink,
  resetPassword,
  returnFromProvider,
  setUp,
  signInByPasskey,
} from '../../src/domain/endpoints/sign-in.ts'
import { confirmSecondFactor } from '../../src/domain/endpoints/ways-in.ts'
import type { ApiEnv } from './mount.ts'
import { createRateLimit, type RateLimit } from './rate-limit.ts'
import { tooManyRequests } from './too-many-requests.ts'

/** What takes a password, a code, a link or another proof, or gives one away. */
export const ASKS_FOR_PROOF = [
  ...[signIn, beginPasskeySignIn, signInByPasskey, beginAtProvider, returnFromProvider],
  ...[getLink, setUp, acceptInvitation, askForReset, resetPassword],
  ...[prove, changePassword, confirmSecondFactor],
] as const

type Asked = Pick<(typeof ASKS_FOR_PROOF)[number], 'name' | 'method' | 'path'>

const PER_MINUTE = 30
/** Enough for an office where many have forgotten at once; whoever goes through a list of addresses needs days. */
const LETTERS_PER_HOUR = 20
const HOUR_MS = 3_600_000

/**
 * Counts what asks for a proof together, per network, before anything of the request is read; to be called before the
 * endpoints are mounted. Where no network is known nothing is counted.
 *
 * Errors  ApiProblem `too_many_requests` with Retry-After
 * Source  SPEC W14
 */
export function throttleNetworks(app: Hono<ApiEnv>, perMinute = PER_MINUTE): void {
  throttle(app, ASKS_FOR_PROOF, createRateLimit(perMinute))
}

/**
 * Counts letters to a new password that a network asks for, whosever address is named and whether or not it is anybody's;
 * otherwise as `throttleNetworks`, beside which it stands.
 *
 * Errors  ApiProblem `too_many_requests` with Retry-After
 * Source  SPEC W17
 */
export function throttleLetters(app: Hono<ApiEnv>): void {
  throttle(app, [askForReset], createRateLimit(LETTERS_PER_HOUR, undefined, HOUR_MS))
}

function throttle(app: Hono<ApiEnv>, endpoints: readonly Asked[], limit: RateLimit): void {
  for (const { name, method, path } of endpoints) {
    app.on(method, path, async (c, next) => {
      c.set('endpoint', name)
      const { network } = c.env
      // By the time since the process began: a clock that is set changes nothing.
      const wait = network === null ? 0 : limit.take(network, performance.now())
      if (wait > 0) throw tooManyRequests(wait)
      await next()
    })
  }
}
