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
import { allActs, listActsBefore, writeDown } from '../repositories/audit.ts'

const PAGE = 100
/** How many acts of an export are held at once. */
const EXPORT_PAGE = 1000
const UTF8 = new TextEncoder()

/** Who did what to whom: of the plan for who runs it, of an organisation for who answers for it. */
export function auditRoutes(app: Hono<ApiEnv>, deps: Deps): void {
  /** A page of acts; one more is read, to know whether there are more. */
  const read = (person: string, before: string, organisation: string | null): Promise<AuditPage> =>
    asPersonToday(deps, person, async (trx) => {
      const place = before === 'newest' ? null : Number(before)
      const acts = await listActsBefore(trx, { organisation, limit: PAGE + 1 }, place)
      const events = acts.slice(0, PAGE)
      return { events, more: acts.length > PAGE ? (events.at(-1)?.id ?? null) : null }
    })

  /** Everything, and that it was taken: what leaves says so itself. */
  const take = (person: string, organisation: string | null): Promise<Response> =>
    asPersonToday(deps, person, async (trx) => {
      await writeDown(trx, person, { action: 'audit_exported', ...(organisation === null ? {} : { organisation }) })
      const parts: Uint8Array[] = []
      for await (const acts of allActs(trx, { organisation, limit: EXPORT_PAGE })) {
        parts.push(UTF8.encode(`${parts.length === 0 ? '' : ','}${JSON.stringify(acts).slice(1, -1)}`))
      }
      return pageOf(parts)
    })

  mount(app, deps, getAudit, ({ params, personId }) => read(personId, params.before, null))
  mount(app, deps, exportAudit, ({ personId }) => take(personId, null))
  mount(app, deps, getOrganisationAudit, ({ params, personId }) => read(personId, params.before, params.org))
  mount(app, deps, exportOrganisationAudit, ({ params, personId }) => take(personId, params.org))
}

/** An AuditPage with nothing after it, of acts that are JSON already: never held as objects or as one text. */
function pageOf(parts: readonly Uint8Array[]): Response {
  const body = new ReadableStream<Uint8Array>({
    start(sending) {
      for (const part of [UTF8.encode('{"events":['), ...parts, UTF8.encode('],"more":null}')]) sending.enqueue(part)
      sending.close()
    },
  })
  return new Response(body, { headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' } })
}
