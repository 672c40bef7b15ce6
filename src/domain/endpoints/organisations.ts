import * as z from 'zod/mini'
import { Uuid } from '../text.ts'
import {
  HandedLink,
  NewMember,
  OrganisationChange,
  OrganisationDetails,
  OrganisationList,
  OrganisationPage,
  RoleChange,
  Territory,
} from '../wire/organisations.ts'
import { define, none } from './endpoint.ts'

export const getTerritory = define({
  name: 'getTerritory',
  method: 'GET',
  path: '/api/territory',
  policy: 'public',
  summary: 'The municipalities in which an organisation may have its seat, with their zones',
  params: none,
  body: null,
  response: Territory,
  problems: [],
})

export const getOrganisations = define({
  name: 'getOrganisations',
  method: 'GET',
  path: '/api/organisations',
  policy: 'steward',
  summary: 'The reporting organisations',
  params: none,
  body: null,
  response: OrganisationList,
  problems: ['signed_out', 'not_allowed'],
})

export const addOrganisation = define({
  name: 'addOrganisation',
  method: 'POST',
  path: '/api/organisations',
  policy: 'steward',
  summary: 'Add a reporting organisation, with an empty log',
  params: none,
  body: OrganisationDetails,
  response: z.strictObject({ id: Uuid }),
  problems: ['signed_out', 'not_allowed', 'already_there'],
})

export const getOrganisation = define({
  name: 'getOrganisation',
  method: 'GET',
  path: '/api/organisations/:org',
  policy: 'member_or_steward',
  summary: 'An organisation: details, people, invitations',
  params: z.strictObject({ org: Uuid }),
  body: null,
  response: OrganisationPage,
  problems: ['signed_out', 'not_found'],
})

export const changeOrganisation = define({
  name: 'changeOrganisation',
  method: 'POST',
  path: '/api/organisations/:org',
  policy: 'steward',
  summary: 'Change what is known of an organisation, if it still is what the caller has read',
  params: z.strictObject({ org: Uuid }),
  body: OrganisationChange,
  response: null,
  problems: ['signed_out', 'not_allowed', 'not_found', 'already_there', 'changed_meanwhile'],
})

export const inviteMember = define({
  name: 'inviteMember',
  method: 'POST',
  path: '/api/organisations/:org/invitations',
  policy: 'referent_or_steward',
  fresh: true,
  summary: 'Invite somebody into an organisation; answered alike whether or not they have an account elsewhere',
  params: z.strictObject({ org: Uuid }),
  body: NewMember,
  response: HandedLink,
  problems: ['signed_out', 'proof_needed', 'not_allowed', 'not_found', 'already_there', 'too_many_requests'],
})

export const withdrawInvitation = define({
  name: 'withdrawInvitation',
  method: 'DELETE',
  path: '/api/organisations/:org/invitations/:invitation',
  policy: 'referent_or_steward',
  summary: 'Withdraw an invitation: its link works no more',
  params: z.strictObject({ org: Uuid, invitation: Uuid }),
  body: null,
  response: null,
  problems: ['signed_out', 'not_allowed', 'not_found'],
})

export const changeMemberRole = define({
  name: 'changeMemberRole',
  method: 'POST',
  path: '/api/organisations/:org/members/:person',
  policy: 'referent_or_steward',
  fresh: true,
  summary: 'Change a member’s role',
  params: z.strictObject({ org: Uuid, person: Uuid }),
  body: RoleChange,
  response: null,
  problems: ['signed_out', 'proof_needed', 'not_allowed', 'not_found', 'already_there'],
})

export const removeMember = define({
  name: 'removeMember',
  method: 'DELETE',
  path: '/api/organisations/:org/members/:person',
  policy: 'referent_or_steward',
  fresh: true,
  summary: 'End somebody’s membership; what they still send is held',
  params: z.strictObject({ org: Uuid, person: Uuid }),
  body: null,
  response: null,
  problems: ['signed_out', 'proof_needed', 'not_allowed', 'not_found'],
})

export const leaveOrganisation = define({
  name: 'leaveOrganisation',
  method: 'DELETE',
  path: '/api/organisations/:org/membership',
  policy: 'member_or_steward',
  summary: 'End one’s own membership',
  params: z.strictObject({ org: Uuid }),
  body: null,
  response: null,
  problems: ['signed_out', 'not_found'],
})
