import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asJobs, asPerson } from '../../server/database/as-role.ts'
import { ENGINES, type Engine } from './engines.ts'
import { addPerson, tokenOf } from './newcomers.ts'
import { ORG, openWorld, PERSON, TODAY, type World } from './territory.ts'

const { anna, remo, bea, mara, elio, fulvia } = PERSON

// Whatever an attack on the server could run, it would run inside such a transaction.
describe.each(ENGINES)('the walls around people and their roles on %s', (_name, open) => {
  let engine: Engine
  let world: World
  let ada: string
  /** For somebody else than any of them. */
  let link: string
  const persons: Record<string, string | null> = { anna, remo, bea, mara, elio, fulvia, nobody: null }
  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
    ada = await addPerson(engine, 'ada', { plan: ['administrator'] })
    persons.ada = ada
    const { body } = await world.ask(mara, 'POST', `/api/organisations/${ORG.alfa}/invitations`, {
      ...{ email: 'lia@example.org', role: 'referent' },
    })
    link = tokenOf(body)
    expect(link).toHaveLength(43)
  })
  afterAll(() => engine?.close())

  const run = (person: string | null, statement: RawBuilder<unknown>) =>
    asPerson(engine.app, { person, today: TODAY }, (trx) => statement.execute(trx))

  /** How many rows the statement changed; -1 where the database refused it. */
  const changed = (person: string | null, statement: RawBuilder<unknown>): Promise<number> =>
    run(person, statement).then(
      ({ numAffectedRows }) => Number(numAffectedRows ?? 0n),
      (refused: Error) => {
        expect(refused.message).toMatch(/permission denied|row-level security|duplicate key/)
        return -1
      },
    )

  async function rolesNow() {
    const { rows } = await sql<{ line: string }>`
      SELECT concat_ws(' ', person, organisation, role, from_day, until_day) AS line FROM membership
      UNION ALL SELECT concat_ws(' ', person, role) FROM plan_role ORDER BY 1`.execute(engine.owner)
    return rows.map(({ line }) => line)
  }

  const everyWay = (me: string) => [
    ...['manager', 'administrator', 'funder'].map((role) => sql`INSERT INTO plan_role VALUES (${me}, ${role})`),
    sql`UPDATE plan_role SET role = 'administrator'`,
    ...Object.values(ORG).map(
      (org) =>
        sql`INSERT INTO membership (organisation, person, role, from_day) VALUES (${org}, ${me}, 'referent', ${TODAY})`,
    ),
    sql`UPDATE membership SET role = 'referent' WHERE person = ${me}`,
    sql`UPDATE membership SET until_day = NULL WHERE person = ${me}`,
    sql`UPDATE membership SET person = ${me}`,
    sql`UPDATE membership SET from_day = '2020-01-01' WHERE person = ${me}`,
    sql`SELECT app_use_invitation(${link}, ${me}, 'lia@example.org')`,
    sql`SELECT app_accept_invitation(${link})`,
    sql`SELECT app_accept_as_newcomer(${link}, 'io')`,
    sql`UPDATE person SET email = 'lia@example.org' WHERE id = ${me}`,
    sql`INSERT INTO person (id, name, email) VALUES (${randomUUID()}, 'altra', 'altra@example.org')`,
    sql`UPDATE invitation SET email = (SELECT email FROM person WHERE id = ${me})`,
    sql`UPDATE invitation SET role = 'referent', accepted_by = ${me}, accepted_at = now()`,
    sql`DELETE FROM invitation`,
    sql`DELETE FROM membership`,
    sql`DELETE FROM organisation`,
    sql`DELETE FROM person WHERE id = ${me}`,
  ]

  test.each(['anna', 'bea', 'elio', 'fulvia', 'mara', 'remo'])(
    '[O8] by no statement does %s come to a role, or change a person, a membership or an invitation into one',
    async (name) => {
      const me = persons[name] ?? ''
      const before = await rolesNow()
      for (const statement of everyWay(me)) {
        // What one is already may be written over itself.
        const count = await changed(me, statement)
        if (count > 0) expect(await rolesNow()).toEqual(before)
      }
      expect(await rolesNow()).toEqual(before)
    },
  )

  test('[O8] a manager who enters values for an organisation does not come to answer for it', async () => {
    const both = await addPerson(engine, 'gina', { plan: ['manager'], member: { [ORG.beta]: 'contributor' } })
    const raise = sql`UPDATE membership SET role = 'referent' WHERE person = ${both}`
    expect(await changed(both, raise)).toBe(-1)
    const asked = await world.ask(both, 'POST', `/api/organisations/${ORG.beta}/members/${both}`, { role: 'referent' })
    expect(asked.body.code).toBe('not_allowed')
    expect(await changed(mara, raise)).toBe(1)
  })

  test('[O8] [O7] roles in the plan are taken by administrators alone', async () => {
    for (const by of [anna, remo, fulvia, mara]) expect(await changed(by, sql`DELETE FROM plan_role`)).toBe(0)
  })

  test('[O8] referents change members of their own organisation alone, and none who left', async () => {
    const lower = (org: string) => sql`UPDATE membership SET role = role WHERE organisation = ${org}`
    expect(await changed(anna, lower(ORG.alfa))).toBe(0)
    expect(await changed(remo, lower(ORG.beta))).toBe(0)
    expect(await changed(fulvia, lower(ORG.alfa))).toBe(0)
    expect(await changed(remo, sql`UPDATE membership SET until_day = NULL WHERE person = ${elio}`)).toBe(0)
    expect(await changed(mara, sql`UPDATE membership SET until_day = NULL WHERE person = ${elio}`)).toBe(0)
    const others = sql`UPDATE membership SET role = role WHERE organisation = ${ORG.alfa} AND person = ${anna}`
    expect(await changed(remo, others)).toBe(1)
  })

  test('[O8] invitations are made in one’s own name, where one may, for seven days from now', async () => {
    const made = (by: string, org: string | null, role: string, more = sql``, values = sql``) =>
      sql`INSERT INTO invitation (id, link_hash, email, organisation, role, invited_by ${more})
        VALUES (${randomUUID()}, ${randomUUID().replaceAll('-', '').repeat(2)}, ${`${randomUUID()}@example.org`},
          ${org}::uuid, ${role}, ${by} ${values})`
    for (const person of [anna, bea, elio, fulvia, remo]) {
      expect(await changed(person, made(person, null, 'funder'))).toBe(-1)
      expect(await changed(person, made(mara, ORG.beta, 'contributor'))).toBe(-1)
      if (person !== remo) expect(await changed(person, made(person, ORG.alfa, 'contributor'))).toBe(-1)
    }
    expect(await changed(remo, made(remo, ORG.alfa, 'referent'))).toBe(1)
    expect(await changed(mara, made(mara, null, 'funder'))).toBe(1)
    expect(await changed(mara, made(mara, null, 'administrator'))).toBe(-1)
    expect(await changed(mara, made(mara, null, 'manager'))).toBe(-1)
    expect(await changed(ada, made(ada, null, 'administrator'))).toBe(1)
    const late = made(ada, null, 'funder', sql`, expires_at`, sql`, '2099-01-01'`)
    expect(await changed(ada, late)).toBe(-1)
  })

  test('[O8] what a link is kept as is nobody’s to read, and opens nothing', async () => {
    for (const person of [remo, mara, ada]) {
      expect(await changed(person, sql`SELECT link_hash FROM invitation`)).toBe(-1)
    }
    const { rows } = await sql<{ hash: string }>`SELECT link_hash AS hash FROM invitation`.execute(engine.owner)
    const found = await run(null, sql`SELECT * FROM app_invitation(${rows[0]?.hash})`)
    expect(found.rows).toEqual([])
  })

  test.each(['anna', 'bea', 'elio', 'fulvia', 'nobody'])('[O8] to %s no invitation of alfa shows', async (name) => {
    const person = persons[name] ?? null
    expect((await run(person, sql`SELECT id FROM invitation`)).rows).toEqual([])
    expect((await run(person, sql`SELECT id FROM app_invitations(${ORG.alfa})`)).rows).toEqual([])
    expect((await run(person, sql`SELECT id FROM app_invitations(NULL)`)).rows).toEqual([])
  })

  test.each(['anna', 'remo', 'bea', 'elio', 'fulvia', 'nobody'])(
    '[O8] %s adds, changes and lists no organisation beyond their own',
    async (name) => {
      const person = persons[name] ?? null
      const id = randomUUID()
      const added = sql`INSERT INTO organisation (id, name, legal_form, municipality, zone) VALUES (${id}, ${id}, 'altro', 'Susa', 'ZO06')`
      expect(await changed(person, added)).toBe(-1)
      expect(await changed(person, sql`UPDATE organisation SET zone = 'ZO09'`)).toBe(0)
      expect(await changed(person, sql`INSERT INTO rolled_up (org, seq) VALUES (${ORG.alfa}, 0)`)).toBe(-1)
      expect((await run(person, sql`SELECT * FROM app_last_entries()`)).rows).toEqual([])
    },
  )

  test('[O8] a log begins empty, whoever begins it', async () => {
    const id = randomUUID()
    await run(
      ada,
      sql`INSERT INTO organisation (id, name, legal_form, municipality, zone) VALUES (${id}, 'Nuova', 'altro', 'Susa', 'ZO06')`,
    )
    expect(await changed(ada, sql`INSERT INTO org_log (org, head, changed_at) VALUES (${id}, 7, now())`)).toBe(-1)
    expect(await changed(ada, sql`INSERT INTO rolled_up (org, seq) VALUES (${id}, 7)`)).toBe(-1)
    expect(await changed(ada, sql`INSERT INTO org_log (org, changed_at) VALUES (${id}, now())`)).toBe(1)
  })

  test('[O8] the job forgets invitations that are over, and reads no address', async () => {
    const jobs = (statement: RawBuilder<unknown>) => asJobs(engine.app, TODAY, (trx) => statement.execute(trx))
    await expect(jobs(sql`SELECT email FROM invitation`)).rejects.toThrow(/permission denied/)
    expect((await jobs(sql`DELETE FROM invitation`)).numAffectedRows).toBe(0n)
    await sql`UPDATE invitation SET expires_at = now() - interval '1 hour'`.execute(engine.owner)
    expect(Number((await jobs(sql`DELETE FROM invitation`)).numAffectedRows)).toBeGreaterThan(0)
  })
})
