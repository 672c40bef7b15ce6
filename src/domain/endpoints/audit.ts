import * as z from 'zod/mini'
import { Uuid } from '../text.ts'
import { ACT_FILTER, AuditPage, AuditPeople, Before, type Days, daysInOrder } from '../wire/audit.ts'
import { define, none } from './endpoint.ts'

const inOrder = z.refine<Days>(daysInOrder, { error: 'the last day is before the first', path: ['to'] })
const OF_PLAN = { ...ACT_FILTER, organisation: z.optional(Uuid) }
const OF_ORGANISATION = { ...ACT_FILTER, org: Uuid }

export const getAudit = define({
  name: 'getAudit',
  method: 'GET',
  path: '/api/audit/:before',
  policy: 'steward',
  summary: 'Who did what to whom, newest first',
  params: z.strictObject({ ...OF_PLAN, before: Before }).check(inOrder),
  body: null,
  response: AuditPage,
  problems: ['signed_out', 'not_allowed'],
})

export const exportAudit = define({
  name: 'exportAudit',
  method: 'GET',
  path: '/api/audit',
  policy: 'steward',
  fresh: true,
  summary: 'All of the audit that passes the filters, oldest first, to be kept',
  params: z.strictObject(OF_PLAN).check(inOrder),
  body: null,
  response: AuditPage,
  problems: ['signed_out', 'proof_needed', 'not_allowed'],
})

export const getAuditPeople = define({
  name: 'getAuditPeople',
  method: 'GET',
  path: '/api/audit-people',
  policy: 'steward',
  summary: 'Whom the acts can be filtered by',
  params: none,
  body: null,
  response: AuditPeople,
  problems: ['signed_out', 'not_allowed'],
})

export const getOrganisationAudit = define({
  name: 'getOrganisationAudit',
  method: 'GET',
  path: '/api/organisations/:org/audit/:before',
  policy: 'referent_or_steward',
  summary: 'Who did what in one organisation, and who read what it granted',
  params: z.strictObject({ ...OF_ORGANISATION, before: Before }).check(inOrder),
  body: null,
  response: AuditPage,
  problems: ['signed_out', 'not_allowed', 'not_found'],
})

export const exportOrganisationAudit = define({
  name: 'exportOrganisationAudit',
  method: 'GET',
  path: '/api/organisations/:org/audit',
  policy: 'referent_or_steward',
  fresh: true,
  summary: 'All of the organisation’s audit that passes the filters, oldest first',
  params: z.strictObject(OF_ORGANISATION).check(inOrder),
  body: null,
  response: AuditPage,
  problems: ['signed_out', 'proof_needed', 'not_allowed', 'not_found'],
})

export const getOrganisationAuditPeople = define({
  name: 'getOrganisationAuditPeople',
  method: 'GET',
  path: '/api/organisations/:org/audit-people',
  policy: 'referent_or_steward',
  summary: 'Whom the organisation’s acts can be filtered by',
  params: z.strictObject({ org: Uuid }),
  body: null,
  response: AuditPeople,
  problems: ['signed_out', 'not_allowed', 'not_found'],
})
