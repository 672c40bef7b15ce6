import type { OrganisationRole } from '../../src/domain/people.ts'
import { asPersonToday } from '../database/as-role.ts'
import type { Deps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { writeDown } from '../repositories/audit.ts'
import { withdrawInvitationsOf } from '../repositories/invitations.ts'
import { endMembership, findRole, leave, setRole } from '../repositories/members.ts'
import { asGiver } from './as-giver.ts'

/** Somebody's place in an organisation, and who changes it. */
interface Place {
  readonly by: string
  readonly org: string
  readonly person: string
}

/**
 * Changes a member's role from now on.
 *
 * Errors  ApiProblem `not_found` where they are no member, `already_there` where it is theirs, `not_allowed` where
 *         somebody who runs the plan would raise themselves
 */
export function changeRole(deps: Deps, { by, org, person }: Place, role: OrganisationRole): Promise<void> {
  return asGiver(deps, { by, of: person }, async (trx) => {
    const before = await findRole(trx, org, person)
    if (before === undefined) throw new ApiProblem('not_found')
    if (before === role) throw new ApiProblem('already_there')
    if (by === person && role === 'referent') throw new ApiProblem('not_allowed')
    await setRole(trx, org, person, role)
    const act = { action: 'member_role_changed', subject: person, organisation: org } as const
    await writeDown(trx, by, { ...act, details: { from: before, to: role } })
  })
}

/** Ends somebody's membership at once; an invitation that would bring them back goes with it. Errors: `not_found` */
export function remove(deps: Deps, { by, org, person }: Place): Promise<void> {
  return asGiver(deps, { by, of: person }, async (trx) => {
    // First: who removes themselves withdraws nothing afterwards.
    await withdrawInvitationsOf(trx, person, org)
    if (!(await endMembership(trx, org, person))) throw new ApiProblem('not_found')
    await writeDown(trx, by, { action: 'member_removed', subject: person, organisation: org })
  })
}

/**
 * Ends one's own membership at once.
 *
 * Also of the only one who answers for the organisation: nobody is kept against their will, and who runs the plan
 * invites another.
 *
 * Errors  ApiProblem `not_found` where one is no member
 */
export function leaveIt(deps: Deps, { person, org }: Omit<Place, 'by'>): Promise<void> {
  return asPersonToday(deps, person, async (trx) => {
    if (!(await leave(trx, org))) throw new ApiProblem('not_found')
    await writeDown(trx, person, { action: 'member_left', subject: person, organisation: org })
  })
}
