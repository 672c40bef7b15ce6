import type { Hono } from 'hono'
import { changeName, exportOwnData, getAccount } from '../../src/domain/endpoints/account.ts'
import { endOtherSessions, endSession, renameDevice, revokeDevice } from '../../src/domain/endpoints/devices.ts'
import { asPersonToday } from '../database/as-role.ts'
import type { Deps } from '../deps.ts'
import { type ApiEnv, mount } from '../http/mount.ts'
import { ApiProblem } from '../http/problems.ts'
import { exportOwnDataOf } from '../privacy/export-own-data.ts'
import { readAccount } from '../privacy/read-account.ts'
import { type Act, writeDown } from '../repositories/audit.ts'
import { nameDevice, revoke, revokedSince } from '../repositories/devices.ts'
import { changeOwnName } from '../repositories/own-name.ts'

/** What people have here, and what they do with it: name, devices, sessions. */
export function accountRoutes(app: Hono<ApiEnv>, deps: Deps): void {
  const note = (person: string, act: Act) =>
    asPersonToday(deps, person, (trx) => writeDown(trx, person, { subject: person, ...act }))

  mount(app, deps, getAccount, (call) => readAccount(deps, call))

  mount(app, deps, exportOwnData, (call) => exportOwnDataOf(deps, call))

  mount(app, deps, changeName, async ({ body, personId }) => {
    await asPersonToday(deps, personId, (trx) => changeOwnName(trx, body.name))
    return null
  })

  mount(app, deps, renameDevice, async ({ params, body, personId }) => {
    const named = await asPersonToday(deps, personId, (trx) => nameDevice(trx, params.device, body.name))
    if (!named) throw new ApiProblem('not_found')
    return null
  })

  mount(app, deps, revokeDevice, async ({ params, personId }) => {
    await asPersonToday(deps, personId, async (trx) => {
      const revoked = await revoke(trx, params.device)
      if (revoked) await writeDown(trx, personId, { action: 'device_revoked', subject: personId })
      else if ((await revokedSince(trx, params.device)) === null) throw new ApiProblem('not_found')
    })
    return null
  })

  mount(app, deps, endSession, async ({ params, personId }) => {
    if (!(await deps.identity.accounts?.endSession(personId, params.session))) throw new ApiProblem('not_found')
    await note(personId, { action: 'session_ended' })
    return null
  })

  mount(app, deps, endOtherSessions, async ({ personId, sessionId }) => {
    if (deps.identity.accounts === null) return null
    await deps.identity.accounts.endSessions(personId, sessionId)
    await note(personId, { action: 'session_ended' })
    return null
  })
}
