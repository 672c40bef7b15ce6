import type { Hono } from 'hono'
import {
  exportAudit,
  exportOrganisationAudit,
  getAudit,
  getOrganisationAudit,
} from '../../src/domain/endpoints/audit.ts'
import type { AuditPage } from '../../src/domain/wire/audit.ts'
import { asPersonToday } from '../database/as-role.ts'
import type { Deps } from '../deps.ts'
import { type ApiEnv, mount } from '../http/mount.ts'
import { listActs, writeDown } from '../repositories/audit.ts'

const PAGE = 100

/** Who did what to whom: of the plan for who runs it, of an organisation for who answers for it. */
export function auditRoutes(app: Hono<ApiEnv>, deps: Deps): void {
  /** A page of acts; one more is read, to know whether there are more. */
  const read = (person: string, before: string, organisation: string | null): Promise<AuditPage> =>
    asPersonToday(deps, person, async (trx) => {
      const place = before === 'newest' ? null : Number(before)
      const acts = await listActs(trx, { organisation, page: { before: place, limit: PAGE + 1 } })
      const events = acts.slice(0, PAGE)
      return { events, more: acts.length > PAGE ? (events.at(-1)?.id ?? null) : null }
    })

  /** Everything, and that it was taken: what leaves says so itself. */
  const take = (person: string, organisation: string | null): Promise<AuditPage> =>
    asPersonToday(deps, person, async (trx) => {
      await writeDown(trx, person, { action: 'audit_exported', ...(organisation === null ? {} : { organisation }) })
      return { events: await listActs(trx, { organisation }), more: null }
    })

  mount(app, deps, getAudit, ({ params, personId }) => read(personId, params.before, null))
  mount(app, deps, exportAudit, ({ personId }) => take(personId, null))
  mount(app, deps, getOrganisationAudit, ({ params, personId }) => read(personId, params.before, params.org))
  mount(app, deps, exportOrganisationAudit, ({ params, personId }) => take(personId, params.org))
}
