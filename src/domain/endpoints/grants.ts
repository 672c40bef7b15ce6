import * as z from 'zod/mini'
import { Uuid } from '../text.ts'
import { GrantedList, GrantedValues, Grants, NewGrant } from '../wire/grants.ts'
import { define, none } from './endpoint.ts'

export const getGrants = define({
  name: 'getGrants',
  method: 'GET',
  path: '/api/organisations/:org/grants',
  policy: 'member_or_steward',
  summary: 'Which funders may read the organisation’s approved values',
  params: z.strictObject({ org: Uuid }),
  body: null,
  response: Grants,
  problems: ['signed_out', 'not_found'],
})

export const giveGrant = define({
  name: 'giveGrant',
  method: 'POST',
  path: '/api/organisations/:org/grants',
  policy: 'referent',
  summary: 'Let a funder read the approved values of all or some indicators',
  params: z.strictObject({ org: Uuid }),
  body: NewGrant,
  response: null,
  problems: ['signed_out', 'not_found', 'not_allowed'],
})

export const withdrawGrant = define({
  name: 'withdrawGrant',
  method: 'DELETE',
  path: '/api/organisations/:org/grants/:funder',
  policy: 'referent',
  summary: 'Withdraw what a funder was granted',
  params: z.strictObject({ org: Uuid, funder: Uuid }),
  body: null,
  response: null,
  problems: ['signed_out', 'not_found', 'not_allowed'],
})

export const getGranted = define({
  name: 'getGranted',
  method: 'GET',
  path: '/api/granted',
  policy: 'funder',
  summary: 'The organisations that granted the funder who asks, and those whose grant has ended',
  params: none,
  body: null,
  response: GrantedList,
  problems: ['signed_out', 'not_allowed'],
})

export const getGrantedValues = define({
  name: 'getGrantedValues',
  method: 'GET',
  path: '/api/granted/:org',
  policy: 'funder',
  summary: 'Approved values of an organisation that granted them; each read is in its audit',
  params: z.strictObject({ org: Uuid }),
  body: null,
  response: GrantedValues,
  problems: ['signed_out', 'not_allowed', 'not_found'],
})
