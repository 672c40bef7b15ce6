import { randomUUID } from 'node:crypto'
import { loadCatalogue } from '../../seeds/load-catalogue.ts'
import { loadMunicipalities } from '../../seeds/load-municipalities.ts'
import { type App, createApp } from '../../server/app.ts'
import type { Deps } from '../../server/deps.ts'
import type { Identity } from '../../server/identity/identity.ts'
import { insertCatalogue } from '../../server/repositories/catalogue.ts'
import { insertTerritory, type Territory } from '../../server/repositories/load.ts'
import { NOTHING_SAID } from '../../server/settings/notices.ts'
import { nodeSha256 } from '../../server/start/node-sha256.ts'
import type { Catalogue } from '../../src/domain/catalogue.ts'
import type { Cell, DecisionEntry, Entry, RedactionEntry, SubmissionEntry, ValueEntry } from '../../src/domain/entry.ts'
import type { Value } from '../../src/domain/value.ts'
import type { SyncRequest } from '../../src/domain/wire/sync.ts'
import type { Engine } from './engines.ts'

export const TODAY = '2026-07-20'
const DAY_OF_TEST = new Date('2026-07-20T09:00:00.000Z')

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** Three organisations of two zones and the people around them. */
export const ORG = { alfa: id(1), beta: id(2), gamma: id(3) }
export const PERSON = { anna: id(11), remo: id(12), bea: id(13), mara: id(14), elio: id(15), fulvia: id(16) }
const LATER = id(99)

const organisation = (name: keyof typeof ORG, zone: string) => ({
  id: ORG[name],
  name: `Cooperativa ${name}`,
  legalForm: 'cooperativa_sociale_a',
  runts: null,
  municipality: 'Torino',
  zone,
})

const person = (name: keyof typeof PERSON, rest: Partial<Territory['people'][number]>) => ({
  id: PERSON[name],
  name,
  email: `${name}@example.org`,
  planRoles: [],
  memberships: [],
  ...rest,
})

const member = (
  org: keyof typeof ORG,
  role: 'contributor' | 'referent' = 'contributor',
  until: string | null = null,
) => ({
  organisation: ORG[org],
  role,
  from: '2024-01-01',
  until,
})

/** Who is asked what: the catalogue's first indicators of each kind, from 2024 on. */
export function territory(catalogue: Catalogue): Territory {
  const asked = catalogue.indicators.map((indicator) => indicator.code)
  return {
    organisations: [organisation('alfa', 'ZO01'), organisation('beta', 'ZO01'), organisation('gamma', 'ZO02')],
    people: [
      person('anna', { memberships: [member('alfa')] }),
      person('remo', { memberships: [member('alfa', 'referent')] }),
      person('bea', { memberships: [member('beta'), member('gamma')] }),
      person('elio', { memberships: [member('alfa', 'contributor', '2026-06-30')] }),
      person('mara', { planRoles: ['manager'] }),
      person('fulvia', { planRoles: ['funder'] }),
    ],
    assignments: Object.values(ORG).flatMap((org) =>
      asked.map((indicator) => ({ organisation: org, indicator, fromYear: 2024, toYear: null })),
    ),
    extensions: [{ organisation: ORG.beta, period: '2025', until: '2026-12-31' }],
  }
}

const PERSON_HEADER = 'X-Person'

/** Each request says who asks, so that many may ask at once. */
const byHeader: Identity = {
  async identify(request) {
    const personId = request.headers.get(PERSON_HEADER)
    return personId === null ? null : { personId, sessionId: null, provedAt: new Date() }
  },
  accounts: null,
  signIn: async () => 'refused',
  signOut: async () => new Headers(),
}

/** A server over an engine, with everybody above in it. */
export interface World {
  readonly engine: Engine
  readonly app: App
  readonly deps: Deps
  readonly catalogue: Catalogue
  readonly logged: object[]
  /** Sends a request as the person and answers status and body. */
  ask(
    person: string | null,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply>
  sync(person: string, org: string, request?: Partial<SyncRequest>): Promise<Reply>
}

export interface Reply {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is stated by its expectation.
  readonly body: any
}

/** Fills the engine with the catalogue and the territory, and puts a server on it. */
export async function openWorld(engine: Engine): Promise<World> {
  const catalogue = loadCatalogue()
  await engine.owner.transaction().execute(async (trx) => {
    await insertCatalogue(trx, catalogue, DAY_OF_TEST)
    await insertTerritory(trx, territory(catalogue), DAY_OF_TEST)
  })
  const logged: object[] = []
  const note = (fields: object, message: string) => void logged.push({ ...fields, message })
  const deps: Deps = {
    db: engine.app,
    identity: byHeader,
    clock: () => new Date(),
    newId: () => randomUUID(),
    sha256: nodeSha256,
    log: { info: note, warn: note, error: note },
    instance: { demo: false, today: () => TODAY, clockFixed: true },
    demo: null,
    ...{ passkeys: null, provider: null },
    ...{ baseUrl: 'http://localhost', mail: null, municipalities: loadMunicipalities(), notices: NOTHING_SAID },
    // A test asks as often as it needs to; the limit has tests of its own.
    syncsPerMinute: Number.POSITIVE_INFINITY,
    changed: () => {},
  }
  const app = createApp(deps)
  const ask: World['ask'] = async (who, method, path, body, headers = {}) => {
    const json = body === undefined ? {} : { body: JSON.stringify(body) }
    const type = body === undefined ? {} : { 'Content-Type': 'application/json' }
    const asking = who === null ? {} : { [PERSON_HEADER]: who }
    const request = new Request(`http://localhost${path}`, {
      method,
      headers: { ...type, ...asking, ...headers },
      ...json,
    })
    const answer = await app.fetch(request)
    const text = await answer.text()
    const isJson = answer.headers.get('Content-Type')?.includes('json') ?? false
    return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text }
  }
  const sync: World['sync'] = (who, org, request = {}) =>
    ask(who, 'POST', `/api/sync/v1/orgs/${org}`, { ...syncRequest(who), ...request })
  return { engine, app, deps, catalogue, logged, ask, sync }
}

/** A device of each person, the same each time. */
export const deviceOf = (person: string) => person.replace('-7000-', '-7d00-')

export function syncRequest(person: string): SyncRequest {
  return { device: deviceOf(person), user: person, schema: 1, after: null, push: [], limit: 1000 }
}

const authored = () => ({ id: randomUUID(), v: 1 as const, at: '2026-07-20T11:00:00+02:00', save: randomUUID() })

export function cellOf(catalogue: Catalogue, code: string, period: string): Cell {
  const indicator = catalogue.indicators.find((one) => one.code === code)
  if (!indicator) throw new Error(`The catalogue has no ${code}`)
  return { indicator: code, definition: indicator.definition, period, disaggregation: '' }
}

export function valueEntry(cell: Cell, value: Value, rest: Partial<ValueEntry> = {}): ValueEntry {
  return { ...authored(), kind: 'value', cell, parents: [], value, ...rest }
}

export function submissionEntry(period: string, heads: readonly Entry[]): SubmissionEntry {
  return { ...authored(), kind: 'submission', period, heads: heads.map((head) => head.id) }
}

export function decisionEntry(period: string, upTo: number, rest: Partial<DecisionEntry> = {}): DecisionEntry {
  return { ...authored(), kind: 'decision', period, cells: 'all', upTo, verdict: 'approved', ...rest }
}

export function redactionEntry(target: string, reason = 'un nome'): RedactionEntry {
  return { ...authored(), kind: 'redaction', target, reason }
}

/** An id that nobody has. */
export const nobody = LATER
