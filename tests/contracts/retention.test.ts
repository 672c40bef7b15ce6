import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asJobs } from '../../server/database/as-role.ts'
import { createRetention, type Forgotten, forgetWhatIsOld } from '../../server/jobs/retention.ts'
import { Notices } from '../../src/domain/wire/notices.ts'
import { ENGINES, type Engine } from './engines.ts'
import { ORG, openWorld, PERSON, TODAY, type World } from './territory.ts'

const { anna, remo } = PERSON
const DAYS = { sessions: 25, signInFailures: 1, links: 20, audit: 365 }
/** However seldom a session is forgotten, it lasts no longer. */
const LONGEST_DAYS = 30
const DAY_MS = 86_400_000

describe.each(ENGINES)('what is forgotten in time on %s', (_name, open) => {
  let engine: Engine
  let world: World
  /** The frozen clock: the database's own would say when a test ran. */
  const now = new Date()
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS)

  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
    await sql`INSERT INTO identity_user (id, name, email) VALUES (${anna}, 'Anna', 'anna@example.org')`.execute(
      engine.owner,
    )
  })
  afterAll(() => engine?.close())

  const TABLES = [
    'identity_session',
    'sign_in_failure',
    'identity_link',
    'identity_challenge',
    'identity_verification',
    'invitation',
    'audit_event',
  ]
  beforeEach(async () => {
    for (const table of [...TABLES, 'device']) await sql`DELETE FROM ${sql.table(table)}`.execute(engine.owner)
  })

  const hex = () => randomUUID().replaceAll('-', '').repeat(2)
  const rows: Record<string, (at: Date) => RawBuilder<unknown>> = {
    sessions: (at) => sql`INSERT INTO identity_session (id, token, "userId", "createdAt", "expiresAt")
      VALUES (${randomUUID()}, ${hex()}, ${anna}, ${at}, ${new Date(at.getTime() + LONGEST_DAYS * DAY_MS)})`,
    signInFailures: (at) =>
      sql`INSERT INTO sign_in_failure (account, window_start, failures) VALUES (${hex()}, ${at}, 3)`,
    links: (at) => sql`INSERT INTO identity_link (hash, kind, "userId", made_at, expires_at)
      VALUES (${hex()}, 'reset', ${anna}, ${daysAgo(900)}, ${at})`,
    'links that were used': (at) => sql`INSERT INTO identity_link (hash, kind, "userId", made_at, expires_at, used_at)
      VALUES (${hex()}, 'reset', ${anna}, ${daysAgo(900)}, ${daysAgo(-900)}, ${at})`,
    challenges: (at) =>
      sql`INSERT INTO identity_challenge (hash, purpose, expires_at) VALUES (${hex()}, 'passkey_new', ${at})`,
    verifications: (at) => sql`INSERT INTO identity_verification (id, identifier, value, "expiresAt")
      VALUES (${randomUUID()}, 'x', 'y', ${at})`,
    invitations: (at) => sql`INSERT INTO invitation (id, link_hash, email, organisation, role, invited_by, expires_at)
      VALUES (${randomUUID()}, ${hex()}, ${`${hex()}@example.org`}, ${ORG.alfa}, 'contributor', ${remo}, ${at})`,
    deviceNames: (at) => sql`INSERT INTO device (id, person, first_seen, name, revoked_at)
      VALUES (${randomUUID()}, ${anna}, ${at}, 'Telefono', ${at})`,
    audit: (at) => sql`INSERT INTO audit_event (action, actor, at) VALUES ('signed_in', ${anna}, ${at})`,
    'audit of an organisation': (at) => sql`INSERT INTO audit_event (action, actor, organisation, at)
      VALUES ('invited', ${remo}, ${ORG.alfa}, ${at})`,
  }

  test.each<[string, keyof Forgotten, number]>([
    ['sessions', 'sessions', DAYS.sessions],
    ['signInFailures', 'signInFailures', DAYS.signInFailures],
    ['links', 'links', DAYS.links],
    ['links that were used', 'links', DAYS.links],
    ['challenges', 'challenges', 0],
    ['verifications', 'challenges', 0],
    ['invitations', 'invitations', DAYS.links],
    ['deviceNames', 'deviceNames', DAYS.sessions],
    ['audit', 'audit', DAYS.audit],
    ['audit of an organisation', 'audit', DAYS.audit],
  ])('[P8] of %s what is as old as the privacy page tells goes, and nothing younger', async (kind, counted, days) => {
    const insert = rows[kind]
    if (insert === undefined) throw new Error(`No row of ${kind}`)
    await insert(daysAgo(days)).execute(engine.owner)
    await insert(new Date(daysAgo(days).getTime() + 60_000)).execute(engine.owner)
    const nothing = {
      sessions: 0,
      signInFailures: 0,
      links: 0,
      challenges: 0,
      invitations: 0,
      deviceNames: 0,
      audit: 0,
    }
    expect(await forgetWhatIsOld(engine.app, DAYS, now)).toEqual({ ...nothing, [counted]: 1 })
    expect(await forgetWhatIsOld(engine.app, DAYS, now)).toEqual(nothing)
    const table = { ...Object.fromEntries(TABLES.map((name) => [name, name])), deviceNames: 'device' }
    const left = await Promise.all(
      Object.values(table).map((name) => sql`SELECT FROM ${sql.table(name)}`.execute(engine.owner)),
    )
    expect(left.flatMap((each) => each.rows)).toHaveLength(kind === 'deviceNames' ? 2 : 1)
  })

  test('[P8] a session that ended goes at once, a device that is in use keeps its name', async () => {
    await sql`INSERT INTO identity_session (id, token, "userId", "createdAt", "expiresAt")
      VALUES (${randomUUID()}, ${hex()}, ${anna}, ${daysAgo(15)}, ${daysAgo(1)})`.execute(engine.owner)
    await sql`INSERT INTO device (id, person, first_seen, last_seen, name)
      VALUES (${randomUUID()}, ${anna}, ${daysAgo(900)}, ${daysAgo(900)}, 'Telefono')`.execute(engine.owner)
    expect(await forgetWhatIsOld(engine.app, DAYS, now)).toMatchObject({ sessions: 1, deviceNames: 0 })
  })

  test('[P8] the job gives no device a name and takes none from a device in use', async () => {
    const [used, revoked] = [randomUUID(), randomUUID()]
    await sql`INSERT INTO device (id, person, first_seen, name, revoked_at) VALUES
      (${used}, ${anna}, now(), 'Telefono', NULL), (${revoked}, ${anna}, now(), 'Portatile', now())`.execute(
      engine.owner,
    )
    const run = (statement: RawBuilder<unknown>) => asJobs(engine.app, TODAY, (trx) => statement.execute(trx))
    expect((await run(sql`UPDATE device SET name = NULL WHERE id = ${used}`)).numAffectedRows).toBe(0n)
    await expect(run(sql`UPDATE device SET name = 'altro' WHERE id = ${revoked}`)).rejects.toThrow(/row-level security/)
    await expect(run(sql`UPDATE device SET revoked_at = NULL`)).rejects.toThrow(/permission denied/)
  })

  test('[P8] it is done at start and then once a day, and a turn that failed comes again', async () => {
    let at = now.getTime()
    const logged: object[] = []
    const log = { info: (fields: object) => void logged.push(fields), warn: () => {}, error: () => {} }
    const forget = createRetention({ db: engine.app, instance: world.deps.instance, log }, DAYS, () => new Date(at))
    const insert = () => rows.challenges?.(daysAgo(1)).execute(engine.owner)
    const left = async () => (await sql`SELECT FROM identity_challenge`.execute(engine.owner)).rows.length
    for (const [later, expected] of [
      [0, 0],
      [DAY_MS - 1, 1],
      [DAY_MS, 0],
    ] as const) {
      at = now.getTime() + later
      await insert()
      await forget()
      expect(await left()).toBe(expected)
    }
    expect(logged).toHaveLength(2)
    await engine.owner.schema.alterTable('identity_challenge').renameTo('elsewhere').execute()
    at += DAY_MS
    await expect(forget()).rejects.toThrow(/identity_challenge/)
    await engine.owner.schema.alterTable('elsewhere').renameTo('identity_challenge').execute()
    await insert()
    await forget()
    expect(await left()).toBe(0)
  })

  test('[P9] the notices are those of the settings, for anybody to read', async () => {
    const { status, body } = await world.ask(null, 'GET', '/api/notices')
    expect(status).toBe(200)
    expect(Notices.parse(body)).toEqual(world.deps.notices)
  })
})
