import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { asPerson } from '../../server/database/as-role.ts'
import { createBetterAuthIdentity } from '../../server/identity/better-auth.ts'
import type { Identity } from '../../server/identity/identity.ts'
import { hashOfToken } from '../../server/identity/link-token.ts'
import { createDeviceWatch } from '../../server/privacy/device-watch.ts'
import { ENGINES, type Engine } from './engines.ts'
import { cellOf, deviceOf, ORG, openWorld, PERSON, syncRequest, TODAY, valueEntry, type World } from './territory.ts'

const { anna, remo, mara } = PERSON

const SECRET = 'zK3v9Qw7Lx1Tn5Rb8Yc2Md6Hf4Jg0PsU'

/** Sessions as the tables have them, each request naming its own instead of a cookie. */
function bySessions(db: World['deps']['db']): Identity {
  const baseUrl = 'http://localhost'
  return {
    ...createBetterAuthIdentity({ db, secret: SECRET, baseUrl, newId: randomUUID }),
    async identify(request) {
      const { rows } = await sql<{ id: string; userId: string; confined: boolean }>`
        SELECT id, "userId", confined FROM identity_session WHERE id::text = ${request.headers.get('X-Session')}`.execute(
        db,
      )
      const [row] = rows
      return row === undefined
        ? null
        : { personId: row.userId, sessionId: row.id, provedAt: new Date(), confined: row.confined }
    },
  }
}

describe.each(ENGINES)('devices and sessions on %s', (_name, open) => {
  let engine: Engine
  let world: World
  let app: ReturnType<typeof createApp>
  let clock = new Date('2026-07-20T09:00:00.000Z')
  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
    app = createApp({ ...world.deps, identity: bySessions(engine.app), clock: () => clock })
    for (const [name, id] of Object.entries({ anna, remo })) {
      await sql`INSERT INTO identity_user (id, name, email) VALUES (${id}, ${name}, ${`${name}@example.org`})`.execute(
        engine.owner,
      )
    }
  })
  afterAll(() => engine?.close())

  async function sessionOf(person: string): Promise<string> {
    const id = randomUUID()
    const token = id.replaceAll('-', '').repeat(2)
    await sql`INSERT INTO identity_session (id, "expiresAt", token, "userAgent", "userId")
      VALUES (${id}, now() + interval '14 days', ${token}, 'Firefox, Linux', ${person})`.execute(engine.owner)
    return id
  }

  async function ask(session: string, method: string, path: string, body?: unknown) {
    const answer = await app.fetch(
      new Request(`http://localhost${path}`, {
        method,
        headers: { 'X-Session': session, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    )
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
  }

  const sync = (session: string, person: string, device: string, rest: object = {}) =>
    ask(session, 'POST', `/api/sync/v1/orgs/${ORG.alfa}`, { ...syncRequest(person), device, ...rest })

  const devicesOf = async (
    session: string,
  ): Promise<{ id: string; name: string | null; browser: string | null; lastSeen: string }[]> =>
    (await ask(session, 'GET', '/api/account')).body.devices

  test('[I18] a person finds, names and revokes their own devices and nobody else’s', async () => {
    const [hers, his] = [await sessionOf(anna), await sessionOf(remo)]
    const [laptop, phone] = [randomUUID(), randomUUID()]
    await sync(hers, anna, laptop)
    await sync(his, remo, phone)
    expect((await devicesOf(hers)).map(({ id }) => id)).toContain(laptop)
    expect((await devicesOf(hers)).map(({ id }) => id)).not.toContain(phone)
    expect(await ask(hers, 'POST', `/api/account/devices/${laptop}`, { name: '  Portatile ' })).toMatchObject({
      status: 204,
    })
    expect((await devicesOf(hers)).find(({ id }) => id === laptop)).toMatchObject({
      name: 'Portatile',
      revokedAt: null,
    })
    for (const device of [phone, randomUUID()]) {
      expect(await ask(hers, 'POST', `/api/account/devices/${device}`, { name: 'mio' })).toMatchObject({ status: 404 })
      expect(await ask(hers, 'DELETE', `/api/account/devices/${device}`)).toMatchObject({ status: 404 })
    }
    expect((await devicesOf(his)).find(({ id }) => id === phone)).toMatchObject({ name: null, revokedAt: null })
  })

  test('[I18] a device is told apart by the browser of its last session, of its own person alone', async () => {
    const [old, recent, his] = [await sessionOf(anna), await sessionOf(anna), await sessionOf(remo)]
    const device = randomUUID()
    const silent = randomUUID()
    const nameless = await sessionOf(anna)
    for (const session of [old, recent]) await sync(session, anna, device)
    await sync(nameless, anna, silent)
    const set = (session: string, agent: string, days: number) =>
      sql`UPDATE identity_session SET "userAgent" = ${agent}, "updatedAt" = now() - ${days} * interval '1 day'
        WHERE id = ${session}`.execute(engine.owner)
    await set(old, 'Chrome, Windows', 2)
    await set(recent, 'Edge, Windows', 1)
    await set(nameless, '', 0)
    await sql`UPDATE identity_session SET "userAgent" = 'Safari, iOS', devices = ARRAY[${device}]::uuid[]
      WHERE id = ${his}`.execute(engine.owner)
    const browserOn = async (which: string) => (await devicesOf(recent)).find(({ id }) => id === which)?.browser
    expect(await browserOn(device)).toBe('Edge, Windows')
    expect(await browserOn(silent)).toBeNull()
  })

  test('[I18] when a device was last seen is written down once an hour, not at every sync', async () => {
    const session = await sessionOf(anna)
    const device = randomUUID()
    const seen = async (at: string) => {
      clock = new Date(at)
      await sync(session, anna, device)
      return (await devicesOf(session)).find(({ id }) => id === device)?.lastSeen
    }
    expect(await seen('2026-07-20T10:00:00.000Z')).toBe('2026-07-20T10:00:00.000Z')
    expect(await seen('2026-07-20T10:59:59.000Z')).toBe('2026-07-20T10:00:00.000Z')
    expect(await seen('2026-07-20T11:00:00.000Z')).toBe('2026-07-20T11:00:00.000Z')
  })

  test('[I19] a session of a revoked device hears so from every sync, and is nobody to all else', async () => {
    const [there, here] = [await sessionOf(anna), await sessionOf(anna)]
    const device = randomUUID()
    expect(await sync(there, anna, device)).toMatchObject({ status: 200 })
    expect(await ask(here, 'DELETE', `/api/account/devices/${device}`)).toMatchObject({ status: 204 })
    expect(await ask(there, 'GET', '/api/account')).toMatchObject({ status: 401, body: { code: 'signed_out' } })
    expect(await ask(there, 'GET', '/api/session')).toMatchObject({ status: 200, body: { person: null } })
    const value = valueEntry(cellOf(world.catalogue, 'GOV-1.1', '2026'), { number: '1' })
    // For each organisation of the device, and whatever device it says to be.
    for (const claimed of [device, device, randomUUID()]) {
      expect(await sync(there, anna, claimed, { push: [value] })).toMatchObject({
        ...{ status: 403, body: { code: 'device_revoked' } },
      })
    }
    expect(await ask(here, 'GET', '/api/account')).toMatchObject({ status: 200 })
    expect(await sync(here, anna, deviceOf(anna))).toMatchObject({ status: 200 })
    const { rows } = await sql`SELECT FROM entry WHERE id = ${value.id}`.execute(engine.owner)
    expect(rows).toHaveLength(0)
  })

  test('[I19] [I20] a session that a revoked device left behind is nobody’s, and is not listed as open', async () => {
    const [there, here] = [await sessionOf(anna), await sessionOf(anna)]
    const device = randomUUID()
    await sync(there, anna, device)
    const listed = async () => {
      const { sessions } = (await ask(here, 'GET', '/api/account')).body as { sessions: { id: string }[] }
      return sessions.map(({ id }) => id)
    }
    expect(await listed()).toContain(there)
    await ask(here, 'DELETE', `/api/account/devices/${device}`)
    expect(await listed()).not.toContain(there)
    expect(await listed()).toContain(here)
  })

  test.each(['first', 'last'])(
    '[I19] a stolen session that names another device is nobody too once the %s is revoked',
    async (which) => {
      const [stolen, own] = [await sessionOf(anna), await sessionOf(anna)]
      const [first, second] = [randomUUID(), randomUUID()]
      for (const device of [first, second, first, second]) {
        expect((await sync(stolen, anna, device)).status).toBe(200)
      }
      const revoked = which === 'first' ? first : second
      expect((await ask(own, 'DELETE', `/api/account/devices/${revoked}`)).status).toBe(204)
      expect((await ask(stolen, 'GET', '/api/account')).status).toBe(401)
      for (const device of [first, second]) {
        expect((await sync(stolen, anna, device)).body.code).toBe('device_revoked')
      }
      expect((await ask(own, 'GET', '/api/account')).status).toBe(200)
    },
  )

  test('[I19] entries of another person on a revoked device are not said to be revoked', async () => {
    const session = await sessionOf(anna)
    const device = randomUUID()
    await sync(session, anna, device)
    await ask(session, 'DELETE', `/api/account/devices/${device}`)
    expect(await sync(session, remo, device)).toMatchObject({ status: 409, body: { code: 'user_mismatch' } })
  })

  test('[I19] a session that comes from a device revoked meanwhile is confined, one opened since is not', async () => {
    const [first, before, other] = [await sessionOf(anna), await sessionOf(anna), await sessionOf(anna)]
    const device = randomUUID()
    await sync(first, anna, device)
    clock = new Date(clock.getTime() + 60_000)
    await ask(other, 'DELETE', `/api/account/devices/${device}`)
    clock = new Date(clock.getTime() + 60_000)
    const since = await sessionOf(anna)
    for (const session of [before, since]) {
      expect(await sync(session, anna, device)).toMatchObject({ status: 403, body: { code: 'device_revoked' } })
    }
    expect(await ask(before, 'GET', '/api/account')).toMatchObject({ status: 401 })
    expect(await ask(since, 'GET', '/api/account')).toMatchObject({ status: 200 })
  })

  test('[I18] nobody takes a revocation back, revokes for another or reads which session a device has', async () => {
    const session = await sessionOf(anna)
    const device = randomUUID()
    await sync(session, anna, device)
    const run = (person: string, statement: RawBuilder<unknown>) =>
      asPerson(engine.app, { person, today: TODAY }, (trx) => statement.execute(trx))
    const revoke = sql`SELECT app_revoke_device(${device}) AS revoked`
    for (const person of [remo, mara]) {
      expect((await run(person, revoke)).rows).toEqual([{ revoked: false }])
      const named = await run(person, sql`UPDATE device SET name = 'mio' WHERE id = ${device}`)
      expect(named.numAffectedRows).toBe(0n)
    }
    expect(await ask(session, 'GET', '/api/account')).toMatchObject({ status: 200 })
    expect((await run(anna, revoke)).rows).toEqual([{ revoked: true }])
    for (const change of ['revoked_at = NULL', 'revoked_at = now()', 'person = person', 'first_seen = now()']) {
      await expect(run(anna, sql.raw(`UPDATE device SET ${change} WHERE id = '${device}'`))).rejects.toThrow(
        /permission denied/,
      )
    }
    const named = await run(anna, sql`UPDATE device SET name = 'ancora' WHERE id = ${device}`)
    expect(named.numAffectedRows).toBe(0n)
    await expect(run(anna, sql`SELECT devices FROM identity_session`)).rejects.toThrow(/permission denied/)
  })

  test('[I18] [T1] revoked again a device stays as it was, and it is written down once', async () => {
    const session = await sessionOf(remo)
    const device = randomUUID()
    await sync(session, remo, device)
    const revokedAt = async () =>
      (await engine.owner.selectFrom('device').select('revoked_at').where('id', '=', device).execute())[0]?.revoked_at
    const here = await sessionOf(remo)
    expect((await ask(here, 'DELETE', `/api/account/devices/${device}`)).status).toBe(204)
    const first = await revokedAt()
    expect((await ask(here, 'DELETE', `/api/account/devices/${device}`)).status).toBe(204)
    expect(await revokedAt()).toEqual(first)
    const { rows } = await sql`SELECT FROM audit_event WHERE action = 'device_revoked' AND actor = ${remo}`.execute(
      engine.owner,
    )
    expect(rows).toHaveLength(1)
  })

  test('[I19] by which device a session comes is noted before its sync begins', async () => {
    const session = await sessionOf(anna)
    const device = randomUUID()
    const noted = async () => {
      const { rows } = await sql<{ devices: string[] }>`
        SELECT devices FROM identity_session WHERE id = ${session}`.execute(engine.owner)
      return rows[0]?.devices
    }
    const watched = createDeviceWatch({ db: engine.app, instance: world.deps.instance })
    expect(await watched({ personId: anna, sessionId: session, device }, noted)).toEqual([device])
  })

  test('[I19] a session of a revoked device accepts no invitation', async () => {
    const [there, here] = [await sessionOf(anna), await sessionOf(anna)]
    const device = randomUUID()
    await sync(there, anna, device)
    await ask(here, 'DELETE', `/api/account/devices/${device}`)
    const token = 'i'.repeat(43)
    await sql`INSERT INTO invitation (id, link_hash, email, organisation, role, invited_by)
      VALUES (${randomUUID()}, ${await hashOfToken(token)}, 'anna@example.org', ${ORG.gamma}, 'contributor', ${mara})`.execute(
      engine.owner,
    )
    const accept = (session: string) => ask(session, 'POST', '/api/links/invitation', { token, account: null })
    expect(await accept(there)).toMatchObject({ status: 401, body: { code: 'signed_out' } })
    expect(await accept(here)).toMatchObject({ status: 200 })
  })

  test('[I20] sessions are listed with the one that asks, ended one by one or all but this one', async () => {
    await sql`DELETE FROM identity_session`.execute(engine.owner)
    const [mine, second, third, his] = [
      ...[await sessionOf(anna), await sessionOf(anna), await sessionOf(anna), await sessionOf(remo)],
    ] as [string, string, string, string]
    const listed = async () => (await ask(mine, 'GET', '/api/account')).body.sessions as { id: string }[]
    expect(await listed()).toHaveLength(3)
    expect((await listed()).find(({ id }) => id === mine)).toMatchObject({ current: true, browser: 'Firefox, Linux' })
    expect((await listed()).find(({ id }) => id === second)).toMatchObject({ current: false })
    expect(await ask(mine, 'DELETE', `/api/account/sessions/${his}`)).toMatchObject({ status: 404 })
    expect(await ask(mine, 'DELETE', `/api/account/sessions/${second}`)).toMatchObject({ status: 204 })
    expect((await listed()).map(({ id }) => id).sort()).toEqual([mine, third].sort())
    expect(await ask(mine, 'DELETE', '/api/account/sessions')).toMatchObject({ status: 204 })
    expect((await listed()).map(({ id }) => id)).toEqual([mine])
    expect(await ask(his, 'GET', '/api/account')).toMatchObject({ status: 200 })
    const { rows } = await sql`SELECT actor FROM audit_event WHERE action = 'session_ended'`.execute(engine.owner)
    expect(rows).toEqual([{ actor: anna }, { actor: anna }])
  })

  test('[I19] a revoked device hears that it is also when all other sessions were ended', async () => {
    const [there, other, here] = [await sessionOf(anna), await sessionOf(anna), await sessionOf(anna)]
    const device = randomUUID()
    await sync(there, anna, device)
    await ask(here, 'DELETE', `/api/account/devices/${device}`)
    expect((await ask(here, 'DELETE', '/api/account/sessions')).status).toBe(204)
    expect(await sync(there, anna, device)).toMatchObject({ status: 403, body: { code: 'device_revoked' } })
    expect((await sync(other, anna, randomUUID())).status).toBe(401)
  })

  test('[I20] a name that somebody changes is the new one wherever it is kept', async () => {
    const session = await sessionOf(anna)
    expect(await ask(session, 'POST', '/api/account/name', { name: 'Anna Maria' })).toMatchObject({ status: 204 })
    expect(await ask(session, 'GET', '/api/account')).toMatchObject({ body: { name: 'Anna Maria' } })
    const { rows } = await sql`SELECT name FROM identity_user WHERE id = ${anna}`.execute(engine.owner)
    expect(rows).toEqual([{ name: 'Anna Maria' }])
  })
})
