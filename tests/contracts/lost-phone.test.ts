import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { asPerson } from '../../server/database/as-role.ts'
import { createProvider } from '../../server/identity/provider-openid.ts'
import { writeDown } from '../../server/repositories/audit.ts'
import { openPGlite } from './engines.ts'
import {
  codeOf,
  type IdentityWorld,
  openIdentityWorld,
  PASSWORD,
  tokenOf,
  type Visitor,
} from './fixtures/identity-world.ts'
import { nobody, ORG, PERSON, TODAY } from './territory.ts'

const NEW = 'un cielo pieno di gru'
const FACTOR = '/api/account/second-factor'
const factorOf = (person: string) => `/api/people/${person}/second-factor`
const resetOf = (person: string) => `/api/people/${person}/reset`

/** A provider that is configured, and to which nobody goes here. */
const NOT_ASKED = createProvider({
  ...{ issuer: 'https://id.example.org', clientId: 'c', clientSecret: 'un segreto di prova', name: 'Prova' },
  ...{ baseUrl: 'http://localhost:4030', log: { info: () => {}, warn: () => {}, error: () => {} } },
})

let world: IdentityWorld
let mara: Visitor
let anna: Visitor
let secret: string
let codes: string[]

beforeAll(async () => {
  world = await openIdentityWorld(await openPGlite())
  await world.engine.owner.insertInto('plan_role').values({ person: PERSON.mara, role: 'administrator' }).execute()
  // Their addresses have shown to be theirs: the first link would take every other way in away by itself.
  await sql`UPDATE identity_user SET "emailVerified" = true`.execute(world.engine.owner)
})
afterAll(() => world?.close())

// Each test begins with anna's second factor on, a passkey of hers, and the password that everybody has.
beforeEach(async () => {
  mara = await world.visitorOf('mara')
  anna = await world.visitorOf('anna')
  secret = (await anna.ask('POST', FACTOR, {})).body.secret
  codes = (await anna.ask('POST', `${FACTOR}/confirmation`, { code: await codeOf(secret) })).body.codes
  await addPasskey(PERSON.anna)
})
afterEach(async () => {
  const { engine, identity } = world
  await engine.app.transaction().execute(async (trx) => {
    await identity.accounts.setPassword(PERSON.anna, PASSWORD, null, trx)
    await identity.accounts.secondFactor.end(PERSON.anna, trx)
    await sql`DELETE FROM identity_passkey`.execute(trx)
    await sql`DELETE FROM identity_link`.execute(trx)
    await sql`DELETE FROM sign_in_failure`.execute(trx)
    await sql`UPDATE identity_user SET "helpedWith" = NULL`.execute(trx)
  })
})

const addPasskey = (person: string) =>
  sql`
  INSERT INTO identity_passkey (id, "userId", name, "credentialId", "publicKey", counter, "addedAt")
  VALUES (gen_random_uuid(), ${person}, 'telefono', gen_random_uuid()::text, 'k', 0, now())`.execute(world.engine.owner)

const take = (person: string = PERSON.anna, by = mara) => by.ask('DELETE', factorOf(person))
const enter = async (password = PASSWORD, code?: string) => {
  const { status, body } = await world.visitor().signIn('anna@example.org', password, code)
  return status === 200 ? 'in' : body.code
}
const setBy = async (token: string) => {
  const { status, body } = await world.visitor().ask('POST', '/api/links/reset', { token, password: NEW })
  return status === 204 ? 'set' : body.code
}
const handed = async () => {
  const { status, body } = await mara.ask('POST', resetOf(PERSON.anna), {})
  return status === 200 ? { token: tokenOf(body.url) } : { refused: body.code }
}
const mailed = async () => {
  const before = world.letters.length
  await world.visitor().ask('POST', '/api/reset', { email: 'anna@example.org' })
  await expect.poll(() => world.letters.length, { timeout: 30_000 }).toBe(before + 1)
  return tokenOf(/http\S+/.exec(world.letters.at(-1)?.text ?? '')?.[0] ?? null)
}

/** How much of anna's ways in there is: her factor, recovery codes, passkeys and sessions. */
async function leftOf(person: string): Promise<number[]> {
  const { rows } = await sql<Record<string, number>>`SELECT
    (SELECT count(*)::int FROM identity_second_factor WHERE "userId" = ${person}) AS factor,
    (SELECT count(*)::int FROM identity_recovery_code WHERE "userId" = ${person}) AS codes,
    (SELECT count(*)::int FROM identity_passkey WHERE "userId" = ${person}) AS passkeys,
    (SELECT count(*)::int FROM identity_session WHERE "userId" = ${person}) AS sessions`.execute(world.engine.owner)
  return Object.values(rows[0] ?? {})
}

test('[I21] factor, recovery codes, passkeys and sessions go; the password that the person has opens again', async () => {
  const other = await world.visitorOf('anna')
  expect(await leftOf(PERSON.anna)).toEqual([1, 10, 1, expect.any(Number)])
  expect(await enter()).toBe('code_needed')
  const { status, body } = await take()
  expect([status, body]).toEqual([200, { sent: true }])
  expect(await leftOf(PERSON.anna)).toEqual([0, 0, 0, 0])
  expect([await anna.who(), await other.who(), await mara.who()]).toEqual([null, null, PERSON.mara])
  expect(await enter('un’altra frase')).toBe('signed_out')
  expect(await enter()).toBe('in')
})

test('[I21] a letter says so in both languages, where mail leaves, and has nothing in it that opens anything', async () => {
  const before = world.letters.length
  await take()
  const [letter, ...more] = world.letters.slice(before)
  expect([letter?.to, more]).toEqual(['anna@example.org', []])
  expect(letter?.text).toContain('ha tolto dal tuo account il secondo fattore')
  expect(letter?.text).toContain('has taken the second factor')
  const addresses = [...(letter?.text ?? '').matchAll(/http\S+/g)].map(([address]) => address)
  expect(new Set(addresses)).toEqual(new Set(['http://localhost:4030/account']))
})

test('[I21] without a mail server, or where the letter is not taken, it is done as well, and said', async () => {
  const asked = async (mail: { send(): Promise<boolean> } | null) => {
    const app = createApp({ ...world.deps, mail })
    const headers = { Cookie: mara.cookie }
    const answer = await app.fetch(
      new Request(`http://localhost:4030${factorOf(PERSON.anna)}`, { method: 'DELETE', headers }),
    )
    return [answer.status, await answer.json()]
  }
  expect(await asked({ send: async () => false })).toEqual([200, { sent: false }])
  expect(await leftOf(PERSON.anna)).toEqual([0, 0, 0, 0])
  await sql`INSERT INTO identity_second_factor ("userId", secret, confirmed_at)
    VALUES (${PERSON.anna}, 's', now())`.execute(world.engine.owner)
  expect(await asked(null)).toEqual([200, { sent: false }])
})

test('[I21] it is written down, for who runs the plan and for who answers for the person’s organisation', async () => {
  await take()
  const last = await world.engine.owner
    .selectFrom('audit_event')
    .select(['action', 'actor', 'subject', 'organisation', 'details'])
    .orderBy('id', 'desc')
    .limit(1)
    .execute()
  const act = { action: 'second_factor_taken', actor: PERSON.mara, subject: PERSON.anna, organisation: ORG.alfa }
  expect(last).toEqual([{ ...act, details: {} }])
  const remo = await world.visitorOf('remo')
  for (const [reader, path] of [
    [mara, '/api/audit/newest'],
    [remo, `/api/organisations/${ORG.alfa}/audit/newest`],
  ] as const) {
    const [event] = (await reader.ask('GET', path)).body.events
    expect([event.action, event.actor.name, event.subject.name]).toEqual(['second_factor_taken', 'mara', 'anna'])
  }
})

test('[I21] of somebody in two organisations both are told; of somebody in none, who runs the plan', async () => {
  const { engine, identity } = world
  await identity.accounts.create({ personId: PERSON.bea, name: 'bea', email: 'bea@example.org', password: PASSWORD })
  await identity.accounts.create({ personId: PERSON.elio, name: 'elio', email: 'elio@example.org', password: PASSWORD })
  for (const person of [PERSON.bea, PERSON.elio]) {
    await sql`INSERT INTO identity_second_factor ("userId", secret, confirmed_at) VALUES (${person}, 's', now())`.execute(
      engine.owner,
    )
    expect((await take(person)).status).toBe(200)
  }
  const { rows } = await sql<{ subject: string; organisation: string | null }>`SELECT subject, organisation
    FROM audit_event WHERE action = 'second_factor_taken' AND subject <> ${PERSON.anna}`.execute(engine.owner)
  expect(rows).toEqual([
    { subject: PERSON.bea, organisation: ORG.beta },
    { subject: PERSON.bea, organisation: ORG.gamma },
    { subject: PERSON.elio, organisation: null },
  ])
})

test('[I21] nobody else does it, nobody to themselves, and only with a new proof', async () => {
  const remo = await world.visitorOf('remo')
  const { owner } = world.engine
  const before = (await world.audit()).length
  const refused = async (by: Visitor, person: string = PERSON.anna) => {
    const { status, body } = await take(person, by)
    return `${status} ${body.code}`
  }
  expect(await refused(world.visitor())).toBe('401 signed_out')
  expect(await refused(remo)).toBe('403 not_allowed')
  expect(await refused(anna)).toBe('403 not_allowed')
  await addPasskey(PERSON.mara)
  await sql`INSERT INTO identity_second_factor ("userId", secret, confirmed_at)
    VALUES (${PERSON.mara}, 's', now())`.execute(owner)
  expect(await refused(mara, PERSON.mara)).toBe('403 not_allowed')
  expect((await leftOf(PERSON.mara)).slice(0, 3)).toEqual([1, 0, 1])
  await sql`DELETE FROM identity_second_factor WHERE "userId" = ${PERSON.mara}`.execute(owner)
  await world.identity.accounts.unprove(PERSON.mara)
  expect(await refused(mara)).toBe('403 proof_needed')
  const administrator = { person: PERSON.mara, role: 'administrator' } as const
  await owner
    .insertInto('plan_role')
    .values({ ...administrator, person: PERSON.fulvia })
    .execute()
  await owner.deleteFrom('plan_role').where('person', '=', PERSON.mara).where('role', '=', 'administrator').execute()
  const manager = await world.visitorOf('mara')
  expect(await refused(manager)).toBe('403 not_allowed')
  await owner.insertInto('plan_role').values(administrator).execute()
  await owner.deleteFrom('plan_role').where('person', '=', PERSON.fulvia).where('role', '=', 'administrator').execute()
  expect(await leftOf(PERSON.anna)).toEqual([1, 10, 1, expect.any(Number)])
  expect(await world.audit()).toHaveLength(before)
})

test('[I21] who has none, who is nobody and who was erased: each is said, and nothing changes', async () => {
  const refused = async (person: string) => {
    const { status, body } = await take(person)
    return `${status} ${body.code}`
  }
  const remo = await world.visitorOf('remo')
  await addPasskey(PERSON.remo)
  await remo.ask('POST', FACTOR, {})
  const before = (await world.audit()).length
  expect(await refused(PERSON.remo)).toBe('409 already_there')
  // The passkey stays, and so does a secret that no code has confirmed yet.
  expect((await leftOf(PERSON.remo)).slice(0, 3)).toEqual([1, 0, 1])
  expect(await remo.who()).toBe(PERSON.remo)
  expect(await refused(nobody)).toBe('404 not_found')
  expect(await refused(PERSON.fulvia)).toBe('404 not_found')
  expect(await world.audit()).toHaveLength(before)
  const later = '00000000-0000-7000-8000-000000000077'
  await world.engine.owner.insertInto('person').values({ id: later, name: 'ugo', email: 'ugo@example.org' }).execute()
  await world.identity.accounts.create({ personId: later, name: 'ugo', email: 'ugo@example.org', password: PASSWORD })
  await sql`INSERT INTO identity_second_factor ("userId", secret, confirmed_at) VALUES (${later}, 's', now())`.execute(
    world.engine.owner,
  )
  expect((await mara.ask('DELETE', `/api/people/${later}`)).status).toBe(204)
  expect(await refused(later)).toBe('404 not_found')
})

test('[I21] who comes in by a provider alone comes in as before; who has a passkey alone is not locked out', async () => {
  const { owner } = world.engine
  await sql`UPDATE identity_account SET password = NULL WHERE "userId" = ${PERSON.anna}`.execute(owner)
  const refused = await take()
  expect([refused.status, refused.body.code]).toEqual([409, 'last_way_in'])
  expect(await leftOf(PERSON.anna)).toEqual([1, 10, 1, expect.any(Number)])
  await sql`INSERT INTO identity_account (id, "accountId", "providerId", "userId")
    VALUES (gen_random_uuid(), 'anna', 'https://id.example.org', ${PERSON.anna})`.execute(owner)
  // Tied, but to a provider that nobody is sent to here.
  expect((await take()).body.code).toBe('last_way_in')
  const app = createApp({ ...world.deps, provider: NOT_ASKED })
  expect((await take(PERSON.anna, await world.visitorOf('mara', app))).status).toBe(200)
  const back = await world.visitorOf('anna')
  const { body } = await back.ask('GET', '/api/account')
  expect([body.password, body.secondFactor, body.passkeys, body.provider === null]).toEqual([false, null, [], false])
  await sql`DELETE FROM identity_account WHERE "providerId" = 'https://id.example.org'`.execute(owner)
})

test('[I21] whether somebody has a second factor is told to who administers alone', async () => {
  const { owner } = world.engine
  await owner.insertInto('plan_role').values({ person: PERSON.anna, role: 'funder' }).execute()
  const inPlan = async (reader: Visitor) =>
    Object.fromEntries(
      (await reader.ask('GET', '/api/people')).body.people.map((one: { name: string; secondFactor: unknown }) => [
        ...[one.name, one.secondFactor],
      ]),
    )
  const inAlfa = async (reader: Visitor) =>
    (await reader.ask('GET', `/api/organisations/${ORG.alfa}`)).body.members.map(
      (one: { name: string; secondFactor: unknown }) => [one.name, one.secondFactor],
    )
  const remo = await world.visitorOf('remo')
  expect(await inPlan(mara)).toEqual({ anna: true, fulvia: false, mara: false })
  expect(await inAlfa(mara)).toEqual([
    ['anna', true],
    ['remo', false],
  ])
  const untold = [
    ['anna', null],
    ['remo', null],
  ]
  expect(await inAlfa(remo)).toEqual(untold)
  await owner.insertInto('plan_role').values({ person: PERSON.remo, role: 'manager' }).execute()
  expect(await inAlfa(remo)).toEqual(untold)
  expect(await inPlan(remo)).toEqual({ anna: null, fulvia: null, mara: null, remo: null })
  await owner.deleteFrom('plan_role').where('person', 'in', [PERSON.anna, PERSON.remo]).execute()
})

test('[I22] after it no link is handed over, and none that was made before works, until the person has come in', async () => {
  const { token = '' } = await handed()
  expect((await take()).status).toBe(200)
  expect(await setBy(token)).toBe('link_void')
  expect(await handed()).toEqual({ refused: 'not_both' })
  expect(await enter(NEW)).toBe('signed_out')
  expect(await enter()).toBe('in')
  expect(await handed()).toEqual({ token: expect.any(String) })
})

test('[I22] what went by mail works before and after it', async () => {
  const token = await mailed()
  expect((await take()).status).toBe(200)
  expect(await setBy(token)).toBe('set')
  expect(await enter(NEW)).toBe('in')
})

test('[I22] whoever sets the password by a link that was handed over does not get past the second factor', async () => {
  const { token = '' } = await handed()
  expect(await setBy(token)).toBe('set')
  const refused = async () => (await take()).body.code
  expect(await refused()).toBe('not_both')
  expect(await enter(NEW)).toBe('code_needed')
  // Who comes by another door has not shown to know that password.
  await world.visitorOf('anna')
  expect(await refused()).toBe('not_both')
  expect((await leftOf(PERSON.anna)).slice(0, 3)).toEqual([1, 10, 1])
  expect(await enter(NEW, codes[0])).toBe('in')
  expect((await take()).status).toBe(200)
})

test.each([
  ['a link that went by mail', async () => expect(await setBy(await mailed())).toBe('set')],
  [
    'their account page',
    async () => {
      const back = await world.visitorOf('anna')
      const body = { current: NEW, password: PASSWORD }
      expect((await back.ask('POST', '/api/account/password', body)).status).toBe(204)
    },
  ],
])('[I22] who has chosen another password by %s since is helped', async (_how, choose) => {
  const { token = '' } = await handed()
  await setBy(token)
  expect((await take()).body.code).toBe('not_both')
  await choose()
  expect((await take()).status).toBe(200)
})

test('[D10] the database itself lets only who administers write it down, and of others alone', async () => {
  const write = (by: string, subject: string) =>
    asPerson(world.engine.app, { person: by, today: TODAY }, (trx) =>
      writeDown(trx, by, { action: 'second_factor_taken', subject, organisation: ORG.alfa }),
    )
  await expect(write(PERSON.remo, PERSON.anna)).rejects.toThrow(/row-level security/)
  await expect(write(PERSON.mara, PERSON.mara)).rejects.toThrow(/row-level security/)
  await write(PERSON.mara, PERSON.anna)
})
