import type { Hono } from 'hono'
import { setUp } from '../../src/domain/endpoints/sign-in.ts'
import type { Deps } from '../deps.ts'
import { type ApiEnv, mount } from '../http/mount.ts'
import { ApiProblem } from '../http/problems.ts'
import { setUpInstallation } from '../identity/set-up.ts'
import { openedSession } from './session-of.ts'

/** The first administrator of an installation. */
export function setUpRoutes(app: Hono<ApiEnv>, deps: Deps): void {
  mount(app, deps, setUp, async ({ body, request }) => {
    const { accounts } = deps.identity
    if (accounts === null) throw new ApiProblem('link_void')
    const personId = await setUpInstallation(deps, accounts, body)
    return openedSession(deps, await accounts.open(personId, request))
  })
}
