import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type App, createApp } from '../../server/app.ts'
import { insertAccounts } from '../../server/identity/accounts.ts'
import { type AccountIdentity, createBetterAuthIdentity } from '../../server/identity/better-auth.ts'
import type { Identity } from '../../server/identity/identity.ts'
import { hashOfToken } from '../../server/identity/link-token.ts'
import { throttled } from '../../server/identity/throttled.ts'
import { Session } from '../../src/domain/wire/session.ts'
import { ENGINES, type Engine } from './engines.ts'
import { actsOf, addPerson, tokenOf } from './newcomers.ts'
import { quickestOf } from './quickest.ts'
import { ORG, openWorld, PERSON, type World } from './territory.ts'

const { bea, mara } = PERSON
const PASSWORD = 'una frase tutta mia'
const baseUrl = 'http://localhost'
const secret = 'zK3v9Qw7Lx1Tn5Rb8Yc2Md6Hf4Jg0PsU'
/** Attempts are counted by quarters of an hour: none ends while a test runs. */
const clock = () => new Date('2026-07-20T09:00:00Z')

describe.each(ENGINES)('accepting without a session on %s', (_name, open) => {
  let engine: Engine
  let world: World
  let identity: AccountIdentity
  let app: App
  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
    identity = createBetterAuthIdentity({ db: engine.app, secret, baseUrl, newId: randomUUID })
    app = appWith(throttled(identity, engine.app, clock))
  })
  afterAll(() => engine?.close())

  const appWith = (other: Identity) => createApp({ ...world.deps, identity: other })
  async function invite(name: string, role = 'contributor') {
    const body = { email: `${name}@example.org`, role }
    return tokenOf((await world.ask(mara, 'POST', `/api/organisations/${ORG.alfa}/invitations`, body)).body)
  }
  async function withAccount(name: string) {
    const id = await addPerson(engine, name)
    const account = { id, name, email: `${name}@example.org` }
    await engine.owner.transaction().execute((trx) => insertAccounts(trx, [account], PASSWORD, randomUUID))
    return id
  }
  async function post(path: string, body: object, { to = app, cookie = '' } = {}) {
    const headers = { 'Content-Type': 'application/json', ...(cookie && { Cookie: cookie }) }
    const answer = await to.fetch(
      new Request(`${baseUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
    )
    const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0])
    return { status: answer.status, body: await answer.json(), cookie: cookies.join('; ') }
  }
  const accept = (token: string, account: object | null = { name: 'Nina Neri', password: PASSWORD }, more = {}) =>
    post('/api/links/invitation', { token, account }, more)
  const signIn = (name: string, password = PASSWORD) => post('/api/session', { email: `${name}@example.org`, password })
  const stillOpen = async (token: string) => (await post('/api/links', { token })).status === 200

  /** How many accounts, people and sessions there are of an address. */
  async function thereIs(name: string) {
    const { rows } = await sql<{ accounts: number; people: number; sessions: number }>`
      SELECT (SELECT count(*)::int FROM identity_user WHERE email = ${`${name}@example.org`}) AS accounts,
        (SELECT count(*)::int FROM person WHERE email = ${`${name}@example.org`}) AS people,
        (SELECT count(*)::int FROM identity_session s JOIN identity_user u ON u.id = s."userId"
          WHERE u.email = ${`${name}@example.org`}) AS sessions`.execute(engine.owner)
    return rows[0]
  }

  test('[O4] a new account, its person and the role come at once, with a session', async () => {
    const token = await invite('nina', 'referent')
    const { status, body, cookie } = await accept(token)
    expect(status).toBe(200)
    const { person } = Session.parse(body)
    expect(person).toMatchObject({ name: 'Nina Neri', email: 'nina@example.org', memberships: [{ role: 'referent' }] })
    const session = await app.fetch(new Request(`${baseUrl}/api/session`, { headers: { Cookie: cookie } }))
    expect((await session.json()).person.id).toBe(person?.id)
    expect((await signIn('nina')).body.person.id).toBe(person?.id)
    expect(await stillOpen(token)).toBe(false)
    expect((await actsOf(engine, { subject: person?.id ?? '' })).map(({ action }) => action)).toEqual([
      ...['invitation_accepted', 'signed_in'],
    ])
  })

  test('[O4] a common password is refused, and the link stays', async () => {
    const token = await invite('olga')
    const refused = await accept(token, { name: 'Olga', password: 'password1234' })
    expect([refused.status, refused.body.code]).toEqual([422, 'password_common'])
    expect(await thereIs('olga')).toEqual({ accounts: 0, people: 0, sessions: 0 })
    expect((await accept(token)).status).toBe(200)
  })

  test('[O4] whatever breaks in between leaves no half of it, and the link as it was', async () => {
    const token = await invite('pia')
    await sql`ALTER TABLE person ADD CONSTRAINT for_a_test CHECK (name <> 'Si Rompe')`.execute(engine.owner)
    expect((await accept(token, { name: 'Si Rompe', password: PASSWORD })).status).toBe(500)
    expect(await thereIs('pia')).toEqual({ accounts: 0, people: 0, sessions: 0 })
    expect(await stillOpen(token)).toBe(true)
    expect((await accept(token)).status).toBe(200)
    await sql`ALTER TABLE person DROP CONSTRAINT for_a_test`.execute(engine.owner)
  })

  test('[O4] without a session and without an account there is nobody to accept, and the link stays', async () => {
    const token = await invite('quirina')
    expect((await accept(token, null)).body.code).toBe('signed_out')
    expect(await stillOpen(token)).toBe(true)
  })

  test('[O5] accepted twice at the same moment there is one account, one person and one role', async () => {
    const token = await invite('rita')
    const answers = await Promise.all([accept(token), accept(token)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410])
    expect(await thereIs('rita')).toEqual({ accounts: 1, people: 1, sessions: 1 })
  })

  test('[O5] who comes too late by a link that somebody else is using is told so, and is no guess at their password', async () => {
    const token = await invite('otto')
    const others = ['parole di un altro', 'parole di una terza']
    const answers = await Promise.all(
      [PASSWORD, ...others].map((password) => accept(token, { name: 'Otto Oro', password })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410])
    const { rows } = await sql`SELECT FROM sign_in_failure WHERE failures > 0
      AND account = ${await hashOfToken('sign-in otto@example.org')}`.execute(engine.owner)
    expect(rows).toHaveLength(0)
  })

  test('[O5] with the session of somebody else the link is void, and makes no account', async () => {
    await withAccount('sara')
    const { cookie } = await signIn('sara')
    const token = await invite('tina')
    expect((await accept(token, undefined, { cookie })).body.code).toBe('link_void')
    expect(await thereIs('tina')).toEqual({ accounts: 0, people: 0, sessions: 0 })
    expect(await stillOpen(token)).toBe(true)
  })

  test('[O4] where the address has an account its password opens it, and nothing of it is changed', async () => {
    const id = await withAccount('ugo')
    const token = await invite('ugo')
    const { status, body, cookie } = await accept(token, { name: 'Un Altro Nome', password: PASSWORD })
    expect([status, body.person.id, body.person.name]).toEqual([200, id, 'ugo'])
    expect(body.person.memberships).toHaveLength(1)
    expect(cookie).not.toBe('')
    expect((await actsOf(engine, { subject: id })).map(({ action }) => action)).toEqual([
      ...['invitation_accepted', 'signed_in'],
    ])
  })

  test('[O5] where it has one, whoever holds the link learns no more than a sign-in says', async () => {
    await withAccount('vera')
    const token = await invite('vera')
    const told = ({ status, body: { requestId: _, ...rest } }: Awaited<ReturnType<typeof post>>) => ({ status, rest })
    const wrong = await accept(token, { name: 'Vera', password: 'non è questa di certo' })
    expect(told(wrong)).toEqual(told(await signIn('vera', 'non è questa di certo')))
    expect([wrong.status, wrong.cookie]).toEqual([401, ''])
    expect(await stillOpen(token)).toBe(true)
    expect(await thereIs('vera')).toEqual({ accounts: 1, people: 1, sessions: 0 })
  })

  test('[O5] guesses by a link count as guesses at sign-in do', async () => {
    await withAccount('wanda')
    const token = await invite('wanda')
    const quick = { ...identity, signIn: async () => 'refused' as const }
    const to = appWith(throttled(quick, engine.app, clock))
    for (let n = 0; n < 10; n++) expect((await accept(token, undefined, { to })).status).toBe(401)
    expect((await accept(token)).status).toBe(429)
    expect((await signIn('wanda')).status).toBe(429)
  })

  test('[O5] the second factor is asked for as at sign-in', async () => {
    await withAccount('xenia')
    const token = await invite('xenia')
    const to = appWith({ ...identity, signIn: async () => 'code_needed' })
    expect((await accept(token, undefined, { to })).body.code).toBe('code_needed')
    expect(await stillOpen(token)).toBe(true)
  })

  test('[O5] a person without an account is given none by whoever holds a link', async () => {
    const token = await invite('bea')
    expect((await accept(token)).body.code).toBe('signed_out')
    expect(await thereIs('bea')).toEqual({ accounts: 0, people: 1, sessions: 0 })
    const { rows } = await sql`SELECT id FROM identity_account WHERE "userId" = ${bea}`.execute(engine.owner)
    expect(rows).toEqual([])
  })

  test('[O5] a link that goes while its holder signs in leaves no session behind', async () => {
    await withAccount('yara')
    const token = await invite('yara')
    const slow: Identity = {
      ...identity,
      async signIn(credentials, request) {
        const signedIn = await identity.signIn(credentials, request)
        await sql`UPDATE invitation SET withdrawn_at = now(), email = '' WHERE email = 'yara@example.org'`.execute(
          engine.owner,
        )
        return signedIn
      },
    }
    const { status, cookie } = await accept(token, undefined, { to: appWith(slow) })
    expect([status, cookie]).toEqual([410, ''])
    expect(await thereIs('yara')).toEqual({ accounts: 1, people: 1, sessions: 0 })
  })

  test('where one chooses who to be there are no accounts to make', async () => {
    const token = await invite('zita')
    const body = { token, account: { name: 'Zita', password: PASSWORD } }
    expect((await world.ask(null, 'POST', '/api/links/invitation', body)).body.code).toBe('not_found')
  })

  test('[O4] to invite takes as long, and is answered alike, whether or not the address is anybody’s', async () => {
    const path = `/api/organisations/${ORG.alfa}/invitations`
    const again = randomUUID()
    const inviter = (n: number) => addPerson(engine, `${again}-${n}`, { plan: ['manager'] })
    // Each makes as many as one may in a minute, and no more.
    const inviters = await Promise.all(Array.from({ length: 11 }, (_, n) => inviter(n)))
    const [irma, luca, absent] = [`irma-${again}`, `luca-${again}`, `nessuno-${again}`]
    await withAccount(irma)
    await addPerson(engine, luca, { member: { [ORG.beta]: 'contributor' } })
    const timeOf = async (who: string, round: number) => {
      const invitation = { email: `${who}@example.org`, role: 'contributor' }
      const started = performance.now()
      const { status, body } = await world.ask(inviters[Math.floor(round / 10)] ?? '', 'POST', path, invitation)
      const taken = performance.now() - started
      expect([status, Object.keys(body), body.url.length]).toEqual([200, ['url', 'expiresAt', 'sent'], 65])
      return taken
    }
    const ratios = (times: Record<string, number>) =>
      [irma, luca].map((who) => (times[who] ?? Number.NaN) / (times[absent] ?? Number.NaN))
    const alike = (all: number[]) => all.every((ratio) => ratio > 0.65 && ratio < 1.35)
    const times = await quickestOf(21, [irma, luca, absent], timeOf, (soFar) => alike(ratios(soFar)))
    expect(ratios(times)).toSatisfy(alike)
  })
})
