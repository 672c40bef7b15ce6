import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handleOf } from '../../server/identity/passkeys.ts'
import { createPasskeys } from '../../server/identity/passkeys-webauthn.ts'
import { ENGINES, type Engine } from './engines.ts'
import { BASE_URL, type Browser, type Doors, openDoors, type Who } from './fixtures/doors.ts'
import { type Amiss, type SoftwareAuthenticator, softwareAuthenticator } from './fixtures/software-authenticator.ts'
import { PERSON } from './territory.ts'

describe.each(ENGINES)('passkeys on %s', (_name, open) => {
  let engine: Engine
  let doors: Doors
  let anna: Browser
  let key: SoftwareAuthenticator

  beforeAll(async () => {
    engine = await open()
    doors = await openDoors(engine, { passkeys: createPasskeys(BASE_URL) })
    anna = await doors.browserOf('anna')
    key = await softwareAuthenticator(BASE_URL)
    expect((await add(anna, key)).status).toBe(200)
  })
  afterAll(() => engine?.close())

  const begin = async (browser: Browser, path: string) => (await browser.ask('POST', `${path}/options`, {})).body
  const add = async (browser: Browser, own: SoftwareAuthenticator, amiss?: Amiss) => {
    const answer = await own.make(await begin(browser, '/api/account/passkeys'), amiss)
    return browser.ask('POST', '/api/account/passkeys', { name: 'Portatile', answer })
  }
  const signIn = async (browser: Browser, own: SoftwareAuthenticator, amiss?: Amiss) =>
    browser.ask('POST', '/api/session/passkey', await own.use(await begin(browser, '/api/session/passkey'), amiss))
  const prove = async (browser: Browser, own: SoftwareAuthenticator, amiss?: Amiss) => {
    const answer = await own.use(await begin(browser, '/api/account/proof/passkey'), amiss)
    return browser.ask('POST', '/api/account/proof/passkey', answer)
  }
  const own = async (who: Who) => {
    const browser = await doors.browserOf(who)
    const authenticator = await softwareAuthenticator(BASE_URL)
    const { body } = await add(browser, authenticator)
    return { browser, authenticator, id: body.id as string }
  }
  const ageProof = (who: Who) =>
    sql`UPDATE identity_session SET "provedAt" = now() - interval '16 minutes' WHERE "userId" = ${PERSON[who]}`.execute(
      engine.owner,
    )

  test('[I14] a passkey opens a session of its person without password, code or name, and counts as a proof', async () => {
    const browser = doors.browser()
    const { status, headers, body } = await signIn(browser, key)
    expect([status, body.person.id, await browser.who()]).toEqual([200, PERSON.anna, PERSON.anna])
    expect(headers.getSetCookie()[0]).toMatch(/HttpOnly/)
    expect((await browser.ask('POST', '/api/account/passkeys/options', {})).status).toBe(200)
    expect((await doors.audit('anna')).slice(-1)).toEqual(['signed_in'])
  })

  test('[I14] what an authenticator is asked: this site, a person whom it has checked, a passkey that it finds itself', async () => {
    const made = await begin(anna, '/api/account/passkeys')
    expect(made).toMatchObject({
      rp: { id: 'localhost', name: 'Traguardo 2030' },
      user: { id: handleOf(PERSON.anna), name: 'anna@example.org' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ id: key.credentialId, transports: ['internal', 'hybrid'] }],
    })
    const used = await begin(doors.browser(), '/api/session/passkey')
    expect(used).toMatchObject({ rpId: 'localhost', userVerification: 'required', allowCredentials: [] })
    expect(Buffer.from(used.challenge, 'base64url')).toHaveLength(32)
  })

  const wrong: [string, Amiss][] = [
    ['of another site', { origin: 'https://localhost.example.org' }],
    ['of this host over another scheme or port', { origin: 'http://localhost:4031' }],
    ['for another site', { rpId: 'example.org' }],
    ['from within a page of another site', { crossOrigin: true }],
    ['to a challenge that is nobody’s', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['without a person who showed that it is them', { verified: false }],
    ['without anybody there', { present: false, verified: false }],
    ['that says it made a passkey', { type: 'webauthn.create' }],
    ['with the signature of something else', { forged: true }],
    ['with a count that stands still', { counter: 1 }],
    ['with a count that starts again', { counter: 0 }],
    ['that hands back another person', { userHandle: handleOf(PERSON.remo) }],
    ['that hands back nobody', { userHandle: '' }],
  ]

  test.each(wrong)(
    '[I15] an answer %s opens nothing, in the same words as one that is unknown',
    async (_case, amiss) => {
      const browser = doors.browser()
      const [refused, unknown] = [
        await signIn(browser, key, amiss),
        await signIn(browser, await softwareAuthenticator(BASE_URL)),
      ]
      expect([refused.status, await browser.who()]).toEqual([401, null])
      const without = ({ body: { requestId: _, ...rest } }: typeof refused) => JSON.stringify(rest)
      expect(without(refused)).toBe(without(unknown))
      expect((await signIn(browser, key)).status).toBe(200)
    },
  )

  test('[I15] an answer counts once, and only within five minutes', async () => {
    const answer = await key.use(await begin(doors.browser(), '/api/session/passkey'))
    const send = () => doors.browser().ask('POST', '/api/session/passkey', answer)
    expect([(await send()).status, (await send()).status]).toEqual([200, 401])
    const late = await key.use(await begin(doors.browser(), '/api/session/passkey'))
    const { rows } = await sql<{ seconds: number }>`
      SELECT max(extract(epoch FROM expires_at - now()))::float AS seconds FROM identity_challenge`.execute(
      engine.owner,
    )
    expect(rows[0]?.seconds).toBeLessThanOrEqual(300)
    await sql`UPDATE identity_challenge SET expires_at = now() - interval '1 millisecond'`.execute(engine.owner)
    expect((await doors.browser().ask('POST', '/api/session/passkey', late)).status).toBe(401)
  })

  test('[I15] an answer that was refused has used its challenge up', async () => {
    const options = await begin(doors.browser(), '/api/session/passkey')
    const send = async (amiss?: Amiss) =>
      (await doors.browser().ask('POST', '/api/session/passkey', await key.use(options, amiss))).status
    expect([await send({ verified: false }), await send()]).toEqual([401, 401])
  })

  test('[I15] of copies of one passkey that answer at once with the same count, one comes in', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => begin(doors.browser(), '/api/session/passkey')))
    const answers = await Promise.all(all.map((options) => key.use(options, { counter: 1_000 })))
    const sent = answers.map((answer) => doors.browser().ask('POST', '/api/session/passkey', answer))
    expect((await Promise.all(sent)).map(({ status }) => status).sort()).toEqual([200, 401, 401, 401])
    // The authenticator counts on from there.
    await sql`UPDATE identity_passkey SET counter = 0`.execute(engine.owner)
  })

  test('[I15] a challenge is for what it was given for, and for whom', async () => {
    const remo = await own('remo')
    const toSignIn = await remo.authenticator.use(await begin(doors.browser(), '/api/session/passkey'))
    expect((await remo.browser.ask('POST', '/api/account/proof/passkey', toSignIn)).body.code).toBe('proof_wrong')
    const ofAnna = await remo.authenticator.use(await begin(anna, '/api/account/proof/passkey'))
    expect((await remo.browser.ask('POST', '/api/account/proof/passkey', ofAnna)).body.code).toBe('proof_wrong')
    const made = await (await softwareAuthenticator(BASE_URL)).make(await begin(anna, '/api/account/passkeys'))
    const added = await remo.browser.ask('POST', '/api/account/passkeys', { name: 'Altro', answer: made })
    expect(added.body.code).toBe('proof_wrong')
    const { challenge } = await begin(anna, '/api/account/proof/passkey')
    expect((await add(anna, await softwareAuthenticator(BASE_URL), { challenge })).body.code).toBe('proof_wrong')
  })

  test('[I16] one’s own passkey shows again that it is oneself; another person’s does not', async () => {
    await ageProof('anna')
    const begun = () => anna.ask('POST', '/api/account/passkeys/options', {})
    expect((await begun()).body.code).toBe('proof_needed')
    const remo = await own('remo')
    expect((await prove(anna, remo.authenticator)).body.code).toBe('proof_wrong')
    expect((await prove(anna, key, { verified: false })).body.code).toBe('proof_wrong')
    expect((await begun()).body.code).toBe('proof_needed')
    expect((await prove(anna, key)).status).toBe(204)
    expect((await begun()).status).toBe(200)
  })

  test('[I16] what would change passkeys asks for a fresh proof', async () => {
    const remo = await own('remo')
    await ageProof('remo')
    for (const [method, path, body] of [
      ['POST', '/api/account/passkeys/options', {}],
      ['POST', '/api/account/passkeys', { name: 'x', answer: await remo.authenticator.use({ challenge: 'x' }) }],
      ['DELETE', `/api/account/passkeys/${remo.id}`, undefined],
    ] as const)
      expect((await remo.browser.ask(method, path, body)).body.code).toBe('proof_needed')
  })

  const notKept: [string, Amiss][] = [
    ['for another site', { origin: 'https://example.org' }],
    ['of an authenticator that checked nobody', { verified: false }],
    ['whose challenge is not ours', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['with a certificate, whose addresses would be asked', { attestation: 'certified' }],
  ]

  test.each(notKept)('[I15] a passkey made %s is not kept', async (_case, amiss) => {
    const refused = await add(anna, await softwareAuthenticator(BASE_URL), amiss)
    expect([refused.status, refused.body.code]).toEqual([403, 'proof_wrong'])
  })

  test('a passkey whose authenticator vouches for it with its own key is kept', async () => {
    expect((await add(anna, await softwareAuthenticator(BASE_URL), { attestation: 'own' })).status).toBe(200)
  })

  test('[I16] a passkey has one person: whoever sends it again is told that it is there', async () => {
    const remo = await doors.browserOf('remo')
    expect((await add(remo, key)).body.code).toBe('already_there')
    const again = await softwareAuthenticator(BASE_URL)
    expect((await add(anna, again)).status).toBe(200)
    expect((await add(anna, again)).body.code).toBe('already_there')
  })

  test('[I16] people name and remove their own passkeys, and nobody else’s', async () => {
    const { browser, authenticator, id } = await own('remo')
    const at = `/api/account/passkeys/${id}`
    expect((await anna.ask('POST', at, { name: 'Mia' })).status).toBe(404)
    expect((await anna.ask('DELETE', at)).status).toBe(404)
    expect((await browser.ask('POST', at, { name: 'Chiave blu' })).status).toBe(204)
    const listed = async () =>
      (await browser.ask('GET', '/api/account')).body.passkeys.find((one: { id: string }) => one.id === id)
    expect(await listed()).toMatchObject({ name: 'Chiave blu', lastUsedAt: null })
    expect((await signIn(doors.browser(), authenticator)).status).toBe(200)
    expect((await listed()).lastUsedAt).toMatch(/^\d{4}-/)
    expect((await browser.ask('DELETE', at)).status).toBe(204)
    expect(await listed()).toBeUndefined()
    expect((await signIn(doors.browser(), authenticator)).status).toBe(401)
    expect((await doors.audit('remo')).filter((act) => act.startsWith('passkey')).slice(-2)).toEqual([
      'passkey_added',
      'passkey_removed',
    ])
  })

  test('[I23] one has twenty passkeys at most, however they come; whoever removes one may add one', async () => {
    const { remo } = PERSON
    const [one, other] = [await own('remo'), await own('remo')]
    await sql`INSERT INTO identity_passkey (id, "userId", name, "credentialId", "publicKey", counter, "addedAt")
      SELECT gen_random_uuid(), ${remo}, 'chiave', gen_random_uuid()::text, 'k', 0, now()
      FROM generate_series(1, 19 - (SELECT count(*)::int FROM identity_passkey WHERE "userId" = ${remo}))`.execute(
      engine.owner,
    )
    const made = await Promise.all(
      [one, other].map(async ({ browser }) => ({
        browser,
        answer: await (await softwareAuthenticator(BASE_URL)).make(await begin(browser, '/api/account/passkeys')),
      })),
    )
    const sent = made.map(({ browser, answer }) =>
      browser.ask('POST', '/api/account/passkeys', { name: 'Altra', answer }),
    )
    const answers = (await Promise.all(sent)).sort((a, b) => a.status - b.status)
    expect(answers.map(({ status, body }) => body.code ?? status)).toEqual([200, 'passkeys_full'])
    const listed = async () => (await one.browser.ask('GET', '/api/account')).body.passkeys.length
    expect(await listed()).toBe(20)
    // Nobody's authenticator is asked for one more either.
    const refused = await one.browser.ask('POST', '/api/account/passkeys/options', {})
    expect([refused.status, refused.body.code]).toEqual([409, 'passkeys_full'])
    expect([refused.body.title, refused.body.titleIt]).toEqual([
      expect.stringContaining('remove one'),
      expect.stringContaining('togline una'),
    ])
    expect((await one.browser.ask('DELETE', `/api/account/passkeys/${one.id}`)).status).toBe(204)
    expect((await add(one.browser, await softwareAuthenticator(BASE_URL))).status).toBe(200)
    await sql`DELETE FROM identity_passkey WHERE "userId" = ${remo}`.execute(engine.owner)
  })

  test('[I16] the last way into an account stays', async () => {
    const { browser, id } = await own('remo')
    await sql`DELETE FROM identity_passkey WHERE "userId" = ${PERSON.remo} AND id <> ${id}`.execute(engine.owner)
    const without = sql`UPDATE identity_account SET password = NULL WHERE "userId" = ${PERSON.remo}`
    await without.execute(engine.owner)
    const { status, body } = await browser.ask('DELETE', `/api/account/passkeys/${id}`)
    expect([status, body.code]).toEqual([409, 'last_way_in'])
    expect((await browser.ask('GET', '/api/account')).body.passkeys).toHaveLength(1)
  })

  test.each([
    ['nothing in it', { id: 'x', type: 'public-key', response: { clientDataJSON: '' } }],
    ['no JSON in it', { id: 'x', type: 'public-key', response: { clientDataJSON: 'e30gew' } }],
    ['half a byte in it', { id: 'x', type: 'public-key', response: { clientDataJSON: 'A' } }],
  ])('[I15] an answer with %s is refused like any other', async (_case, answer) => {
    const { status, body } = await doors.browser().ask('POST', '/api/session/passkey', answer)
    expect([status, body.code]).toEqual([401, 'signed_out'])
  })

  test('[I15] an answer that is no base64url is not as described', async () => {
    const answer = { id: 'x', type: 'public-key', response: { clientDataJSON: '§§' } }
    const { status, body } = await doors.browser().ask('POST', '/api/session/passkey', answer)
    expect([status, body.code]).toEqual([422, 'malformed'])
  })

  test('[I14] where browsers have no passkeys there are none', async () => {
    const browser = doors.browser(doors.appWith({ passkeys: null }))
    for (const path of ['/api/session/passkey/options']) {
      expect((await browser.ask('POST', path, {})).status).toBe(404)
    }
  })

  test('[I15] what is kept opens nothing: no secret, and no challenge as it was given', async () => {
    const { challenge } = await begin(doors.browser(), '/api/session/passkey')
    const { rows } = await sql`SELECT row_to_json(c)::text AS row FROM identity_challenge c`.execute(engine.owner)
    expect(JSON.stringify(rows)).not.toContain(challenge)
    expect(JSON.stringify(doors.logged)).not.toMatch(/challenge|publicKey/)
  })
})
