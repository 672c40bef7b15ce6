import { asPersonToday } from '../database/as-role.ts'
import type { Deps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { writeDown } from '../repositories/audit.ts'
import { findWaiting, withdrawInvitation } from '../repositories/invitations.ts'
import { readPlanRoles } from '../repositories/roles.ts'
import { mayInviteAs } from './may-invite.ts'

/** An invitation of an organisation or, for null, of the plan. */
interface Which {
  readonly by: string
  readonly invitation: string
  readonly organisation: string | null
}

/** Withdraws an invitation that still waits. Errors: ApiProblem `not_found`, and `not_allowed` for a role that is not theirs to invite to */
export function withdraw(deps: Deps, { by, invitation, organisation }: Which): Promise<void> {
  return asPersonToday(deps, by, async (trx) => {
    const role = await findWaiting(trx, invitation, organisation)
    if (role === undefined) throw new ApiProblem('not_found')
    if (!mayInviteAs(await readPlanRoles(trx, by), role)) throw new ApiProblem('not_allowed')
    if (!(await withdrawInvitation(trx, invitation))) throw new ApiProblem('not_found')
    const where = organisation === null ? {} : { organisation }
    await writeDown(trx, by, { action: 'invitation_withdrawn', invitation, details: { role }, ...where })
  })
}
