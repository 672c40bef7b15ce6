import * as z from 'zod/mini'
import { Uuid } from '../text.ts'
import { AuditPage, Before } from '../wire/audit.ts'
import { define, none } from './endpoint.ts'

export const getAudit = define({
  name: 'getAudit',
  method: 'GET',
  path: '/api/audit/:before',
  policy: 'steward',
  summary: 'Who did what to whom, newest first',
  params: z.strictObject({ before: Before }),
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
  summary: 'All of the audit, oldest first, to be kept',
  params: none,
  body: null,
  response: AuditPage,
  problems: ['signed_out', 'proof_needed', 'not_allowed'],
})

export const getOrganisationAudit = define({
  name: 'getOrganisationAudit',
  method: 'GET',
  path: '/api/organisations/:org/audit/:before',
  policy: 'referent_or_steward',
  summary: 'Who did what in one organisation, and who read what it granted',
  params: z.strictObject({ org: Uuid, before: Before }),
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
  summary: 'All of the organisation’s audit, oldest first',
  params: z.strictObject({ org: Uuid }),
  body: null,
  response: AuditPage,
  problems: ['signed_out', 'proof_needed', 'not_allowed', 'not_found'],
})
