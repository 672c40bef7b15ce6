import type { Hono } from 'hono'
import { getDemoPeople, getSession, signIn, signOut } from '../../src/domain/endpoints/session.ts'
import { getSignInWays } from '../../src/domain/endpoints/sign-in.ts'
import { asPersonToday } from '../database/as-role.ts'
import type { Deps } from '../deps.ts'
import { type ApiEnv, mount } from '../http/mount.ts'
import { ApiProblem } from '../http/problems.ts'
import { writeDown } from '../repositories/audit.ts'
import { openedSession, sessionOf } from './session-of.ts'

/** Who is signed in, how one gets in, signing in and out, and the people of the demo. */
export function sessionRoutes(app: Hono<ApiEnv>, deps: Deps): void {
  mount(app, deps, getSession, async ({ request }) => {
    const identified = await deps.identity.identify(request)
    return sessionOf(deps, identified?.confined ? null : (identified?.personId ?? null))
  })

  mount(app, deps, getSignInWays, async () => {
    const { identity, passkeys, provider, mail } = deps
    const accounts = identity.accounts !== null
    return {
      ...{ accounts, passkeys: accounts && passkeys !== null, mail: accounts && mail !== null },
      provider: accounts && provider !== null ? provider.name : null,
    }
  })

  mount(app, deps, signIn, async ({ body, request }) => {
    const signedIn = await deps.identity.signIn(body, request)
    if (signedIn === 'code_needed') throw new ApiProblem('code_needed')
    if (signedIn === 'refused') throw new ApiProblem('signed_out', { detail: 'E-mail and password do not go together' })
    const { personId } = signedIn
    await asPersonToday(deps, personId, (trx) =>
      writeDown(trx, personId, { action: 'signed_in', subject: personId, details: { by: 'password' } }),
    )
    return openedSession(deps, signedIn)
  })

  mount(app, deps, signOut, async ({ request }) => {
    const headers = new Headers(await deps.identity.signOut(request))
    headers.set('Cache-Control', 'no-store')
    return new Response(null, { status: 204, headers })
  })

  mount(app, deps, getDemoPeople, async () => {
    if (deps.demo === null) throw new ApiProblem('not_found')
    return { people: [...deps.demo.people], password: deps.demo.password }
  })
}
