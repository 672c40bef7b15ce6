import type { Hono } from 'hono'
import { changePassword } from '../../src/domain/endpoints/account.ts'
import { prove } from '../../src/domain/endpoints/proof.ts'
import type { Deps } from '../deps.ts'
import { type ApiEnv, mount, refuseStale } from '../http/mount.ts'
import { ApiProblem } from '../http/problems.ts'
import { noteOwnAct } from '../identity/note-own-act.ts'
import { findPasswordHash } from '../repositories/accounts.ts'
import { voidLinks } from '../repositories/links.ts'

/** Showing again that it is oneself, by password; and another password. */
export function proofRoutes(app: Hono<ApiEnv>, deps: Deps): void {
  const { db, identity } = deps

  mount(app, deps, prove, async ({ body, personId, sessionId }) => {
    if (identity.accounts === null || sessionId === null) throw new ApiProblem('not_found')
    const proof = await identity.accounts.prove(personId, sessionId, body)
    if (proof === 'refused') throw new ApiProblem('proof_wrong')
    if (proof === 'code_needed') throw new ApiProblem('code_needed')
    return null
  })

  mount(app, deps, changePassword, async ({ body, personId, sessionId, request }) => {
    const { accounts } = identity
    if (accounts === null) throw new ApiProblem('not_found')
    const hasOne = (await findPasswordHash(db, personId)) !== null
    // Who came in by another door and has no password yet shows by that door that it is them.
    if (!hasOne) refuseStale((await identity.identify(request))?.provedAt ?? null)
    else if (body.current === null || !(await accounts.checkPassword(personId, body.current))) {
      throw new ApiProblem('proof_wrong')
    }
    await db.transaction().execute(async (trx) => {
      await accounts.setPassword(personId, body.password, sessionId, trx)
      await voidLinks(trx, 'reset', personId, new Date())
      await noteOwnAct(trx, deps, personId, { action: 'password_changed' })
    })
    return null
  })
}
