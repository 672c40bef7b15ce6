import type { Hono } from 'hono'
import { eraseOwnAccount } from '../../src/domain/endpoints/account.ts'
import { erasePerson } from '../../src/domain/endpoints/people.ts'
import type { Deps } from '../deps.ts'
import { type ApiEnv, mount } from '../http/mount.ts'
import { ApiProblem } from '../http/problems.ts'
import { erasePersonNow } from '../privacy/erase-person.ts'

/** Erasing a person: themself, or by an administrator. */
export function erasureRoutes(app: Hono<ApiEnv>, deps: Deps): void {
  mount(app, deps, eraseOwnAccount, async ({ personId, request }) => {
    if (!(await erasePersonNow(deps, { by: personId, person: personId }))) throw new ApiProblem('signed_out')
    // The session went with the account; what is left is its cookie.
    return new Response(null, { status: 204, headers: await deps.identity.signOut(request) })
  })

  mount(app, deps, erasePerson, async ({ params, personId }) => {
    if (!(await erasePersonNow(deps, { by: personId, person: params.person }))) throw new ApiProblem('not_found')
    return null
  })
}
