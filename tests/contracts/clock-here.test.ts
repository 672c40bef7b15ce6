import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { forgetWhatIsOld } from '../../server/jobs/retention.ts'
import { fixedClock } from '../../server/start/clock.ts'
import { AuditPage } from '../../src/domain/wire/audit.ts'
import { ENGINES, type Engine } from './engines.ts'
import { type IdentityWorld, openIdentityWorld, tokenOf, type Visitor } from './fixtures/identity-world.ts'
import { deviceOf, ORG, PERSON, syncRequest } from './territory.ts'

/** Far from any day on which a test runs. */
const DAY = '2031-02-10'
const ROME = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' })
const { remo, fulvia, mara } = PERSON
const { now, instance } = fixedClock(DAY)

describe.each(ENGINES)('a clock that stands still on %s', (_name, open) => {
  let engine: Engine
  let world: IdentityWorld
  let app: ReturnType<typeof createApp>
  let asMara: Visitor
  let asRemo: Visitor

  beforeAll(async () => {
    engine = await open()
    world = await openIdentityWorld(engine)
    app = createApp({ ...world.deps, clock: now, instance })
    await sql`INSERT INTO plan_role (person, role) VALUES (${mara}, 'administrator')`.execute(engine.owner)
    asMara = await world.visitorOf('mara')
    asRemo = await world.visitorOf('remo')
  })
  afterAll(() => engine?.close())

  async function ask(who: Visitor | null, method: string, path: string, body?: object) {
    const headers = { ...(who && { Cookie: who.cookie }), ...(body && { 'Content-Type': 'application/json' }) }
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await app.fetch(new Request(world.deps.baseUrl + path, { method, headers, ...sent }))
    const text = await answer.text()
    expect([answer.status, answer.ok]).toEqual([answer.status, true])
    return text === '' ? null : JSON.parse(text)
  }

  /** The days that an answer tells, as its readers read them, each once. */
  const daysIn = (answer: unknown) => {
    const moments = JSON.stringify(answer).match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? []
    return [...new Set(moments.map((moment) => ROME.format(new Date(moment))))].sort()
  }

  test('[C7] an invitation is made on its day, lasts seven from it, and opens', async () => {
    const place = `/api/organisations/${ORG.alfa}`
    const { url, expiresAt } = await ask(asRemo, 'POST', `${place}/invitations`, {
      email: 'nuova@example.org',
      role: 'contributor',
    })
    expect(daysIn(expiresAt)).toEqual(['2031-02-17'])
    const { invitations } = await ask(asRemo, 'GET', place)
    expect(daysIn(invitations)).toEqual(['2031-02-10', '2031-02-17'])
    expect(await ask(null, 'POST', '/api/links', { token: tokenOf(url) })).toMatchObject({ expiresAt })
  })

  test('[C7] what is opened to a funder is open since that day, and can be withdrawn', async () => {
    const place = `/api/organisations/${ORG.alfa}/grants`
    await ask(asRemo, 'POST', place, { funder: fulvia, indicators: null })
    const { grants } = await ask(asRemo, 'GET', place)
    expect(daysIn(grants)).toEqual(['2031-02-10'])
    await ask(asRemo, 'DELETE', `${place}/${fulvia}`)
  })

  test('[C7] sessions, devices, ways in and links that are handed over are told by it', async () => {
    await ask(asRemo, 'POST', `/api/sync/v1/orgs/${ORG.alfa}`, syncRequest(remo))
    await ask(asRemo, 'DELETE', `/api/account/devices/${deviceOf(remo)}`)
    const { expiresAt } = await ask(asMara, 'POST', `/api/people/${remo}/reset`, {})
    expect(daysIn(expiresAt)).toEqual(['2031-02-11'])
    await sql`INSERT INTO identity_second_factor ("userId", secret, confirmed_at) VALUES (${remo}, 's', now())`.execute(
      engine.owner,
    )
    await sql`INSERT INTO identity_passkey (id, "userId", name, "credentialId", "publicKey", counter, "addedAt", "lastUsedAt")
      VALUES (${randomUUID()}, ${remo}, 'chiave', 'chiave', 'AA', 0, now(), now())`.execute(engine.owner)
    await sql`INSERT INTO identity_account (id, "accountId", "providerId", "userId")
      VALUES (${randomUUID()}, 'remo', 'https://identita.example.org', ${remo})`.execute(engine.owner)
    const account = await ask(await world.visitorOf('remo'), 'GET', '/api/account')
    const { devices, sessions, secondFactor, passkeys, provider } = account
    expect([secondFactor, passkeys, provider].map(daysIn)).toEqual(Array(3).fill(['2031-02-10']))
    expect(daysIn(devices)).toEqual(['2031-02-10'])
    expect(daysIn(sessions)).toEqual(['2031-02-10', '2031-02-24'])
  })

  test('[C7] every act is dated by it, however it was written down', async () => {
    const { events } = AuditPage.parse(await ask(asMara, 'GET', '/api/audit/newest'))
    expect(new Set(events.map(({ action }) => action))).toEqual(
      new Set(['invited', 'grant_given', 'grant_withdrawn', 'device_revoked', 'reset_link_made']),
    )
    expect(daysIn(events)).toEqual(['2031-02-10'])
  })

  test('[P8] [C7] what is dated by it is not forgotten for being of another year', async () => {
    const days = { sessions: 30, signInFailures: 1, links: 30, audit: 365 }
    const at = (year: number) => new Date(`${year}-02-10T12:00:00Z`)
    await sql`INSERT INTO invitation (id, link_hash, email, organisation, role, invited_by, expires_at)
      VALUES (${randomUUID()}, ${'ab'.repeat(32)}, 'z@example.org', ${ORG.alfa}, 'contributor', ${remo}, '2020-02-20')`.execute(
      engine.owner,
    )
    await sql`INSERT INTO audit_event (action, actor, at) VALUES ('signed_in', ${remo}, '2020-02-10')`.execute(
      engine.owner,
    )
    const behind = at(2020).getTime() - at(2026).getTime()
    expect(await forgetWhatIsOld(engine.app, days, at(2026), behind)).toMatchObject({ invitations: 0, audit: 0 })
    expect(await forgetWhatIsOld(engine.app, days, at(2026))).toMatchObject({ invitations: 1, audit: 1 })
  })
})
