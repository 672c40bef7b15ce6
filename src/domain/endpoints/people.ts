import * as z from 'zod/mini'
import { PLAN_ROLES } from '../people.ts'
import { Uuid } from '../text.ts'
import { FactorTaken, HandedLink, NewPlanPerson, PlanPeople, PlanRoleGiven } from '../wire/organisations.ts'
import { define, none } from './endpoint.ts'

export const getPlanPeople = define({
  name: 'getPlanPeople',
  method: 'GET',
  path: '/api/people',
  policy: 'steward',
  summary: 'Who has a role in the plan',
  params: none,
  body: null,
  response: PlanPeople,
  problems: ['signed_out', 'not_allowed'],
})

export const invitePlanPerson = define({
  name: 'invitePlanPerson',
  method: 'POST',
  path: '/api/people/invitations',
  policy: 'steward',
  fresh: true,
  summary: 'Invite somebody to a role in the plan; managers invite funders, administrators anybody',
  params: none,
  body: NewPlanPerson,
  response: HandedLink,
  problems: ['signed_out', 'proof_needed', 'not_allowed', 'already_there', 'too_many_requests'],
})

export const withdrawPlanInvitation = define({
  name: 'withdrawPlanInvitation',
  method: 'DELETE',
  path: '/api/people/invitations/:invitation',
  policy: 'steward',
  summary: 'Withdraw an invitation to a role in the plan',
  params: z.strictObject({ invitation: Uuid }),
  body: null,
  response: null,
  problems: ['signed_out', 'not_allowed', 'not_found'],
})

export const givePlanRole = define({
  name: 'givePlanRole',
  method: 'POST',
  path: '/api/people/:person/roles',
  policy: 'administrator',
  fresh: true,
  summary: 'Give a person another role in the plan',
  params: z.strictObject({ person: Uuid }),
  body: PlanRoleGiven,
  response: null,
  problems: ['signed_out', 'proof_needed', 'not_allowed', 'not_found', 'already_there'],
})

export const takePlanRole = define({
  name: 'takePlanRole',
  method: 'DELETE',
  path: '/api/people/:person/roles/:role',
  policy: 'administrator',
  fresh: true,
  summary: 'Take a role in the plan away; the last administrator stays',
  params: z.strictObject({ person: Uuid, role: z.enum(PLAN_ROLES) }),
  body: null,
  response: null,
  problems: ['signed_out', 'proof_needed', 'not_allowed', 'not_found', 'last_administrator'],
})

export const makeResetLink = define({
  name: 'makeResetLink',
  method: 'POST',
  path: '/api/people/:person/reset',
  policy: 'administrator',
  fresh: true,
  summary: 'A link by which a person sets a new password, to hand over',
  params: z.strictObject({ person: Uuid }),
  body: z.strictObject({}),
  response: HandedLink,
  problems: ['signed_out', 'proof_needed', 'not_allowed', 'not_found', 'not_both', 'too_many_requests'],
})

export const takeSecondFactor = define({
  name: 'takeSecondFactor',
  method: 'DELETE',
  path: '/api/people/:person/second-factor',
  policy: 'administrator',
  fresh: true,
  summary: 'Take a second factor and the passkeys away from somebody else who has lost them; their password stays',
  params: z.strictObject({ person: Uuid }),
  body: null,
  response: FactorTaken,
  problems: [
    ...(['signed_out', 'proof_needed', 'not_allowed', 'not_found'] as const),
    ...(['already_there', 'last_way_in', 'not_both'] as const),
  ],
})

export const erasePerson = define({
  name: 'erasePerson',
  method: 'DELETE',
  path: '/api/people/:person',
  policy: 'administrator',
  fresh: true,
  summary: 'Erase a person: name, address and notes; the values stay with the organisation',
  params: z.strictObject({ person: Uuid }),
  body: null,
  response: null,
  problems: ['signed_out', 'proof_needed', 'not_allowed', 'not_found', 'last_administrator'],
})
