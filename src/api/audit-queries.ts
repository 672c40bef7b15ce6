import { infiniteQueryOptions } from '@tanstack/react-query'
import { exportAudit, exportOrganisationAudit, getAudit, getOrganisationAudit } from '../domain/endpoints/audit.ts'
import type { AuditPage } from '../domain/wire/audit.ts'
import { api, type Client } from './client.ts'
import { OWN } from './query-keys.ts'

/** Acts, newest first, page by page; `org` null is all of the plan's. */
export const auditQuery = (org: string | null, client: Client = api) =>
  infiniteQueryOptions({
    queryKey: [OWN, 'audit', org],
    queryFn: ({ pageParam: before, signal }): Promise<AuditPage> =>
      org === null
        ? client.call(getAudit, { params: { before }, signal })
        : client.call(getOrganisationAudit, { params: { org, before }, signal }),
    initialPageParam: 'newest',
    getNextPageParam: ({ more }: AuditPage) => (more === null ? null : String(more)),
    staleTime: 0,
    meta: { kept: false },
  })

/** Everything that was written down, oldest first, the export included. Errors: `proof_needed` without a fresh proof. */
export const takeAudit = (org: string | null, client: Client = api): Promise<AuditPage> =>
  org === null ? client.call(exportAudit) : client.call(exportOrganisationAudit, { params: { org } })
