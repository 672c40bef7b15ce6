import type { Policy } from '../../src/domain/endpoints/endpoint.ts'
import { asPerson } from '../database/as-role.ts'
import type { Deps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { readPlanRoles } from '../repositories/roles.ts'

/** Who asks: a person by their session, or anybody. */
export interface Caller {
  readonly personId: string | null
}

/** Lets the caller through or throws the problem that they are told. */
type Gate = (caller: Caller, deps: Pick<Deps, 'db' | 'instance'>) => Promise<void>

const signedIn: Gate = async (caller) => {
  if (caller.personId === null) throw new ApiProblem('signed_out')
}

const manager: Gate = async (caller, deps) => {
  await signedIn(caller, deps)
  const roles = await asPerson(deps.db, { person: caller.personId, today: deps.instance.today() }, (trx) =>
    readPlanRoles(trx, caller.personId ?? ''),
  )
  if (!roles.includes('manager')) throw new ApiProblem('not_allowed')
}

/**
 * What each policy asks of the caller before the request is read.
 *
 * `member_or_manager` is about one organisation: whoever is nothing to it gets `not_found` from the route, which
 * knows the organisation, and nothing from the database, whose walls do not depend on either.
 */
export const GATES: Record<Policy, Gate> = {
  public: async () => {},
  signed_in: signedIn,
  member_or_manager: signedIn,
  manager,
}
