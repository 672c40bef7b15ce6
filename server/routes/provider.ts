import type { Hono } from 'hono'
import { beginAtProvider, returnFromProvider } from '../../src/domain/endpoints/sign-in.ts'
import { unlinkProvider } from '../../src/domain/endpoints/ways-in.ts'
import type { Deps } from '../deps.ts'
import { type ApiEnv, mount, refuseStale } from '../http/mount.ts'
import { ApiProblem } from '../http/problems.ts'
import { errandCookie, errandSecret, noErrandCookie } from '../identity/errand-cookie.ts'
import { beginErrand, endErrand, type Intent } from '../identity/errands.ts'
import type { Accounts } from '../identity/identity.ts'
import { noteOwnAct } from '../identity/note-own-act.ts'
import {
  deleteIdentities,
  findByIdentity,
  insertIdentity,
  type ProviderIdentity,
} from '../repositories/provider-identities.ts'
import { hasWayIn, lockAccount } from '../repositories/ways-in.ts'
import { openedSession, sessionOf } from './session-of.ts'

/** Proving who one is at another place: to sign in, and to be able to. */
export function providerRoutes(app: Hono<ApiEnv>, deps: Deps): void {
  const { db, baseUrl } = deps

  mount(app, deps, beginAtProvider, async ({ body, request }) => {
    const { provider } = doorOf(deps)
    const intent = body.intent === 'link' ? await linkOf(deps, request) : { to: 'sign_in' as const }
    const { errand, secret } = await beginErrand(db, intent)
    const headers = { 'Cache-Control': 'no-store', 'Set-Cookie': errandCookie(baseUrl, secret) }
    return Response.json({ url: await provider.setOut(errand) }, { headers })
  })

  mount(app, deps, returnFromProvider, async ({ body: { query }, request }) => {
    const { provider, accounts } = doorOf(deps)
    const secret = errandSecret(baseUrl, request)
    const ended = secret === null ? null : await endErrand(db, secret, query)
    const identity = ended === null ? null : await provider.comeBack(query, ended.errand)
    if (ended === null || identity === null) throw new ApiProblem('proof_wrong')
    const answer =
      ended.intent.to === 'sign_in'
        ? await signInBy(deps, accounts, identity, request)
        : await link(deps, identity, ended.intent, request)
    answer.headers.append('Set-Cookie', noErrandCookie(baseUrl))
    return answer
  })

  mount(app, deps, unlinkProvider, async ({ personId }) => {
    await db.transaction().execute(async (trx) => {
      await lockAccount(trx, personId)
      if (!(await deleteIdentities(trx, personId))) throw new ApiProblem('not_found')
      if (!(await hasWayIn(trx, deps, personId))) throw new ApiProblem('last_way_in')
      await noteOwnAct(trx, deps, personId, { action: 'provider_unlinked' })
    })
    return null
  })
}

function doorOf({ provider, identity }: Deps) {
  if (provider === null || identity.accounts === null) throw new ApiProblem('not_found')
  return { provider, accounts: identity.accounts }
}

/** Whoever ties an identity to an account can come in by it from then on: only who has just shown that it is theirs. */
async function linkOf({ identity }: Deps, request: Request): Promise<Intent> {
  const asking = await identity.identify(request)
  if (asking === null || asking.confined) throw new ApiProblem('signed_out')
  refuseStale(asking.provedAt)
  return { to: 'link', person: asking.personId, session: asking.sessionId }
}

async function signInBy(deps: Deps, accounts: Accounts, identity: ProviderIdentity, request: Request) {
  const person = await findByIdentity(deps.db, identity)
  if (person === null) throw new ApiProblem('not_linked')
  await deps.db
    .transaction()
    .execute((trx) => noteOwnAct(trx, deps, person, { action: 'signed_in', details: { by: 'provider' } }))
  return openedSession(deps, await accounts.open(person, request))
}

type Link = Extract<Intent, { to: 'link' }>

async function link(deps: Deps, identity: ProviderIdentity, { person, session }: Link, request: Request) {
  const asking = await deps.identity.identify(request)
  const isSame = asking?.personId === person && asking.sessionId === session && !asking.confined
  if (!isSame) throw new ApiProblem('signed_out')
  await deps.db.transaction().execute(async (trx) => {
    if (!(await insertIdentity(trx, person, identity, deps.newId()))) throw new ApiProblem('already_there')
    await noteOwnAct(trx, deps, person, { action: 'provider_linked' })
  })
  return Response.json(await sessionOf(deps, person), { headers: { 'Cache-Control': 'no-store' } })
}
