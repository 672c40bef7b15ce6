import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asPerson } from '../../server/database/as-role.ts'
import { hashOfToken, newToken } from '../../server/identity/link-token.ts'
import { keepResetLink } from '../../server/identity/reset.ts'
import { makeSetUpLink } from '../../server/identity/set-up.ts'
import { ENGINES } from './engines.ts'
import { BASE_URL, bytesOf, type IdentityWorld, openIdentityWorld, tokenOf } from './fixtures/identity-world.ts'
import { PERSON, TODAY } from './territory.ts'

const NADIA = { name: 'Nadia Prima', email: 'nadia@example.org', password: 'tre gru sul tetto' }

describe.each(ENGINES)('setting an installation up on %s', (_name, open) => {
  let world: IdentityWorld

  beforeAll(async () => {
    world = await openIdentityWorld(await open())
  })
  afterAll(() => world?.close())
  // Nobody administers, and nobody was set up before.
  beforeEach(async () => {
    const { owner } = world.engine
    await owner.transaction().execute(async (trx) => {
      await sql`ALTER TABLE plan_role DISABLE TRIGGER USER`.execute(trx)
      await sql`DELETE FROM plan_role WHERE role = 'administrator'`.execute(trx)
      await sql`ALTER TABLE plan_role ENABLE TRIGGER USER`.execute(trx)
    })
    await sql`UPDATE person SET email = id::text WHERE email = ${NADIA.email}`.execute(owner)
    await sql`DELETE FROM identity_user WHERE email = ${NADIA.email}`.execute(owner)
  })

  const start = async () => tokenOf(await makeSetUpLink(world.engine.app, BASE_URL, new Date()))
  const setUp = (token: string, rest: object = {}) =>
    world.visitor().ask('POST', '/api/links/setup', { token, ...NADIA, ...rest })
  const administrators = async () =>
    (await world.engine.owner.selectFrom('plan_role').select('person').where('role', '=', 'administrator').execute())
      .length

  test('[I11] the link of the first start makes a person who administers and runs the plan, signed in at once', async () => {
    const nadia = world.visitor()
    const answer = await nadia.ask('POST', '/api/links/setup', { token: await start(), ...NADIA })
    expect(answer.status).toBe(200)
    const { id, name, email, planRoles } = answer.body.person
    expect({ name, email, planRoles }).toEqual({
      ...{ name: NADIA.name, email: NADIA.email },
      planRoles: ['administrator', 'manager'],
    })
    expect(await nadia.who()).toBe(id)
    expect((await world.visitor().signIn(NADIA.email, NADIA.password)).status).toBe(200)
    expect((await world.audit()).filter(({ actor }) => actor === id).map(({ action }) => action)).toEqual([
      'set_up',
      'signed_in',
    ])
  })

  test('[I11] a start makes the link of the one before void, and once somebody administers there is none', async () => {
    const [first, second] = [await start(), await start()]
    expect((await setUp(first)).body.code).toBe('link_void')
    expect((await setUp(second)).status).toBe(200)
    expect(await makeSetUpLink(world.engine.app, BASE_URL, new Date())).toBeNull()
  })

  test('[I11] of two who come by the link at once one administers', async () => {
    const token = await start()
    const comers = ['uno', 'due', 'tre', 'quattro'].map((name) => setUp(token, { email: `${name}@example.net` }))
    const outcomes = (await Promise.all(comers)).map(({ status }) => status).sort()
    expect(outcomes).toEqual([200, 410, 410, 410])
    expect(await administrators()).toBe(1)
    const { rows } = await sql`SELECT FROM identity_user WHERE email LIKE '%@example.net'`.execute(world.engine.owner)
    expect(rows).toHaveLength(1)
    await sql`DELETE FROM identity_user WHERE email LIKE '%@example.net'`.execute(world.engine.owner)
    await sql`UPDATE person SET email = id::text WHERE email LIKE '%@example.net'`.execute(world.engine.owner)
  })

  test('[I12] a link that is used, past its time, void, for something else or nobody’s: all the same bytes', async () => {
    const { app, owner } = world.engine
    const used = await start()
    await setUp(used)
    await sql`ALTER TABLE plan_role DISABLE TRIGGER USER`.execute(owner)
    await sql`DELETE FROM plan_role WHERE role = 'administrator'`.execute(owner)
    await sql`ALTER TABLE plan_role ENABLE TRIGGER USER`.execute(owner)
    const expired = await start()
    const replaced = await start()
    const good = await start()
    await sql`UPDATE identity_link SET expires_at = now() - interval '1 second', used_at = NULL
      WHERE hash = ${await hashOfToken(expired)}`.execute(owner)
    const foreign = tokenOf((await keepResetLink(app, BASE_URL, PERSON.anna, 60_000)).url)
    const altered = `${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`
    const answers = []
    for (const token of [used, expired, replaced, foreign, altered, newToken()]) {
      answers.push(bytesOf(await setUp(token, { email: 'altra@example.org' })))
    }
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toMatch(/^\[410,.*link_void/)
    expect((await setUp(good, { email: 'altra@example.org' })).status).toBe(200)
  })

  test('[I11] the link works for a day', async () => {
    const token = await start()
    const link = await world.engine.owner
      .selectFrom('identity_link')
      .selectAll()
      .where('hash', '=', await hashOfToken(token))
      .executeTakeFirstOrThrow()
    expect(link.expires_at.getTime() - link.made_at.getTime()).toBe(86_400_000)
    expect((await world.visitor().ask('POST', '/api/links', { token })).body.kind).toBe('setup')
  })

  test.each([
    ['a password that is tried first', { password: 'Password2026!' }, 422, 'password_common'],
    ['their own name as password', { password: 'Nadia Prima 2026' }, 422, 'password_common'],
    ['an address that is somebody’s', { email: 'anna@example.org' }, 409, 'already_there'],
    ['an address of a person without an account', { email: 'bea@example.org' }, 409, 'already_there'],
  ])('[I9] %s is refused, nothing is made, and the link works still', async (_case, rest, status, code) => {
    const token = await start()
    const answer = await setUp(token, rest)
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(await administrators()).toBe(0)
    expect((await setUp(token)).status).toBe(200)
  })

  test('[I11] the database itself makes nobody administrator without the link, nor a second one with it', async () => {
    const { app } = world.engine
    const asSomebody = (token: string, person: string = PERSON.anna) =>
      asPerson(app, { person, today: TODAY }, async (trx) => {
        const { rows } = await sql<{
          done: boolean
        }>`SELECT app_set_up(${token}, 'x', 'x@example.org') AS done`.execute(trx)
        return rows[0]?.done
      })
    expect(await asSomebody(newToken())).toBe(false)
    for (const [kind, until] of [
      ['reset', '1 hour'],
      ['setup', '0 hours'],
    ] as const) {
      const other = newToken()
      await sql`INSERT INTO identity_link (hash, kind, made_at, expires_at)
        VALUES (${await hashOfToken(other)}, ${kind}, now(), now() + ${until}::interval)`.execute(world.engine.owner)
      expect([kind, await asSomebody(other)]).toEqual([kind, false])
    }
    const token = await start()
    expect((await setUp(token)).status).toBe(200)
    await sql`UPDATE identity_link SET used_at = NULL WHERE kind = 'setup'`.execute(world.engine.owner)
    expect(await asSomebody(token)).toBe(false)
    expect(await administrators()).toBe(1)
    const direct = sql`INSERT INTO plan_role VALUES (${PERSON.anna}, 'administrator')`
    await expect(asPerson(app, { person: PERSON.anna, today: TODAY }, (trx) => direct.execute(trx))).rejects.toThrow()
  })
})
