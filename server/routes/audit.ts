import type { Hono } from 'hono'
import {
  exportAudit,
  exportOrganisationAudit,
  getAudit,
  getAuditPeople,
  getOrganisationAudit,
  getOrganisationAuditPeople,
} from '../../src/domain/endpoints/audit.ts'
import type { AuditPage } from '../../src/domain/wire/audit.ts'
import { asPersonToday } from '../database/as-role.ts'
import type { Deps } from '../deps.ts'
import { type ApiEnv, mount } from '../http/mount.ts'
import {
  allActs,
  countActs,
  listActsBefore,
  listPeopleOfActs,
  type WhichActs,
  writeDown,
} from '../repositories/audit.ts'

const PAGE = 100
/** How many acts of an export are held at once. */
const EXPORT_PAGE = 1000
/** What an export says of itself: by what it was filtered, never by whom. */
const FILTERS = ['group', 'person', 'organisation', 'from', 'to'] as const
const UTF8 = new TextEncoder()

/** Who did what to whom: of the plan for who runs it, of an organisation for who answers for it. */
export function auditRoutes(app: Hono<ApiEnv>, deps: Deps): void {
  /** A page of acts; one more is read, to know whether there are more. */
  const read = (person: string, before: string, which: WhichActs): Promise<AuditPage> =>
    asPersonToday(deps, person, async (trx) => {
      const place = before === 'newest' ? null : Number(before)
      const acts = await listActsBefore(trx, which, place, PAGE + 1)
      const events = acts.slice(0, PAGE)
      const found = place === null ? await countActs(trx, which) : null
      return { events, more: acts.length > PAGE ? (events.at(-1)?.id ?? null) : null, found }
    })

  /** Everything that passes the filters, and that it was taken: what leaves says so itself. */
  const take = (person: string, org: string | null, which: WhichActs): Promise<Response> =>
    asPersonToday(deps, person, async (trx) => {
      const filters = FILTERS.filter((name) => name !== (org === null ? null : 'organisation') && which[name] != null)
      await writeDown(trx, person, {
        ...{ action: 'audit_exported', details: filters.length === 0 ? {} : { filters } },
        ...(org === null ? {} : { organisation: org }),
      })
      const parts: Uint8Array[] = []
      let found = 0
      for await (const acts of allActs(trx, which, EXPORT_PAGE)) {
        parts.push(UTF8.encode(`${parts.length === 0 ? '' : ','}${JSON.stringify(acts).slice(1, -1)}`))
        found += acts.length
      }
      return pageOf(parts, found)
    })
  const people = (person: string, organisation: string | null) =>
    asPersonToday(deps, person, async (trx) => ({ people: await listPeopleOfActs(trx, organisation) }))

  mount(app, deps, getAudit, ({ params: { before, ...filter }, personId }) =>
    read(personId, before, { ...filter, organisation: filter.organisation ?? null }),
  )
  mount(app, deps, exportAudit, ({ params: filter, personId }) =>
    take(personId, null, { ...filter, organisation: filter.organisation ?? null }),
  )
  mount(app, deps, getAuditPeople, ({ personId }) => people(personId, null))
  mount(app, deps, getOrganisationAudit, ({ params: { org, before, ...filter }, personId }) =>
    read(personId, before, { ...filter, organisation: org }),
  )
  mount(app, deps, exportOrganisationAudit, ({ params: { org, ...filter }, personId }) =>
    take(personId, org, { ...filter, organisation: org }),
  )
  mount(app, deps, getOrganisationAuditPeople, ({ params, personId }) => people(personId, params.org))
}

/** An AuditPage with nothing after it, of acts that are JSON already: never held as objects or as one text. */
function pageOf(parts: readonly Uint8Array[], found: number): Response {
  const ends = [UTF8.encode('{"events":['), UTF8.encode(`],"more":null,"found":${found}}`)] as const
  const body = new ReadableStream<Uint8Array>({
    start(sending) {
      for (const part of [ends[0], ...parts, ends[1]]) sending.enqueue(part)
      sending.close()
    },
  })
  return new Response(body, { headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' } })
}
