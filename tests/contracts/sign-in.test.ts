import { randomUUID } from 'node:crypto'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type App, createApp } from '../../server/app.ts'
import type { Tables } from '../../server/database/tables.ts'
import { insertAccounts } from '../../server/identity/accounts.ts'
import { createBetterAuthIdentity } from '../../server/identity/better-auth.ts'
import { throttled } from '../../server/identity/throttled.ts'
import { freePort } from '../free-port.ts'
import { ENGINES, type Engine } from './engines.ts'
import { openWorld, PERSON, type World } from './territory.ts'

const PASSWORD = 'una frase di prova'
const BASE_URL = 'http://localhost:4030'
const SECRET = 'zK3v9Qw7Lx1Tn5Rb8Yc2Md6Hf4Jg0PsU'

describe.each(ENGINES)('sign-in on %s', (_name, open) => {
  let engine: Engine
  let world: World
  let app: App
  let now = new Date('2026-07-20T09:00:00Z')

  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
    const people = (['anna', 'remo', 'mara'] as const).map((name) => ({
      id: PERSON[name],
      name,
      email: `${name}@example.org`,
    }))
    await engine.owner.transaction().execute((trx) => insertAccounts(trx, people, PASSWORD, randomUUID))
    app = appFor(BASE_URL)
  })
  afterAll(() => engine?.close())

  function appFor(baseUrl: string): App {
    const identity = createBetterAuthIdentity({ db: engine.app, secret: SECRET, baseUrl, newId: randomUUID })
    return createApp({ ...world.deps, identity: throttled(identity, engine.app, () => now) })
  }

  const send = (method: string, body?: object, cookie?: string, to = app) =>
    to.fetch(
      new Request('http://localhost:4030/api/session', {
        method,
        headers: {
          ...(body ? { 'Content-Type': 'application/json' } : {}),
          ...(cookie ? { Cookie: cookie } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
    )

  const signIn = (email: string, password: string, to = app, cookie?: string) =>
    send('POST', { email, password }, cookie, to)
  const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const whoIs = async (cookie: string) => (await (await send('GET', undefined, cookie)).json()).person?.id ?? null

  test('[I1] the right password opens a session of that person, however the e-mail is spelled', async () => {
    const answer = await signIn('Anna@Example.org', PASSWORD)
    expect(answer.status).toBe(200)
    expect((await answer.json()).person).toMatchObject({ id: PERSON.anna, name: 'anna' })
    expect(await whoIs(cookieOf(answer))).toBe(PERSON.anna)
  })

  test('while the database is away nobody is signed out: they are told that it is away', async () => {
    const cookie = cookieOf(await signIn('anna@example.org', PASSWORD))
    const pool = new pg.Pool({ host: '127.0.0.1', port: await freePort() })
    const away = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
    const identity = createBetterAuthIdentity({ db: away, secret: SECRET, baseUrl: BASE_URL, newId: randomUUID })
    const answer = await send('GET', undefined, cookie, createApp({ ...world.deps, identity }))
    await away.destroy()
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '2'])
    expect((await answer.json()).code).toBe('database_unavailable')
  })

  test('[I1] the cookie is out of reach of scripts and of other sites', async () => {
    const [cookie = '', ...others] = (await signIn('anna@example.org', PASSWORD)).headers.getSetCookie()
    expect(others).toEqual([])
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Lax/)
    expect(cookie).toMatch(/; Path=\//)
    expect(cookie).toMatch(/; Max-Age=2592000/)
    expect(cookie).not.toMatch(/Secure|Domain/)
  })

  test('[I1] where people come by https the cookie is Secure, and of that origin alone', async () => {
    const secure = appFor('https://traguardo.example.org')
    const answer = await signIn('anna@example.org', PASSWORD, secure)
    const [cookie = ''] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-/)
    for (const attribute of [/; Secure/, /; HttpOnly/, /; SameSite=Lax/, /; Path=\/(;|$)/])
      expect(cookie).toMatch(attribute)
    expect(cookie).not.toMatch(/Domain/)
    expect((await (await send('GET', undefined, cookieOf(answer), secure)).json()).person.id).toBe(PERSON.anna)
    // Neither is it taken where people come by http, nor the other way round.
    expect(await whoIs(cookieOf(answer))).toBeNull()
  })

  test.each([
    ['a wrong password', 'remo@example.org', 'un’altra frase'],
    ['an account that does not exist', 'nessuno@example.org', PASSWORD],
    ['an e-mail that is none', 'nessuno', PASSWORD],
  ])('[I2] %s is answered signed_out in the same words, without a cookie', async (_case, email, password) => {
    const answer = await signIn(email, password)
    const { requestId: _, ...problem } = await answer.json()
    expect(answer.status).toBe(401)
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(problem).toEqual({
      type: '/api/docs#problem-signed_out',
      status: 401,
      code: 'signed_out',
      title: 'Sign in to go on',
      titleIt: 'Accedi per continuare',
      detail: 'E-mail and password do not go together',
    })
  })

  test('[I2] whether an account exists does not show in the time that the answer takes', async () => {
    const time = async (email: string) => {
      const started = performance.now()
      await signIn(email, 'una frase sbagliata')
      return performance.now() - started
    }
    // The quickest of each: whatever else the machine does makes a request slower, never quicker. So on a busy one there
    // are more rounds, and a difference that is the server's own stays through all of them.
    let [there, absent, ratio] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NaN]
    for (let round = 0; round < 9 && (round < 3 || ratio < 0.5 || ratio > 2); round++) {
      there = Math.min(there, await time('mara@example.org'))
      absent = Math.min(absent, await time(`assente${round}@example.org`))
      ratio = absent / there
    }
    expect(ratio).toBeGreaterThan(0.5)
    expect(ratio).toBeLessThan(2)
  })

  test('[I3] signing out ends the session, also for who kept the cookie', async () => {
    const cookie = cookieOf(await signIn('anna@example.org', PASSWORD))
    const out = await send('DELETE', undefined, cookie)
    expect(out.status).toBe(204)
    expect(out.headers.getSetCookie().join()).toMatch(/session_token=; Max-Age=0/)
    expect(await whoIs(cookie)).toBeNull()
  })

  test('[I3] signing out one device leaves the person’s other device signed in', async () => {
    const [one, other] = [await signIn('anna@example.org', PASSWORD), await signIn('anna@example.org', PASSWORD)]
    expect(cookieOf(one)).not.toBe(cookieOf(other))
    await send('DELETE', undefined, cookieOf(one))
    expect(await whoIs(cookieOf(other))).toBe(PERSON.anna)
  })

  test('[I26] signing in again in a browser ends the session that it had, whoever’s that was, and only once it is done', async () => {
    const first = cookieOf(await signIn('anna@example.org', PASSWORD))
    const elsewhere = cookieOf(await signIn('anna@example.org', PASSWORD))
    expect((await signIn('anna@example.org', 'non è questa', app, first)).status).toBe(401)
    expect(await whoIs(first)).toBe(PERSON.anna)
    const second = cookieOf(await signIn('anna@example.org', PASSWORD, app, first))
    expect([await whoIs(first), await whoIs(second)]).toEqual([null, PERSON.anna])
    const remos = cookieOf(await signIn('remo@example.org', PASSWORD, app, second))
    expect([await whoIs(second), await whoIs(remos)]).toEqual([null, PERSON.remo])
    expect(await whoIs(elsewhere)).toBe(PERSON.anna)
  })

  test('[I3] signing out without a session is done, too', async () => {
    expect((await send('DELETE')).status).toBe(204)
  })

  test('[I4] a cookie that was changed, or is past its idle time, is nobody’s', async () => {
    const cookie = cookieOf(await signIn('anna@example.org', PASSWORD))
    expect(await whoIs(`${cookie.slice(0, -4)}AAAA`)).toBeNull()
    await sql`UPDATE identity_session SET "expiresAt" = now() - interval '1 minute'`.execute(engine.owner)
    expect(await whoIs(cookie)).toBeNull()
  })

  test('[I4] a session lasts fourteen days from its last visit', async () => {
    await signIn('anna@example.org', PASSWORD)
    const { rows } = await sql<{ days: number }>`
      SELECT max(extract(epoch FROM "expiresAt" - "createdAt") / 86400)::float AS days FROM identity_session`.execute(
      engine.owner,
    )
    expect(rows[0]?.days).toBeCloseTo(14, 2)
  })

  test('[I5] after ten failures not even the right password is tried, until the window ends', async () => {
    now = new Date('2026-07-20T10:01:00Z')
    for (let attempt = 0; attempt < 10; attempt++)
      expect((await signIn('remo@example.org', 'sbagliata')).status).toBe(401)
    const refused = await signIn('Remo@example.org', PASSWORD)
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '840'])
    expect((await refused.json()).code).toBe('too_many_requests')
    expect((await signIn('mara@example.org', PASSWORD)).status).toBe(200)
    now = new Date('2026-07-20T10:15:00Z')
    expect((await signIn('remo@example.org', PASSWORD)).status).toBe(200)
  })

  test('[I5] of attempts that come at once no more are tried than of those that come one by one', async () => {
    now = new Date('2026-07-20T11:01:00Z')
    const attempts = Array.from({ length: 14 }, () => signIn('remo@example.org', 'sbagliata'))
    const answers = (await Promise.all(attempts)).map(({ status }) => status).sort()
    expect(answers).toEqual([...Array(10).fill(401), ...Array(4).fill(429)])
  })

  test('[I5] signing in with the right password uses none of the attempts up', async () => {
    now = new Date('2026-07-20T12:01:00Z')
    for (let attempt = 0; attempt < 11; attempt++) expect((await signIn('mara@example.org', PASSWORD)).status).toBe(200)
  })

  test('[I6] none of the library’s own routes is reachable', async () => {
    for (const path of ['/api/auth/sign-up/email', '/api/auth/get-session', '/api/identity/sign-up/email']) {
      const answer = await app.fetch(new Request(`http://localhost:4030${path}`, { method: 'POST', body: '{}' }))
      expect(answer.status).toBe(404)
    }
  })

  test('[I6] no password and no address of an account stands in the clear', async () => {
    const { rows } = await sql<{ password: string }>`SELECT password FROM identity_account`.execute(engine.owner)
    expect(rows).toHaveLength(3)
    expect(new Set(rows.map((row) => row.password)).size).toBe(3)
    for (const { password } of rows) expect(password).not.toContain(PASSWORD)
    const failures = await engine.owner.selectFrom('sign_in_failure').select('account').execute()
    expect(JSON.stringify(failures)).not.toContain('@')
  })
})
