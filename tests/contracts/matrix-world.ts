import { randomUUID } from 'node:crypto'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'kysely'
import { databaseOver } from '../../mocks/database-over.ts'
import { createApp, type ServingApp } from '../../server/app.ts'
import type { Deps } from '../../server/deps.ts'
import { insertAccounts } from '../../server/identity/accounts.ts'
import { createBetterAuthIdentity } from '../../server/identity/better-auth.ts'
import { hashOfToken } from '../../server/identity/link-token.ts'
import { createPasskeys } from '../../server/identity/passkeys-webauthn.ts'
import { throttled } from '../../server/identity/throttled.ts'
import { createJobs } from '../../server/jobs/jobs.ts'
import { migrate } from '../../server/migrations/migrate.ts'
import type { Engine } from './engines.ts'
import { cellOf, decisionEntry, deviceOf, ORG, openWorld, PERSON, valueEntry, type World } from './territory.ts'
import { type Undoable, undoable } from './undoable.ts'

const BASE_URL = 'http://localhost'
export const PASSWORD = 'sette rane sul sasso'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** Who administers, twice, so that neither is the last; a funder to whom nobody opened anything; a member who never asks. */
export const MORE = { ada: id(17), ado: id(18), fabio: id(19), nora: id(20) }

/** Who asks, in the order of every row of the expected table. */
export const ROLES = {
  nobody: null,
  contributor: PERSON.anna,
  referent: PERSON.remo,
  exMember: PERSON.elio,
  manager: PERSON.mara,
  administrator: MORE.ada,
  funderWith: PERSON.fulvia,
  funderWithout: MORE.fabio,
} as const
export type Role = keyof typeof ROLES

/** What there is of the organisation that the roles belong to, and of another one. */
export interface Things {
  readonly org: string
  readonly person: string
  readonly invitation: string
  readonly planInvitation: string
  readonly device: string
  readonly session: string
  readonly passkey: string
  readonly funder: string
  readonly inviteToken: string
  readonly resetToken: string
  readonly setupToken: string
  readonly held: { readonly org: string; readonly id: string; readonly author: string }
}

/** Words that stand in the other organisation's names, in the values of its log, and in those of the own one's. */
export const CANARY = { names: 'canarino', otherValues: 'cardellino', ownValues: 'pettirosso' }

export interface MatrixWorld {
  readonly undo: Undoable
  readonly app: ServingApp
  readonly deps: Deps
  readonly world: World
  /** Without row-level security, from now on. */
  dropWalls(): Promise<void>
  own(role: Role): Things
  readonly other: Things
  readonly none: Things
  /** A request as the role. */
  ask(role: Role, method: string, path: string, body: unknown): Promise<{ status: number; text: string }>
  close(): Promise<void>
}

const SECRET = 'zK3v9Qw7Lx1Tn5Rb8Yc2Md6Hf4Jg0PsU'
const token = (letter: string) => letter.repeat(43)

/** Two organisations with values, people, links and grants, and everybody who might ask. */
export async function openMatrix(changes: Partial<Deps> = {}): Promise<MatrixWorld> {
  const pglite = await PGlite.create()
  const owner = databaseOver(pglite)
  await migrate(owner, null)
  const engine: Engine = {
    ...{ owner, app: owner, parallel: false, elsewhere: null },
    close: () => owner.destroy(),
  }
  const world = await openWorld(engine)
  const everybody = { ...PERSON, ...MORE }
  await nameThem(engine, everybody)
  await fillLogs(world)
  const sessions = await fillPeople(engine, everybody)
  const undo = await undoable(pglite)
  const real = createBetterAuthIdentity({ db: undo.db, secret: SECRET, baseUrl: BASE_URL, newId: randomUUID })
  const identity: Deps['identity'] = {
    ...throttled(real, undo.db, () => new Date()),
    async identify(request) {
      const person = request.headers.get('X-Person')
      if (person === null) return null
      return { personId: person, sessionId: sessions.get(person) ?? null, provedAt: new Date() }
    },
  }
  const deps: Deps = {
    ...world.deps,
    ...{ db: undo.db, identity, baseUrl: BASE_URL, passkeys: createPasskeys(BASE_URL) },
    ...changes,
  }
  const app = createApp(deps)
  const other = thingsOf('bea', everybody, sessions)
  return {
    ...{ undo, app, deps, world, other },
    own: (role) => {
      const person = ROLES[role] ?? PERSON.anna
      return { ...thingsOf('anna', everybody, sessions), ...ownedBy(person, sessions) }
    },
    none: { ...other, ...NONE },
    async dropWalls() {
      const { rows } = await pglite.query<{ name: string }>(
        'SELECT relname AS name FROM pg_class WHERE relrowsecurity AND relnamespace = current_schema()::regnamespace',
      )
      for (const { name } of rows) await pglite.exec(`ALTER TABLE "${name}" DISABLE ROW LEVEL SECURITY`)
    },
    async ask(role, method, path, body) {
      const who = ROLES[role]
      const headers = {
        ...(who === null ? {} : { 'X-Person': who }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      }
      const sent = body === undefined ? {} : { body: JSON.stringify(body) }
      const answer = await app.fetch(new Request(`${BASE_URL}${path}`, { method, headers, ...sent }))
      const isStream = answer.headers.get('Content-Type')?.startsWith('text/event-stream') ?? false
      const text = isStream ? await firstOf(answer) : await answer.text()
      return { status: answer.status, text: `${text}${[...answer.headers].join()}` }
    },
    async close() {
      app.endStreams()
      await engine.close()
    },
  }
}

const OWNERS = { anna: { org: ORG.alfa, n: 1 }, bea: { org: ORG.beta, n: 2 } } as const

type People = Readonly<Record<string, string>>
type Sessions = ReadonlyMap<string, string>

function thingsOf(who: keyof typeof OWNERS, people: People, sessions: Sessions): Things {
  const { org, n } = OWNERS[who]
  const person = people[who] ?? ''
  return {
    ...{ org, person, invitation: id(100 + n), planInvitation: id(110 + n) },
    ...ownedBy(person, sessions),
    funder: PERSON.fulvia,
    ...{ inviteToken: token(`i${n}`).slice(0, 43), resetToken: token(`r${n}`).slice(0, 43) },
    setupToken: token(`s${n}`).slice(0, 43),
    held: { org, id: id(120 + n), author: person },
  }
}

function ownedBy(person: string, sessions: Sessions) {
  return { device: deviceOf(person), session: sessions.get(person) ?? id(999), passkey: passkeyOf(person) }
}

const passkeyOf = (person: string) => person.replace('-7000-', '-7e00-')

const NONE = {
  ...{ org: id(901), person: id(902), invitation: id(903), planInvitation: id(904) },
  ...{ device: id(905), session: id(906), passkey: id(907), funder: id(908) },
  ...{ inviteToken: token('x'), resetToken: token('y'), setupToken: token('z') },
  held: { org: id(901), id: id(909), author: id(902) },
}

/** Everything of the other organisation has a word in it that nobody else may read. */
async function nameThem({ owner }: Engine, people: People): Promise<void> {
  for (const [name, person] of Object.entries(MORE)) {
    await owner
      .insertInto('person')
      .values({ id: person, name, email: `${name}@example.org` })
      .execute()
  }
  const roles = [
    { person: MORE.ada, role: 'administrator' as const },
    { person: MORE.ado, role: 'administrator' as const },
    { person: MORE.fabio, role: 'funder' as const },
  ]
  await owner.insertInto('plan_role').values(roles).execute()
  const nora = { organisation: ORG.alfa, person: MORE.nora, role: 'contributor' as const }
  await owner
    .insertInto('membership')
    .values({ ...nora, from_day: '2024-01-01', until_day: null })
    .execute()
  await sql`UPDATE organisation SET name = ${`Cooperativa ${CANARY.names}`} WHERE id = ${ORG.beta}`.execute(owner)
  await sql`UPDATE person SET name = ${`Bea ${CANARY.names}`}, email = ${`${CANARY.names}@example.org`}
    WHERE id = ${people.bea}`.execute(owner)
}

/** Values, notes, an approval and something held, in both logs. */
async function fillLogs(world: World): Promise<void> {
  const { catalogue } = world
  for (const [person, org, word, n] of [
    [PERSON.anna, ORG.alfa, CANARY.ownValues, 1],
    [PERSON.bea, ORG.beta, CANARY.otherValues, 2],
  ] as const) {
    const note = `nota ${word}`
    const granted = valueEntry(cellOf(catalogue, 'GOV-3.3', '2026-S1'), { number: '11' }, { note })
    const secret = valueEntry(cellOf(catalogue, 'INC-2.3', '2026-S1'), { unavailable: word }, { note })
    const late = valueEntry(cellOf(catalogue, 'GOV-3.3', '2024-S1'), { number: '3' }, { id: id(120 + n), note })
    const pushed = await world.sync(person, org, { push: [granted, secret, late] })
    if (pushed.status !== 200) throw new Error(`Nothing was pushed: ${JSON.stringify(pushed.body)}`)
    const approval = decisionEntry('2026-S1', pushed.body.head)
    await world.sync(PERSON.mara, org, { push: [approval], limit: 0 })
  }
  await createJobs(world.deps).settle()
}

/** Accounts with a session and a passkey each, invitations, links and a grant; answers the sessions by person. */
async function fillPeople({ owner }: Engine, people: People): Promise<Sessions> {
  const rows = await owner.selectFrom('person').select(['id', 'name', 'email']).execute()
  await owner.transaction().execute((trx) => insertAccounts(trx, rows.slice(0, 1), PASSWORD, randomUUID))
  const sessions = new Map<string, string>()
  // One slow hash is enough for all of them.
  for (const { id: person, name, email } of rows.slice(1)) {
    await sql`INSERT INTO identity_user (id, name, email, "emailVerified") VALUES (${person}, ${name}, ${email}, true)`.execute(
      owner,
    )
    await sql`INSERT INTO identity_account (id, "accountId", "providerId", "userId", password)
      SELECT ${randomUUID()}, ${person}, 'credential', ${person}, password FROM identity_account
      WHERE password IS NOT NULL LIMIT 1`.execute(owner)
  }
  for (const { id: person, name } of rows) {
    const session = person.replace('-7000-', '-7f00-')
    sessions.set(person, session)
    await sql`INSERT INTO identity_session (id, "expiresAt", token, "userId", "provedAt")
      VALUES (${session}, now() + interval '1 day', ${await hashOfToken(session)}, ${person}, now())`.execute(owner)
    await sql`INSERT INTO identity_passkey (id, "userId", name, "credentialId", "publicKey", counter, "addedAt")
      VALUES (${passkeyOf(person)}, ${person}, ${`chiave ${name}`}, ${person}, 'AA', 0, now())`.execute(owner)
    await sql`INSERT INTO device (id, person, first_seen, name)
      VALUES (${deviceOf(person)}, ${person}, now(), ${`telefono ${name}`}) ON CONFLICT (id) DO UPDATE SET name = excluded.name`.execute(
      owner,
    )
  }
  await sql`INSERT INTO identity_second_factor ("userId", secret, confirmed_at) VALUES (${MORE.nora}, 's', now())`.execute(
    owner,
  )
  await fillLinks(owner, people, sessions)
  return sessions
}

async function fillLinks(owner: Engine['owner'], people: People, sessions: Sessions): Promise<void> {
  for (const who of ['anna', 'bea'] as const) {
    const { org, invitation, planInvitation, inviteToken, resetToken, setupToken } = thingsOf(who, people, sessions)
    const word = who === 'anna' ? 'alfa' : CANARY.names
    await sql`INSERT INTO invitation (id, link_hash, email, organisation, role, invited_by)
      VALUES (${invitation}, ${await hashOfToken(inviteToken)}, ${`atteso-${word}@example.org`}, ${org}, 'contributor',
        ${PERSON.mara})`.execute(owner)
    await sql`INSERT INTO invitation (id, link_hash, email, role, invited_by)
      VALUES (${planInvitation}, ${await hashOfToken(`${inviteToken} of the plan`)}, ${`fondo-${who}@example.org`},
        'funder', ${PERSON.mara})`.execute(owner)
    for (const [kind, secret, user] of [
      ['reset', resetToken, people[who]],
      ['setup', setupToken, null],
    ] as const) {
      await sql`INSERT INTO identity_link (hash, kind, "userId", made_at, expires_at)
        VALUES (${await hashOfToken(secret)}, ${kind}, ${user}, now(), now() + interval '1 hour')`.execute(owner)
    }
    await sql`INSERT INTO audit_event (action, actor, subject, organisation)
      VALUES ('invited', ${people[who]}, NULL, ${org})`.execute(owner)
  }
  await sql`INSERT INTO access_grant (organisation, funder, indicators, given_by)
    VALUES (${ORG.alfa}, ${PERSON.fulvia}, ARRAY['GOV-3.3'], ${PERSON.remo})`.execute(owner)
}

/** What a stream says first, and no more of it. */
async function firstOf(answer: Response): Promise<string> {
  const reader = answer.body?.getReader()
  const silence = new Promise<{ value?: undefined }>((done) => setTimeout(() => done({}), 50))
  const { value } = (await Promise.race([reader?.read(), silence])) ?? {}
  await reader?.cancel()
  return value === undefined ? '' : new TextDecoder().decode(value)
}
