import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { ActGroup } from '../domain/audit.ts'
import {
  exportAudit,
  exportOrganisationAudit,
  getAudit,
  getAuditPeople,
  getOrganisationAudit,
  getOrganisationAuditPeople,
} from '../domain/endpoints/audit.ts'
import type { AuditPage, AuditPeople } from '../domain/wire/audit.ts'
import { api, type Client } from './client.ts'
import { OWN } from './query-keys.ts'

/** Which acts are asked for; null asks for no part of it. Days are YYYY-MM-DD of the Plan's zone, both included. */
export interface ActFilter {
  readonly group: ActGroup | null
  readonly person: string | null
  /** Of the whole plan's acts only. */
  readonly organisation: string | null
  readonly from: string | null
  readonly to: string | null
}

/** Acts, newest first, page by page; `org` null is all of the plan's. */
export const auditQuery = (org: string | null, filter: ActFilter, client: Client = api) =>
  infiniteQueryOptions({
    queryKey: [OWN, 'audit', org, filter],
    queryFn: ({ pageParam: before, signal }): Promise<AuditPage> =>
      org === null
        ? client.call(getAudit, { params: { ...ofPlan(filter), before }, signal })
        : client.call(getOrganisationAudit, { params: { ...asked(filter), org, before }, signal }),
    initialPageParam: 'newest',
    getNextPageParam: ({ more }: AuditPage) => (more === null ? null : String(more)),
    staleTime: 0,
    meta: { kept: false },
  })

/** Whom the acts can be filtered by. */
export const auditPeopleQuery = (org: string | null, client: Client = api) =>
  queryOptions({
    queryKey: [OWN, 'audit-people', org],
    queryFn: ({ signal }): Promise<AuditPeople> =>
      org === null
        ? client.call(getAuditPeople, { signal })
        : client.call(getOrganisationAuditPeople, { params: { org }, signal }),
    staleTime: 0,
    meta: { kept: false },
  })

/** Everything that passes the filter, oldest first, the export included. Errors: `proof_needed` without a fresh proof. */
export const takeAudit = (org: string | null, filter: ActFilter, client: Client = api): Promise<AuditPage> =>
  org === null
    ? client.call(exportAudit, { params: ofPlan(filter) })
    : client.call(exportOrganisationAudit, { params: { ...asked(filter), org } })

const asked = ({ group, person, from, to }: ActFilter) => ({
  ...{ group: group ?? undefined, person: person ?? undefined },
  ...{ from: from ?? undefined, to: to ?? undefined },
})
const ofPlan = (filter: ActFilter) => ({ ...asked(filter), organisation: filter.organisation ?? undefined })
