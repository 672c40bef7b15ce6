import type { Hono } from 'hono'
import {
  changeMemberRole,
  inviteMember,
  leaveOrganisation,
  removeMember,
  withdrawInvitation,
} from '../../src/domain/endpoints/organisations.ts'
import {
  getPlanPeople,
  givePlanRole,
  invitePlanPerson,
  takePlanRole,
  withdrawPlanInvitation,
} from '../../src/domain/endpoints/people.ts'
import { asPersonToday } from '../database/as-role.ts'
import type { Deps } from '../deps.ts'
import { type ApiEnv, mount } from '../http/mount.ts'
import { ApiProblem } from '../http/problems.ts'
import { createInvitationLimit } from '../organisations/invitation-limit.ts'
import { invite } from '../organisations/invite.ts'
import { mayInviteAs } from '../organisations/may-invite.ts'
import { changeRole, leaveIt, remove } from '../organisations/members.ts'
import { give, take } from '../organisations/plan-roles.ts'
import { tellFactors } from '../organisations/tell-factors.ts'
import { withdraw } from '../organisations/withdraw.ts'
import { listInvitations } from '../repositories/invitations.ts'
import { listPlanPeople } from '../repositories/plan-people.ts'
import { readPlanRoles } from '../repositories/roles.ts'

/** Who belongs to an organisation and who runs the plan: invited, changed, removed. */
export function peopleRoutes(app: Hono<ApiEnv>, deps: Deps): void {
  const count = createInvitationLimit()
  memberRoutes(app, deps, count)
  planRoutes(app, deps, count)
}

function memberRoutes(app: Hono<ApiEnv>, deps: Deps, count: (person: string) => void): void {
  mount(app, deps, inviteMember, async ({ params, body, personId }) => {
    count(personId)
    return invite(deps, personId, body.email, { organisation: params.org, role: body.role })
  })

  mount(app, deps, withdrawInvitation, async ({ params, personId }) => {
    await withdraw(deps, { by: personId, invitation: params.invitation, organisation: params.org })
    return null
  })

  mount(app, deps, changeMemberRole, async ({ params, body, personId }) => {
    await changeRole(deps, { by: personId, ...params }, body.role)
    return null
  })

  mount(app, deps, removeMember, async ({ params, personId }) => {
    await remove(deps, { by: personId, ...params })
    return null
  })

  mount(app, deps, leaveOrganisation, async ({ params, personId }) => {
    await leaveIt(deps, { person: personId, org: params.org })
    return null
  })
}

function planRoutes(app: Hono<ApiEnv>, deps: Deps, count: (person: string) => void): void {
  mount(app, deps, getPlanPeople, async ({ personId }) => {
    const { administers, people, invitations } = await asPersonToday(deps, personId, async (trx) => ({
      administers: (await readPlanRoles(trx, personId)).includes('administrator'),
      people: await listPlanPeople(trx),
      invitations: await listInvitations(trx, null),
    }))
    return { people: await tellFactors(deps.db, administers, people), invitations }
  })

  mount(app, deps, invitePlanPerson, async ({ body, personId }) => {
    const own = await asPersonToday(deps, personId, (trx) => readPlanRoles(trx, personId))
    if (!mayInviteAs(own, body.role)) throw new ApiProblem('not_allowed')
    count(personId)
    return invite(deps, personId, body.email, { organisation: null, role: body.role })
  })

  mount(app, deps, withdrawPlanInvitation, async ({ params, personId }) => {
    await withdraw(deps, { by: personId, invitation: params.invitation, organisation: null })
    return null
  })

  mount(app, deps, givePlanRole, async ({ params, body, personId }) => {
    await give(deps, { by: personId, person: params.person, role: body.role })
    return null
  })

  mount(app, deps, takePlanRole, async ({ params, personId }) => {
    await take(deps, { by: personId, ...params })
    return null
  })
}
