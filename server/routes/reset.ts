import type { Hono } from 'hono'
import { makeResetLink } from '../../src/domain/endpoints/people.ts'
import { askForReset, resetPassword } from '../../src/domain/endpoints/sign-in.ts'
import { becomePersonToday } from '../database/as-role.ts'
import type { Deps } from '../deps.ts'
import { type ApiEnv, mount } from '../http/mount.ts'
import { ApiProblem } from '../http/problems.ts'
import { createRateLimit } from '../http/rate-limit.ts'
import { tooManyRequests } from '../http/too-many-requests.ts'
import { createAttempts } from '../identity/attempts.ts'
import { keepHandedLink, mailResetLink, resetPasswordByLink } from '../identity/reset.ts'
import { writeDown } from '../repositories/audit.ts'
import { sayer } from '../start/clock.ts'

/** Letters to one address in a quarter of an hour. */
const LETTERS_PER_ADDRESS = 3
/** Letters that this server sends in a minute, to whomever. */
const LETTERS_PER_MINUTE = 30

/** A new password by a link, for who has lost theirs: asked for by mail, handed over by administrators, used. */
export function resetRoutes(app: Hono<ApiEnv>, deps: Deps): void {
  const { db, identity, instance, baseUrl, log } = deps
  const perAddress = createAttempts(db, () => new Date(), LETTERS_PER_ADDRESS)
  const inAll = createRateLimit(LETTERS_PER_MINUTE)

  mount(app, deps, askForReset, async ({ body }) => {
    const wait = inAll.take('', performance.now())
    if (wait > 0) throw tooManyRequests(wait)
    // Every letter counts, and is counted whether or not there is such an account.
    const asked = async () => null
    await perAddress.try(`reset ${body.email}`, asked, () => true)
    // After the answer: what is done for an account that exists shows in no time that anybody measures.
    if (identity.accounts !== null) {
      void mailResetLink(deps, body.email).catch((failure: unknown) => {
        log.error({ reason: failure instanceof Error ? failure.name : 'unknown' }, 'reset link not sent')
      })
    }
    return null
  })

  mount(app, deps, resetPassword, async ({ body }) => {
    if (identity.accounts === null) throw new ApiProblem('link_void')
    await resetPasswordByLink(deps, identity.accounts, body)
    return null
  })

  mount(app, deps, makeResetLink, async ({ params, personId }) => {
    if (identity.accounts === null) throw new ApiProblem('not_found')
    return db.transaction().execute(async (trx) => {
      const { url, expiresAt } = await keepHandedLink(trx, baseUrl, params.person)
      await becomePersonToday(trx, deps, personId)
      await writeDown(trx, personId, { action: 'reset_link_made', subject: params.person })
      return { url, expiresAt: sayer(instance)(expiresAt), sent: false }
    })
  })
}
