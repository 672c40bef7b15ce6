import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { loadCatalogue } from '../../seeds/load-catalogue.ts'
import { createApp } from '../../server/app.ts'
import { createHints } from '../../server/events/hints.ts'
import type { Entry } from '../../src/domain/entry.ts'
import { openPGlite } from './engines.ts'
import {
  BASE_URL,
  codeOf,
  type IdentityWorld,
  openIdentityWorld,
  PASSWORD,
  tokenOf,
} from './fixtures/identity-world.ts'
import { cellOf, ORG, PERSON, syncRequest, valueEntry } from './territory.ts'

let world: IdentityWorld

beforeAll(async () => {
  world = await openIdentityWorld(await openPGlite())
})
afterAll(() => world?.close())
afterEach(() => vi.useRealTimers())

const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
const freeze = (at: string | number) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) })
const later = (ms: number) => vi.setSystemTime(Date.now() + ms)

const sessions = async () =>
  (
    await sql<{ id: string; userAgent: string; ipAddress: string; userId: string }>`
      SELECT id, "userAgent", "ipAddress", "userId" FROM identity_session ORDER BY "createdAt"`.execute(
      world.engine.owner,
    )
  ).rows

async function signedIn(email = 'anna@example.org') {
  const one = world.visitor()
  expect((await one.signIn(email)).status).toBe(200)
  return one
}

test('[I7] no copy of the identity’s tables opens anything: neither cookie, password, codes nor links stand in them', async () => {
  const anna = await signedIn()
  const { secret } = (await anna.ask('POST', '/api/account/second-factor', {})).body
  const confirmed = await anna.ask('POST', '/api/account/second-factor/confirmation', { code: await codeOf(secret) })
  await world.visitor().ask('POST', '/api/reset', { email: 'anna@example.org' })
  await expect.poll(() => world.letters.length, { timeout: 30_000 }).toBe(1)
  const link = tokenOf(/http\S+/.exec(world.letters[0]?.text ?? '')?.[0] ?? null)
  const token = decodeURIComponent(anna.cookie.split('=')[1] ?? '').split('.')[0] ?? ''
  const secrets = [token, PASSWORD, secret, link, ...confirmed.body.codes]
  expect(secrets.filter((one: string) => one.length < 10)).toEqual([])
  expect(secrets).toHaveLength(14)

  const { rows: tables } = await sql<{ name: string }>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_name LIKE 'identity_%'`.execute(
    world.engine.owner,
  )
  expect(tables.length).toBeGreaterThan(6)
  for (const { name } of tables) {
    const dump = JSON.stringify((await sql`SELECT * FROM ${sql.table(name)}`.execute(world.engine.owner)).rows)
    expect(secrets.filter((one: string) => dump.includes(one))).toEqual([])
  }
  await anna.ask('DELETE', '/api/account/second-factor')
})

test.each([
  ['a token that is not hashed', sql`UPDATE identity_session SET token = 'raw token'`, /hashed/],
  ['an address of a caller', sql`UPDATE identity_session SET "ipAddress" = '192.0.2.1'`, /nowhere/],
  ['an end later than may be', sql`UPDATE identity_session SET "expiresAt" = "createdAt" + interval '31 days'`, /ends/],
])('[I7] the table of the sessions takes not %s', async (_case, statement, constraint) => {
  await signedIn()
  await expect(statement.execute(world.engine.owner)).rejects.toThrow(constraint)
})

test('[I8] signing in gives a new token, whatever cookie came along; [I26] the session of before is no more', async () => {
  const anna = await signedIn()
  const before = anna.cookie
  await anna.signIn('anna@example.org')
  expect(anna.cookie).not.toBe(before)
  const planted = world.visitor()
  planted.cookie = 'traguardo.session_token=a-token-that-somebody-planted.c2lnbmF0dXJl'
  expect((await planted.signIn('remo@example.org')).status).toBe(200)
  expect(planted.cookie).not.toContain('planted')
  const old = world.visitor()
  old.cookie = before
  expect([await old.who(), await anna.who()]).toEqual([null, PERSON.anna])
})

test('[I8] of a browser two words are kept, of its address nothing', async () => {
  const one = world.visitor('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')
  await one.signIn('mara@example.org')
  const mine = (await sessions()).filter(({ userId }) => userId === PERSON.mara)
  expect(mine).toMatchObject([{ userAgent: 'Firefox, Linux', ipAddress: '' }])
})

test('[I4] a session that is visited goes on, and ends after fourteen days without a visit', async () => {
  freeze('2026-03-20T08:00:00Z')
  const anna = await signedIn()
  later(13 * DAY_MS)
  expect(await anna.who()).toBe(PERSON.anna)
  later(13 * DAY_MS)
  expect(await anna.who()).toBe(PERSON.anna)
  freeze('2026-03-20T08:00:00Z')
  const remo = await signedIn('remo@example.org')
  later(14 * DAY_MS - 1_000)
  expect(await remo.who()).toBe(PERSON.remo)
  freeze('2026-03-20T08:00:00Z')
  const mara = await signedIn('mara@example.org')
  later(14 * DAY_MS)
  expect(await mara.who()).toBeNull()
})

test('[I8] thirty days after signing in a session ends, however often it was visited; its cookie answers 401', async () => {
  freeze('2026-03-20T08:00:00Z')
  const anna = await signedIn()
  const cookie = anna.cookie
  for (let day = 1; day < 30; day++) {
    later(DAY_MS)
    expect(await anna.who()).toBe(PERSON.anna)
  }
  later(DAY_MS - 1_000)
  expect(await anna.who()).toBe(PERSON.anna)
  later(1_000)
  anna.cookie = cookie
  expect(await anna.who()).toBeNull()
  const answer = await anna.ask('GET', '/api/account')
  expect([answer.status, answer.body.code]).toEqual([401, 'signed_out'])
})

test('[I8] a new password ends the other sessions and not the one that set it', async () => {
  const [here, there] = [await signedIn('remo@example.org'), await signedIn('remo@example.org')]
  const other = await signedIn()
  const wrong = { current: 'un’altra frase', password: 'un cielo pieno di gru' }
  expect((await here.ask('POST', '/api/account/password', wrong)).body.code).toBe('proof_wrong')
  expect((await here.ask('POST', '/api/account/password', { ...wrong, current: null })).body.code).toBe('proof_wrong')
  const change = { current: PASSWORD, password: 'un cielo pieno di gru' }
  expect((await here.ask('POST', '/api/account/password', change)).status).toBe(204)
  expect(await here.who()).toBe(PERSON.remo)
  expect(await there.who()).toBeNull()
  expect(await other.who()).toBe(PERSON.anna)
  expect((await there.signIn('remo@example.org')).status).toBe(401)
  expect((await there.signIn('remo@example.org', change.password)).status).toBe(200)
  expect((await world.audit()).filter(({ action }) => action === 'password_changed')).toEqual([
    { action: 'password_changed', actor: PERSON.remo, subject: PERSON.remo },
  ])
  await here.ask('POST', '/api/account/password', { current: change.password, password: PASSWORD })
})

test('[I8] ending somebody’s sessions ends all of theirs, and one of them only by its owner', async () => {
  const [anna, remo] = [await signedIn(), await signedIn('remo@example.org')]
  const mine = (await sessions()).findLast(({ userId }) => userId === PERSON.remo)?.id ?? ''
  const { accounts } = world.identity
  expect(await accounts.endSession(PERSON.anna, mine)).toBe(false)
  expect(await remo.who()).toBe(PERSON.remo)
  await accounts.endSessions(PERSON.anna, null)
  expect(await anna.who()).toBeNull()
  expect(await remo.who()).toBe(PERSON.remo)
  expect(await accounts.endSession(PERSON.remo, mine)).toBe(true)
  expect(await remo.who()).toBeNull()
})

test('[I13] what asks for a proof asks again after a quarter of an hour, and after the roles of the person changed', async () => {
  freeze('2026-03-20T08:00:00Z')
  const anna = await signedIn()
  const begin = async () => (await anna.ask('POST', '/api/account/second-factor', {})).body.code ?? 'done'
  later(15 * 60_000)
  expect(await begin()).toBe('done')
  later(1)
  expect(await begin()).toBe('proof_needed')
  expect((await anna.ask('POST', '/api/account/proof', { password: 'un’altra frase' })).body.code).toBe('proof_wrong')
  expect(await begin()).toBe('proof_needed')
  expect((await anna.ask('POST', '/api/account/proof', { password: PASSWORD })).status).toBe(204)
  expect(await begin()).toBe('done')
  await world.identity.accounts.unprove(PERSON.anna)
  expect(await begin()).toBe('proof_needed')
})

test('[I13] who has no password yet sets one by a fresh proof, and whoever has one by that', async () => {
  freeze('2026-03-22T08:00:00Z')
  const remo = await world.visitorOf('remo')
  await sql`UPDATE identity_account SET password = NULL WHERE "userId" = ${PERSON.remo}`.execute(world.engine.owner)
  const set = async () =>
    (await remo.ask('POST', '/api/account/password', { current: null, password: PASSWORD })).body?.code ?? 'done'
  later(15 * 60_000 + 1)
  expect(await set()).toBe('proof_needed')
  later(-2)
  expect(await set()).toBe('done')
  expect(await set()).toBe('proof_wrong')
})

test('[I13] a proof counts for the session that gave it, and guessing at it ends after ten', async () => {
  freeze('2026-03-21T08:00:00Z')
  const [here, there] = [await signedIn('mara@example.org'), await signedIn('mara@example.org')]
  later(16 * 60_000)
  expect((await here.ask('POST', '/api/account/proof', { password: PASSWORD })).status).toBe(204)
  expect((await there.ask('POST', '/api/account/second-factor', {})).body.code).toBe('proof_needed')
  for (let attempt = 0; attempt < 10; attempt++) {
    expect((await there.ask('POST', '/api/account/proof', { password: 'sbagliata' })).status).toBe(403)
  }
  expect((await there.ask('POST', '/api/account/proof', { password: PASSWORD })).status).toBe(429)
  const change = { current: PASSWORD, password: 'un cielo pieno di gru' }
  expect((await there.ask('POST', '/api/account/password', change)).status).toBe(429)
  // Whoever guesses with somebody's session does not keep them from signing in elsewhere.
  expect((await world.visitor().signIn('mara@example.org')).status).toBe(200)
})

test('[I24] what a page that is left open asks by itself keeps no session open; who reads or writes does', async () => {
  freeze('2026-05-01T08:00:00Z')
  const catalogue = loadCatalogue()
  const anna = await signedIn()
  const app = createApp(world.deps)
  const hints = createHints(world.deps, { everyMs: 5, keepAliveMs: 10 })
  onTestFinished(() => {
    app.endStreams()
    hints.close()
  })
  const listening = () => new Request(`${BASE_URL}/api/sync/v1/events`, { headers: { Cookie: anna.cookie } })
  const exchange = (push: readonly Entry[] = []) =>
    anna.ask('POST', `/api/sync/v1/orgs/${ORG.alfa}`, { ...syncRequest(PERSON.anna), push })
  const lastVisit = async () => {
    const { rows } = await sql<{ at: Date }>`SELECT max("updatedAt") AS at FROM identity_session
      WHERE "userId" = ${PERSON.anna}`.execute(world.engine.owner)
    return rows[0]?.at.getTime()
  }
  const opened = Date.now()
  later(2 * HOUR_MS)
  const stream = await app.fetch(listening())
  expect(stream.status).toBe(200)
  await stream.body?.cancel()
  const body = (await hints.listen(PERSON.anna, listening())).pipeThrough(new TextDecoderStream() as never).getReader()
  let heard = ''
  while (heard.split('still here').length < 4) heard += (await body.read()).value
  await body.cancel()
  expect((await exchange()).status).toBe(200)
  expect(await lastVisit()).toBe(opened)

  const written = valueEntry(cellOf(catalogue, 'GOV-3.3', '2026-S1'), { number: '1' })
  expect((await exchange([written])).body.head).toBe(1)
  expect(await lastVisit()).toBe(opened + 2 * HOUR_MS)
  later(2 * HOUR_MS)
  // It is there already: the page sent it again.
  await exchange([written])
  expect(await lastVisit()).toBe(opened + 2 * HOUR_MS)
  await anna.ask('GET', '/api/account')
  expect(await lastVisit()).toBe(opened + 4 * HOUR_MS)

  for (let day = 0; day < 13; day++) {
    later(DAY_MS)
    expect((await exchange()).status).toBe(200)
  }
  later(DAY_MS)
  expect((await exchange()).body.code).toBe('signed_out')
})
