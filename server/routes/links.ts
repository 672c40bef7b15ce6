import type { Hono } from 'hono'
import { acceptInvitation, getLink } from '../../src/domain/endpoints/sign-in.ts'
import type { Link } from '../../src/domain/wire/sign-in.ts'
import { asPersonToday } from '../database/as-role.ts'
import type { Deps } from '../deps.ts'
import { type ApiEnv, mount } from '../http/mount.ts'
import { ApiProblem } from '../http/problems.ts'
import { hashOfToken } from '../identity/link-token.ts'
import { acceptSignedIn, acceptWithAccount } from '../organisations/accept.ts'
import { findInvitation } from '../repositories/invitations.ts'
import { findLink } from '../repositories/links.ts'
import { sayer } from '../start/clock.ts'
import { openedSession, sessionOf } from './session-of.ts'

/** Links that work once: what they are for, and invitations that are accepted. */
export function linkRoutes(app: Hono<ApiEnv>, deps: Deps): void {
  mount(app, deps, getLink, async ({ body }) => {
    const link = (await invitationOf(deps, body.token)) ?? (await otherLinkOf(deps, body.token))
    if (link === undefined) throw new ApiProblem('link_void')
    return link
  })

  mount(app, deps, acceptInvitation, async ({ body, request }) => {
    const identified = await deps.identity.identify(request)
    if (identified !== null && !identified.confined) {
      await acceptSignedIn(deps, body.token, identified.personId)
      return sessionOf(deps, identified.personId)
    }
    const { accounts } = deps.identity
    if (accounts === null) throw new ApiProblem('not_found')
    if (body.account === null) throw new ApiProblem('signed_out')
    return openedSession(deps, await acceptWithAccount(deps, accounts, body.token, body.account, request))
  })
}

async function invitationOf(deps: Deps, token: string): Promise<Link | undefined> {
  const found = await asPersonToday(deps, null, (trx) => findInvitation(trx, token))
  return found && { kind: 'invitation', ...found, expiresAt: found.expiresAt.toISOString() }
}

async function otherLinkOf({ db, instance }: Deps, token: string): Promise<Link | undefined> {
  const found = await findLink(db, await hashOfToken(token), new Date())
  if (found === undefined || found.kind === 'invitation') return undefined
  return { kind: found.kind, expiresAt: sayer(instance)(found.expires_at) }
}
