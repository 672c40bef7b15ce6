import type { PGlite } from '@electric-sql/pglite'
import { cachedDump } from '../../mocks/cached-dump.ts'
import { databaseOver } from '../../mocks/database-over.ts'
import { openDemo } from '../../mocks/open-demo.ts'
import { DEMO_PEOPLE, FUNDER, MANAGER, SAMIRA } from '../../seeds/demo/people.ts'
import { DEMO_TODAY } from '../../seeds/demo/timeline.ts'
import { loadMunicipalities } from '../../seeds/load-municipalities.ts'
import { type App, createApp, type ServingApp } from '../../server/app.ts'
import type { Identity } from '../../server/identity/identity.ts'
import { throttled } from '../../server/identity/throttled.ts'
import { NOTHING_SAID } from '../../server/notices.ts'
import { fixedClock } from '../../server/start/clock.ts'
import { nodeSha256 } from '../../server/start/node-sha256.ts'
import { uuid7 } from '../../server/start/uuid7.ts'
import { decideHeld } from '../../src/domain/endpoints/review.ts'
import type { Known } from './arbitrary-of.ts'
import { type Writes, watchWrites } from './writes.ts'

/** Who asks: of each kind one, by their id; the first is nobody. */
export const PEOPLE: Readonly<Record<string, string | null>> = {
  anybody: null,
  member: SAMIRA.id,
  manager: MANAGER.id,
  funder: FUNDER.id,
}

const ORGS = SAMIRA.memberships.map(({ organisation }) => organisation)
/** The same ids in every run: a seed brings back the same requests. */
const idOf = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`
const NUMBERS = ['0', '3', '12.5', '-1', '999999999999999']
const PERSON_HEADER = 'X-Person'
const PASSWORD = 'una parola'

/** The demo on a server in this process. */
export interface FuzzedServer {
  readonly app: ServingApp
  readonly writes: Writes
  /** What is there to be named, for the person and the endpoint. */
  known(person: string | null, endpoint: string): Known
  /** What the server itself called a failure since this was asked before. */
  failures(): string[]
  close(): Promise<void>
}

/** The header by which a request says who asks. */
export const asking = (person: string | null): Record<string, string> =>
  person === null ? {} : { [PERSON_HEADER]: person }

function byHeader(): Identity {
  return {
    identify: async (request) => {
      const personId = request.headers.get(PERSON_HEADER)
      return personId === null ? null : { personId, sessionId: null, provedAt: new Date() }
    },
    accounts: null,
    signIn: async ({ email, password }) => {
      const person = DEMO_PEOPLE.find((one) => one.email === email && password === PASSWORD)
      return person === undefined ? 'refused' : { personId: person.id, headers: new Headers() }
    },
    signOut: async () => new Headers(),
  }
}

export async function openFuzzedServer(): Promise<FuzzedServer> {
  const pglite = await openDemo(new Blob([await cachedDump()]))
  const db = databaseOver(pglite)
  const { now, instance } = fixedClock(DEMO_TODAY)
  const failed: string[] = []
  const app = createApp({
    ...{ db, instance, clock: now, newId: () => uuid7(), sha256: nodeSha256 },
    identity: throttled(byHeader(), db, now),
    log: {
      info: () => {},
      warn: (fields, message) => void failed.push(`${message} ${JSON.stringify(fields)}`),
      error: (fields, message) => void failed.push(`${message} ${JSON.stringify(fields)}`),
    },
    demo: { people: [], password: null },
    ...{ passkeys: null, provider: null },
    ...{ baseUrl: 'http://localhost', mail: null, municipalities: loadMunicipalities(), notices: NOTHING_SAID },
    syncsPerMinute: Number.POSITIVE_INFINITY,
    changed: () => {},
  })
  await holdSome(pglite, app)
  const known = await readKnown(pglite)
  const decisions = { body: await readDecisions(pglite) }
  return {
    app,
    writes: await watchWrites(pglite),
    known: (person, endpoint) => ({
      ...known,
      ...(person === null ? {} : ofPerson(person)),
      ...(endpoint === decideHeld.name ? decisions : {}),
    }),
    failures: () => failed.splice(0),
    async close() {
      app.endStreams()
      await db.destroy()
    },
  }
}

/** Each person has devices of their own; one of them is everybody's. */
const devices = Object.values(PEOPLE).map((_, index) => [0, 1, 2].map((n) => idOf(100 + 10 * index + n)))
const SHARED_DEVICE = idOf(99)

function ofPerson(person: string): Known {
  const own = devices[Object.values(PEOPLE).indexOf(person)] ?? []
  return { user: [person], device: [...own, ...own, SHARED_DEVICE] }
}

/** Values of a period that is closed: they wait for a manager. */
async function holdSome(pglite: PGlite, app: App): Promise<void> {
  const [org] = ORGS
  const { rows } = await pglite.query<{ cell: object }>(
    `SELECT body->'cell' AS cell FROM entry WHERE org = $1 AND kind = 'value' AND period LIKE '2024%' LIMIT 40`,
    [org],
  )
  const push = rows.map(({ cell }, n) => {
    const authored = { id: idOf(200 + n), v: 1, at: '2026-07-20T11:00:00Z', save: idOf(97) }
    return { ...authored, kind: 'value', cell, parents: [], value: { unavailable: 'chiuso' } }
  })
  const body = JSON.stringify({ device: idOf(96), user: SAMIRA.id, schema: 2, after: null, push, limit: 0 })
  const headers = { ...asking(SAMIRA.id), 'Content-Type': 'application/json' }
  const answer = await app.fetch(
    new Request(`http://localhost/api/sync/v1/orgs/${org}`, { method: 'POST', headers, body }),
  )
  if (answer.status !== 200) throw new Error(`Nothing was held: ${await answer.text()}`)
}

async function readDecisions(pglite: PGlite): Promise<object[]> {
  const { rows } = await pglite.query<{ org: string; id: string; author: string }>('SELECT org, id, author FROM held')
  return rows.flatMap((entry) => [
    { ...entry, verdict: 'accepted' },
    { ...entry, verdict: 'declined', reason: 'Non è di questo periodo.' },
    { ...entry, verdict: 'declined' },
  ])
}

async function readKnown(pglite: PGlite): Promise<Known> {
  const one = async <T>(sql: string) => (await pglite.query<T>(sql, [ORGS[0]])).rows
  const logs = await one<{ seq: number; mark: string }>('SELECT head AS seq, mark FROM org_log WHERE org = $1')
  const bodies = await one<{ id: string; body: { cell: object } }>(
    `SELECT id, body FROM entry WHERE org = $1 AND kind = 'value' ORDER BY seq DESC LIMIT 20`,
  )
  const ids = [...bodies.map(({ id }) => id), ...Array.from({ length: 10 }, (_, n) => idOf(n))]
  return {
    org: [...ORGS, ...ORGS, idOf(98)],
    author: DEMO_PEOPLE.map(({ id }) => id).slice(0, 4),
    ...{ id: ids, target: ids, heads: ids, parents: ids, held: ids },
    cell: bodies.map(({ body }) => body.cell),
    period: ['2024', '2025', '2026-S1', '2026-Q2', '2027'],
    after: [null, null, ...logs],
    ...{ number: NUMBERS, numerator: NUMBERS, denominator: NUMBERS, score: NUMBERS },
    ...{ schema: [1, 2, 2], limit: [0, 1, 50], upTo: [1, 20, 2_147_483_647] },
    ...{ area: ['INC', 'XYZ'], objective: ['INC-1', 'XYZ-9'], indicator: ['INC-1.1', 'GOV-3.3', 'XYZ-1.1'] },
    ...{ email: [SAMIRA.email, 'nessuno@example.org'], password: [PASSWORD, 'altra'] },
  }
}
