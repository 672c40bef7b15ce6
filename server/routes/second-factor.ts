import type { Hono } from 'hono'
import { takeSecondFactor } from '../../src/domain/endpoints/people.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  renewRecoveryCodes,
} from '../../src/domain/endpoints/ways-in.ts'
import type { Deps } from '../deps.ts'
import { type ApiEnv, mount } from '../http/mount.ts'
import { ApiProblem } from '../http/problems.ts'
import { attemptsOf, createAttempts } from '../identity/attempts.ts'
import type { SecondFactor } from '../identity/identity.ts'
import { noteOwnAct } from '../identity/note-own-act.ts'
import { takeSecondFactorOf } from '../identity/take-second-factor.ts'
import { findAccount } from '../repositories/accounts.ts'

/** The second factor of one's own account: on, confirmed by a first code, and off; and another's, taken away. */
export function secondFactorRoutes(app: Hono<ApiEnv>, deps: Deps): void {
  const { db, identity } = deps
  const attempts = createAttempts(db, () => new Date())

  const factorOf = (): SecondFactor => {
    if (identity.accounts === null) throw new ApiProblem('not_found')
    return identity.accounts.secondFactor
  }

  mount(app, deps, beginSecondFactor, async ({ personId }) => {
    const factor = factorOf()
    const account = await findAccount(db, personId)
    if (account === undefined) throw new ApiProblem('not_found')
    return factor.begin(personId, account.email)
  })

  mount(app, deps, confirmSecondFactor, async ({ body, personId, sessionId }) => {
    const factor = factorOf()
    const confirm = () =>
      db.transaction().execute(async (trx) => {
        const confirmed = await factor.confirm(personId, body.code, trx)
        if (typeof confirmed === 'string') return confirmed
        // Whoever is in by the password alone is not let in by it any more.
        await identity.accounts?.endSessions(personId, sessionId, trx)
        await noteOwnAct(trx, deps, personId, { action: 'second_factor_on' })
        return confirmed
      })
    const confirmed = await attempts.try(attemptsOf(personId), confirm, (result) => result === 'wrong')
    if (confirmed === 'absent') throw new ApiProblem('not_found')
    if (confirmed === 'wrong') throw new ApiProblem('proof_wrong')
    return { codes: [...confirmed] }
  })

  mount(app, deps, renewRecoveryCodes, async ({ personId }) => {
    const factor = factorOf()
    return db.transaction().execute(async (trx) => {
      const codes = await factor.renewCodes(personId, trx)
      if (codes === 'absent') throw new ApiProblem('not_found')
      await noteOwnAct(trx, deps, personId, { action: 'recovery_codes_renewed' })
      return { codes: [...codes] }
    })
  })

  mount(app, deps, endSecondFactor, async ({ personId }) => {
    const factor = factorOf()
    await db.transaction().execute(async (trx) => {
      if (!(await factor.end(personId, trx))) throw new ApiProblem('not_found')
      await noteOwnAct(trx, deps, personId, { action: 'second_factor_off' })
    })
    return null
  })

  mount(app, deps, takeSecondFactor, async ({ params, personId }) => {
    if (identity.accounts === null) throw new ApiProblem('not_found')
    return takeSecondFactorOf(deps, identity.accounts, { by: personId, person: params.person })
  })
}
