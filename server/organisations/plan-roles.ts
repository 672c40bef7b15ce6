import type { PlanRole } from '../../src/domain/people.ts'
import type { Deps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { writeDown } from '../repositories/audit.ts'
import { withdrawInvitationsOf } from '../repositories/invitations.ts'
import { deletePlanRole, insertPlanRole, isPerson } from '../repositories/plan-people.ts'
import { asGiver } from './as-giver.ts'
import { refusedForTheLast } from './last-administrator.ts'

/** A role in the plan, whose, and who gives or takes it. */
interface PlanRoleOf {
  readonly by: string
  readonly person: string
  readonly role: PlanRole
}

/** Gives a role in the plan. Errors: ApiProblem `not_found` for nobody, `already_there` where they have it */
export function give(deps: Deps, { by, person, role }: PlanRoleOf): Promise<void> {
  return asGiver(deps, { by, of: person }, async (trx) => {
    if (!(await isPerson(trx, person))) throw new ApiProblem('not_found')
    if (!(await insertPlanRole(trx, person, role))) throw new ApiProblem('already_there')
    await writeDown(trx, by, { action: 'plan_role_given', subject: person, details: { role } })
  })
}

/** Takes a role in the plan away. Errors: ApiProblem `not_found` where they have it not, `last_administrator` */
export function take(deps: Deps, { by, person, role }: PlanRoleOf): Promise<void> {
  return asGiver(deps, { by, of: person }, async (trx) => {
    if (!(await isPerson(trx, person))) throw new ApiProblem('not_found')
    // First: without the role one withdraws nothing any more, also where it is one's own that goes.
    await withdrawInvitationsOf(trx, person, role)
    await writeDown(trx, by, { action: 'plan_role_taken', subject: person, details: { role } })
    if (!(await deletePlanRole(trx, person, role))) throw new ApiProblem('not_found')
  }).catch(refusedForTheLast)
}
