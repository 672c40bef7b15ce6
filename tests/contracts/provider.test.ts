import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Deps } from '../../server/deps.ts'
import { createPasskeys } from '../../server/identity/passkeys-webauthn.ts'
import { returnAddress } from '../../server/identity/provider.ts'
import { createProvider } from '../../server/identity/provider-openid.ts'
import { ENGINES, type Engine } from './engines.ts'
import { BASE_URL, type Browser, type Doors, openDoors, type Who } from './fixtures/doors.ts'
import { CLIENT, type IdentityProvider, startIdentityProvider, visitProvider } from './fixtures/identity-provider.ts'
import { PERSON } from './territory.ts'

const returnTo = returnAddress(BASE_URL)
const silent = { info: () => {}, warn: () => {}, error: () => {} }
const providerAt = (issuer: string, rest: Partial<typeof CLIENT> = {}) =>
  createProvider({ ...CLIENT, ...rest, issuer, name: 'Prova', baseUrl: BASE_URL, log: silent })

describe.each(ENGINES)('a provider that vouches for people, on %s', (_name, open) => {
  let engine: Engine
  let doors: Doors
  let place: IdentityProvider

  beforeAll(async () => {
    engine = await open()
    // It says of itself that it is one for tests.
    for (const word of ['warn', 'info'] as const) vi.spyOn(console, word).mockImplementation(() => {})
    place = await startIdentityProvider({ returnTo })
    doors = await openDoors(engine, { provider: providerAt(place.issuer) })
    const anna = await doors.browserOf('anna')
    expect((await go(anna, 'link', 'anna-da-fuori')).status).toBe(200)
  })
  afterAll(async () => {
    vi.restoreAllMocks()
    await place?.close()
    await engine?.close()
  })
  afterEach(() => Object.assign(place, { claims: (claims: object) => claims, forges: false, broken: false }))

  const setOut = async (browser: Browser, intent: 'sign_in' | 'link') =>
    browser.ask('POST', '/api/session/provider', { intent })
  const comeBack = (browser: Browser, query: string) => browser.ask('POST', '/api/session/provider/return', { query })
  const go = async (browser: Browser, intent: 'sign_in' | 'link', login: string | null) => {
    const { body } = await setOut(browser, intent)
    return comeBack(browser, await visitProvider(body.url, login))
  }
  const identities = async () => {
    const { rows } = await sql<{ issuer: string; subject: string; person: string }>`
      SELECT "providerId" AS issuer, "accountId" AS subject, "userId" AS person FROM identity_account
      WHERE "providerId" <> 'credential' ORDER BY 2`.execute(engine.owner)
    return rows
  }
  const ageProof = (who: Who) =>
    sql`UPDATE identity_session SET "provedAt" = now() - interval '16 minutes' WHERE "userId" = ${PERSON[who]}`.execute(
      engine.owner,
    )

  test('[I17] who is known by issuer and subject comes in, counts as proved, and it is written down', async () => {
    const browser = doors.browser()
    const { status, body } = await go(browser, 'sign_in', 'anna-da-fuori')
    expect([status, body.person.id, await browser.who()]).toEqual([200, PERSON.anna, PERSON.anna])
    expect([...browser.cookies.keys()]).toEqual(['traguardo.session_token'])
    expect((await setOut(browser, 'link')).status).toBe(200)
    expect((await doors.audit('anna')).slice(-2)).toEqual(['provider_linked', 'signed_in'])
  })

  test('[I17] nothing is asked for but the identity, by code with PKCE, state and nonce', async () => {
    const browser = doors.browser()
    const { body, headers } = await setOut(browser, 'sign_in')
    const query = new URL(body.url).searchParams
    expect(Object.fromEntries(query)).toMatchObject({
      ...{ response_type: 'code', scope: 'openid', client_id: CLIENT.clientId, redirect_uri: returnTo },
      ...{ code_challenge_method: 'S256', code_challenge: expect.stringMatching(/^[\w-]{43}$/) },
      ...{ state: expect.stringMatching(/^[\w-]{43}$/), nonce: expect.stringMatching(/^[\w-]{43}$/) },
    })
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^traguardo\.errand=[\w-]{43}; Max-Age=900; Path=\/; HttpOnly; SameSite=Lax$/),
    ])
    const { rows } = await sql`SELECT row_to_json(c)::text FROM identity_challenge c`.execute(engine.owner)
    expect(JSON.stringify(rows)).not.toContain(browser.cookies.get('traguardo.errand'))
    expect(JSON.stringify(rows)).not.toContain(query.get('state'))
  })

  test('where people come by https the cookie is of this origin alone', async () => {
    const { headers } = await setOut(
      doors.browser(doors.appWith({ baseUrl: 'https://traguardo.example.org' })),
      'sign_in',
    )
    expect(headers.getSetCookie()[0]).toMatch(/^__Host-traguardo\.errand=.*; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
  })

  test('[I17] an identity that nobody has tied opens nothing, whatever e-mail comes with it', async () => {
    place.claims = (claims) => ({ ...claims, email: 'remo@example.org', email_verified: true })
    const browser = doors.browser()
    const { status, body } = await go(browser, 'sign_in', 'qualcuno')
    expect([status, body.code, await browser.who()]).toEqual([403, 'not_linked', null])
    expect((await identities()).map(({ subject }) => subject)).not.toContain('qualcuno')
  })

  test('[I17] the same subject at another provider is somebody else', async () => {
    const elsewhere = await startIdentityProvider({ returnTo })
    const browser = doors.browser(doors.appWith({ provider: providerAt(elsewhere.issuer) }))
    expect((await go(browser, 'sign_in', 'anna-da-fuori')).body.code).toBe('not_linked')
    await elsewhere.close()
  })

  const tampered: [string, (claims: Record<string, unknown>) => Record<string, unknown>][] = [
    ['another nonce', (claims) => ({ ...claims, nonce: 'un altro' })],
    ['no nonce', ({ nonce: _, ...claims }) => claims],
    ['another issuer', (claims) => ({ ...claims, iss: 'https://altrove.example.org' })],
    ['another audience', (claims) => ({ ...claims, aud: 'un’altra applicazione' })],
    ['several audiences and another party', (claims) => ({ ...claims, aud: [CLIENT.clientId, 'x'], azp: 'x' })],
    ['no subject', ({ sub: _, ...claims }) => claims],
    ['an empty subject', (claims) => ({ ...claims, sub: '' })],
    ['a subject that is no plain text', (claims) => ({ ...claims, sub: 'anna-da-fuori\u200b' })],
    ['a time that is over', (claims) => ({ ...claims, exp: 1_700_000_000 })],
  ]

  test.each(tampered)('[I17] a token with %s is refused', async (_case, change) => {
    place.claims = change
    const browser = doors.browser()
    const { status, body } = await go(browser, 'sign_in', 'anna-da-fuori')
    expect([status, body.code, await browser.who()]).toEqual([403, 'proof_wrong', null])
  })

  test('[I17] a token that another key signed is refused', async () => {
    place.forges = true
    expect((await go(doors.browser(), 'sign_in', 'anna-da-fuori')).body.code).toBe('proof_wrong')
  })

  const foreign: [string, (query: string) => string][] = [
    ['another state', (query) => replaced(query, 'state', 'A'.repeat(43))],
    ['no state', (query) => replaced(query, 'state', null)],
    ['two states', (query) => `${query}&state=x`],
    ['another code', (query) => replaced(query, 'code', 'A'.repeat(43))],
    ['no code', (query) => replaced(query, 'code', null)],
    ['another issuer', (query) => replaced(query, 'iss', 'https://altrove.example.org')],
    ['an error', (query) => `${replaced(query, 'code', null)}&error=server_error`],
    ['nothing', () => ''],
    ['what is no query', () => '%%%&&=#?/../'],
  ]

  test.each(foreign)('[I17] a return with %s is refused', async (_case, change) => {
    const browser = doors.browser()
    const { body } = await setOut(browser, 'sign_in')
    const query = await visitProvider(body.url, 'anna-da-fuori')
    const refused = await comeBack(browser, change(query))
    expect([refused.status, refused.body.code, await browser.who()]).toEqual([403, 'proof_wrong', null])
  })

  test('[I17] who turns back at the provider is not signed in', async () => {
    const browser = doors.browser()
    const { body } = await setOut(browser, 'sign_in')
    const query = await visitProvider(body.url, null)
    expect(query).toContain('error=access_denied')
    expect((await comeBack(browser, query)).body.code).toBe('proof_wrong')
  })

  test('[I17] a return works once, in the browser that set out, and a foreign one leaves the errand as it is', async () => {
    const [browser, other] = [doors.browser(), doors.browser()]
    const { body } = await setOut(browser, 'sign_in')
    await setOut(other, 'sign_in')
    const query = await visitProvider(body.url, 'anna-da-fuori')
    expect((await comeBack(doors.browser(), query)).body.code).toBe('proof_wrong')
    expect((await comeBack(other, query)).body.code).toBe('proof_wrong')
    const cookie = browser.cookies.get('traguardo.errand') ?? ''
    expect((await comeBack(browser, query)).status).toBe(200)
    const again = doors.browser()
    again.cookies.set('traguardo.errand', cookie)
    expect((await comeBack(again, query)).body.code).toBe('proof_wrong')
  })

  test('[I17] of two returns at once one comes in, and one that is late does not', async () => {
    const browser = doors.browser()
    const query = await visitProvider((await setOut(browser, 'sign_in')).body.url, 'anna-da-fuori')
    const both = await Promise.all([comeBack(browser, query), comeBack(browser, query)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403])
    const late = doors.browser()
    const old = await visitProvider((await setOut(late, 'sign_in')).body.url, 'anna-da-fuori')
    await sql`UPDATE identity_challenge SET expires_at = now() - interval '1 millisecond'`.execute(engine.owner)
    expect((await comeBack(late, old)).body.code).toBe('proof_wrong')
  })

  test('[I17] reading an address signs nobody in', async () => {
    const browser = doors.browser()
    const query = await visitProvider((await setOut(browser, 'sign_in')).body.url, 'anna-da-fuori')
    expect((await browser.ask('GET', `/api/session/provider/return?${query}`)).status).toBe(405)
    expect((await comeBack(browser, query)).status).toBe(200)
  })

  test('[I17] an identity is tied in the session that set out, not in another one of the same person', async () => {
    const [here, there] = [await doors.browserOf('remo'), await doors.browserOf('remo')]
    const query = await visitProvider((await setOut(here, 'link')).body.url, 'remo-da-fuori')
    const session = here.cookies.get('traguardo.session_token') ?? ''
    here.cookies.set('traguardo.session_token', there.cookies.get('traguardo.session_token') ?? '')
    expect((await comeBack(here, query)).body.code).toBe('signed_out')
    expect(session).not.toBe(here.cookies.get('traguardo.session_token'))
  })

  test('[I17] [I19] a session of a revoked device ties nothing, at the start or on coming back', async () => {
    const [before, meanwhile] = [await doors.browserOf('remo'), await doors.browserOf('remo')]
    const query = await visitProvider((await setOut(meanwhile, 'link')).body.url, 'remo-da-fuori')
    await sql`UPDATE identity_session SET confined = true WHERE "userId" = ${PERSON.remo}`.execute(engine.owner)
    expect((await setOut(before, 'link')).body.code).toBe('signed_out')
    expect((await comeBack(meanwhile, query)).body.code).toBe('signed_out')
    expect((await identities()).map(({ subject }) => subject)).toEqual(['anna-da-fuori'])
  })

  test('[I17] tying an identity asks for a session with a fresh proof, of the person who set out', async () => {
    expect((await setOut(doors.browser(), 'link')).body.code).toBe('signed_out')
    const remo = await doors.browserOf('remo')
    const query = await visitProvider((await setOut(remo, 'link')).body.url, 'remo-da-fuori')
    const anna = await doors.browserOf('anna')
    for (const [name, value] of anna.cookies) remo.cookies.set(name, value)
    expect((await comeBack(remo, query)).body.code).toBe('signed_out')
    expect((await identities()).map(({ subject }) => subject)).toEqual(['anna-da-fuori'])
    const stale = await doors.browserOf('remo')
    await ageProof('remo')
    expect((await setOut(stale, 'link')).body.code).toBe('proof_needed')
  })

  test('[I17] an identity is tied to one account, and an account to one identity', async () => {
    const remo = await doors.browserOf('remo')
    expect((await go(remo, 'link', 'anna-da-fuori')).body.code).toBe('already_there')
    expect(await remo.who()).toBe(PERSON.remo)
    const anna = await doors.browserOf('anna')
    expect((await go(anna, 'link', 'un-altra-anna')).body.code).toBe('already_there')
    expect((await identities()).map(({ person }) => person)).toEqual([PERSON.anna])
  })

  test('[I17] an identity is untied again unless it is the only way in', async () => {
    const remo = await doors.browserOf('remo')
    expect((await remo.ask('DELETE', '/api/account/provider')).status).toBe(404)
    expect((await go(remo, 'link', 'remo-da-fuori')).status).toBe(200)
    expect((await remo.ask('GET', '/api/account')).body.provider).toMatchObject({ since: expect.any(String) })
    const setPassword = (password: string | null) =>
      sql`UPDATE identity_account SET password = ${password} WHERE "userId" = ${PERSON.remo} AND "providerId" = 'credential'`.execute(
        engine.owner,
      )
    await setPassword(null)
    expect((await remo.ask('DELETE', '/api/account/provider')).body.code).toBe('last_way_in')
    expect((await go(doors.browser(), 'sign_in', 'remo-da-fuori')).status).toBe(200)
    await setPassword('x')
    await ageProof('remo')
    expect((await remo.ask('DELETE', '/api/account/provider')).body.code).toBe('proof_needed')
    const fresh = await doors.browserOf('remo')
    expect((await fresh.ask('DELETE', '/api/account/provider')).status).toBe(204)
    expect((await go(doors.browser(), 'sign_in', 'remo-da-fuori')).body.code).toBe('not_linked')
    expect((await doors.audit('remo')).filter((act) => act.startsWith('provider'))).toEqual([
      'provider_linked',
      'provider_unlinked',
    ])
  })

  test('[I16] what opens nothing here now is no way in: another provider’s identity, nor passkeys where there are none', async () => {
    const { remo } = PERSON
    const id = crypto.randomUUID()
    const set = (passkey: boolean, issuer: string) =>
      engine.owner.transaction().execute(async (trx) => {
        await sql`UPDATE identity_account SET password = NULL WHERE "userId" = ${remo}`.execute(trx)
        await sql`DELETE FROM identity_account WHERE "userId" = ${remo} AND "providerId" <> 'credential'`.execute(trx)
        await sql`DELETE FROM identity_passkey WHERE "userId" = ${remo}`.execute(trx)
        await sql`INSERT INTO identity_account (id, "accountId", "providerId", "userId")
          VALUES (gen_random_uuid(), 'remo', ${issuer}, ${remo})`.execute(trx)
        if (passkey) {
          await sql`INSERT INTO identity_passkey (id, "userId", name, "credentialId", "publicKey", counter, "addedAt")
            VALUES (${id}, ${remo}, 'chiave', ${id}, 'k', 0, now())`.execute(trx)
        }
      })
    const removed = async (what: string, other: Partial<Deps>) => {
      const browser = await doors.browserOf('remo', doors.appWith(other))
      const { status, body } = await browser.ask('DELETE', `/api/account/${what}`)
      return body?.code ?? status
    }
    const passkeys = createPasskeys(BASE_URL)
    const elsewhere = providerAt('https://id.example.org')
    await set(true, place.issuer)
    expect(await removed(`passkeys/${id}`, { passkeys, provider: null })).toBe('last_way_in')
    expect(await removed(`passkeys/${id}`, { passkeys, provider: elsewhere })).toBe('last_way_in')
    expect(await removed('provider', { passkeys: null })).toBe('last_way_in')
    expect(await removed('provider', { passkeys })).toBe(204)
    // A slash at the end is no other issuer, as when the provider is asked about itself.
    await set(true, `${place.issuer}/`)
    expect(await removed(`passkeys/${id}`, { passkeys })).toBe(204)
    await set(false, place.issuer)
    await sql`UPDATE identity_account SET password = 'x' WHERE "userId" = ${remo} AND "providerId" = 'credential'`.execute(
      engine.owner,
    )
    expect(await removed('provider', { provider: null })).toBe(204)
  })

  test('where there is no provider nobody is sent to one', async () => {
    const browser = doors.browser(doors.appWith({ provider: null }))
    expect((await setOut(browser, 'sign_in')).status).toBe(404)
    expect((await comeBack(browser, 'code=x&state=y')).status).toBe(404)
  })

  test('[I17] a provider that breaks on the way is said to be away, and not the person’s fault', async () => {
    const browser = doors.browser()
    const query = await visitProvider((await setOut(browser, 'sign_in')).body.url, 'anna-da-fuori')
    place.broken = true
    const { status, body, headers } = await comeBack(browser, query)
    expect([status, body.code, headers.get('Retry-After')]).toEqual([503, 'provider_unavailable', '5'])
    place.broken = false
    expect((await go(browser, 'sign_in', 'anna-da-fuori')).status).toBe(200)
  })
})

function replaced(query: string, name: string, value: string | null): string {
  const params = new URLSearchParams(query)
  if (value === null) params.delete(name)
  else params.set(name, value)
  return params.toString()
}
