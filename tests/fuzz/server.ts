import type { PGlite } from '@electric-sql/pglite'
import { cachedDump } from '../../mocks/cached-dump.ts'
import { databaseOver } from '../../mocks/database-over.ts'
import { openDemo } from '../../mocks/open-demo.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE, FUNDER, LUCIA, MANAGER, SAMIRA } from '../../seeds/demo/people.ts'
import { DEMO_TODAY } from '../../seeds/demo/timeline.ts'
import { loadMunicipalities } from '../../seeds/load-municipalities.ts'
import { type App, createApp, type ServingApp } from '../../server/app.ts'
import { createBetterAuthIdentity } from '../../server/identity/better-auth.ts'
import type { Identity } from '../../server/identity/identity.ts'
import { createPasskeys } from '../../server/identity/passkeys-webauthn.ts'
import { throttled } from '../../server/identity/throttled.ts'
import { NOTHING_SAID } from '../../server/settings/notices.ts'
import { fixedClock } from '../../server/start/clock.ts'
import { nodeSha256 } from '../../server/start/node-sha256.ts'
import { uuid7 } from '../../server/start/uuid7.ts'
import { decideHeld } from '../../src/domain/endpoints/review.ts'
import type { Known } from './arbitrary-of.ts'
import { ADMINISTRATOR, deviceOf, INVITATIONS, idOf, PASSKEYS, seat, sessionOf, TOKENS } from './seats.ts'
import { type Writes, watchWrites } from './writes.ts'

/** Who asks: of each kind one, by their id; the first is nobody. */
export const PEOPLE: Readonly<Record<string, string | null>> = {
  anybody: null,
  member: SAMIRA.id,
  manager: MANAGER.id,
  funder: FUNDER.id,
  referent: LUCIA.id,
  administrator: ADMINISTRATOR.id,
}

const ORGS = [...SAMIRA.memberships, ...LUCIA.memberships].map(({ organisation }) => organisation)
const SECRET = 'zK3v9Qw7Lx1Tn5Rb8Yc2Md6Hf4Jg0PsU'
const ONE_WINDOW = 16 * 60_000
const TOKEN_OF_NOTHING = 'z'.repeat(43)
const NUMBERS = ['0', '3', '12.5', '-1', '999999999999999']
const PERSON_HEADER = 'X-Person'

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

/** The product's own accounts; who asks is said by a header, so that no request depends on one before it. */
function byHeader(identity: Identity): Identity {
  return {
    ...identity,
    identify: async (request) => {
      const personId = request.headers.get(PERSON_HEADER)
      if (personId === null) return null
      // The sync notes the device by which a session came, also where it turns the request down.
      const sessionId = new URL(request.url).pathname.startsWith('/api/account') ? sessionOf(personId) : null
      return { personId, sessionId, provedAt: new Date() }
    },
  }
}

export async function openFuzzedServer(): Promise<FuzzedServer> {
  const pglite = await openDemo(new Blob([await cachedDump()]))
  const db = databaseOver(pglite)
  const { now, instance } = fixedClock(DEMO_TODAY)
  const failed: string[] = []
  // Each attempt in a window of its own: whoever guesses ten times is not let in, and nothing more would be found out.
  let attempts = 0
  const inOtherWindow = () => {
    attempts += ONE_WINDOW
    return new Date(now().getTime() + attempts)
  }
  const accounts = createBetterAuthIdentity({ db, secret: SECRET, baseUrl: 'http://localhost', newId: () => uuid7() })
  await seat(pglite, ORGS[0] ?? '', SECRET)
  const app = createApp({
    ...{ db, instance, clock: now, newId: () => uuid7(), sha256: nodeSha256 },
    identity: byHeader(throttled(accounts, db, inOtherWindow)),
    log: {
      info: () => {},
      warn: (fields, message) => void failed.push(`${message} ${JSON.stringify(fields)}`),
      error: (fields, message) => void failed.push(`${message} ${JSON.stringify(fields)}`),
    },
    demo: { people: [], password: null },
    ...{ passkeys: createPasskeys('http://localhost'), provider: null },
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
  return { user: [person], device: [...own, ...own, SHARED_DEVICE, deviceOf(person), deviceOf(person)] }
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

/** What an organisation may become. */
const MOVED = { legalForm: 'coop_soc_a', municipality: 'Susa', sectors: ['1'] }

async function readKnown(pglite: PGlite): Promise<Known> {
  const one = async <T>(sql: string) => (await pglite.query<T>(sql, [ORGS[0]])).rows
  const logs = await one<{ seq: number; mark: string }>('SELECT head AS seq, mark FROM org_log WHERE org = $1')
  const bodies = await one<{ id: string; body: { cell: object } }>(
    `SELECT id, body FROM entry WHERE org = $1 AND kind = 'value' ORDER BY seq DESC LIMIT 20`,
  )
  const details = await one<object>(
    'SELECT name, legal_form AS "legalForm", runts, municipality, sectors FROM organisation WHERE id = $1',
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
    ...{
      email: [SAMIRA.email, 'nessuno@example.org', 'nuova@example.org'],
      password: [DEMO_PASSWORD, 'altra parola qui'],
    },
    current: [DEMO_PASSWORD, null],
    ...{
      person: Object.values(PEOPLE),
      funder: [FUNDER.id, FUNDER.id, SAMIRA.id],
      token: [...TOKENS, TOKEN_OF_NOTHING],
    },
    ...{ invitation: INVITATIONS, session: Object.values(PEOPLE).map((id) => sessionOf(id ?? idOf(0))) },
    ...{ passkey: PASSKEYS, device: devices.flat() },
    ...{ municipality: ['Torino', 'Susa'], legalForm: ['coop_soc_a'], runts: [null], sectors: ['1', '2'] },
    ...{ read: details, details: details.map((one) => ({ ...one, ...MOVED })) },
    account: [null, { name: 'Nuova', password: 'nove lupi nel bosco' }],
    role: ['contributor', 'referent', 'funder'],
  }
}
