import type { Policy } from '../../src/domain/endpoints/endpoint.ts'
import { asPersonToday } from '../database/as-role.ts'
import type { Deps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { type Roles, readRolesFor } from '../repositories/roles.ts'

/** Who asks: a person by their session, or anybody; and about which organisation, where the address names one. */
export interface Caller {
  readonly personId: string | null
  readonly org: string | null
}

/** Lets the caller through or throws the problem that they are told. */
export type Gate = (caller: Caller, deps: Pick<Deps, 'db' | 'instance'>) => Promise<void>

const steward = ({ plan }: Roles) => plan.includes('manager') || plan.includes('administrator')

const signedIn: Gate = async (caller) => {
  if (caller.personId === null) throw new ApiProblem('signed_out')
}

/** A role in the plan, whatever the address is about. */
const inPlan =
  (may: (roles: Roles) => boolean): Gate =>
  async (caller, deps) => {
    if (!may(await rolesOf(caller, deps))) throw new ApiProblem('not_allowed')
  }

/** A role in the organisation of the address. To whom it is nothing, it is not there; of its own, some may less. */
const inOrganisation =
  (may: (roles: Roles) => boolean): Gate =>
  async (caller, deps) => {
    const roles = await rolesOf(caller, deps)
    if (!roles.exists || (roles.member === null && !steward(roles))) throw new ApiProblem('not_found')
    if (!may(roles)) throw new ApiProblem('not_allowed')
  }

async function rolesOf({ personId, org }: Caller, deps: Pick<Deps, 'db' | 'instance'>): Promise<Roles> {
  if (personId === null) throw new ApiProblem('signed_out')
  return asPersonToday(deps, personId, (trx) => readRolesFor(trx, personId, org))
}

/**
 * What each policy asks of the caller before the request is read.
 *
 * Source  `member_or_manager` lets everybody in who is signed in: the sync itself tells who never belonged from who
 *         left, and takes what these still send
 */
export const GATES: Record<Policy, Gate> = {
  public: async () => {},
  signed_in: signedIn,
  member_or_manager: signedIn,
  member_or_steward: inOrganisation(() => true),
  referent_or_steward: inOrganisation((roles) => roles.member === 'referent' || steward(roles)),
  referent: inOrganisation((roles) => roles.member === 'referent'),
  manager: inPlan(({ plan }) => plan.includes('manager')),
  steward: inPlan(steward),
  administrator: inPlan(({ plan }) => plan.includes('administrator')),
  funder: inPlan(({ plan }) => plan.includes('funder')),
}
