import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asJobs, asPerson } from '../../server/database/as-role.ts'
import type { Tx } from '../../server/database/tables.ts'
import { createJobs } from '../../server/jobs/jobs.ts'
import { ENGINES, type Engine } from './engines.ts'
import { cellOf, deviceOf, nobody, ORG, openWorld, PERSON, TODAY, valueEntry, type World } from './territory.ts'

const TENANT_TABLES = [
  'organisation',
  'person',
  'membership',
  'plan_role',
  'assignment',
  'extension',
  'org_log',
  'entry',
  'held',
  'device',
  'rolled_up',
  'cell_value',
] as const

// Whatever an attack on the server could run, it would run inside such a transaction.
describe.each(ENGINES)('the walls of %s', (_name, open) => {
  let engine: Engine
  let world: World

  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
    for (const [person, org] of [
      [PERSON.anna, ORG.alfa],
      [PERSON.bea, ORG.beta],
    ] as const) {
      const open = valueEntry(cellOf(world.catalogue, 'GOV-3.3', '2026-S1'), { number: '3' })
      const closed = valueEntry(cellOf(world.catalogue, 'GOV-3.3', '2024-S1'), { number: '3' })
      await world.sync(person, org, { push: [open, closed] })
    }
    await createJobs(world.deps).settle()
  })
  afterAll(() => engine?.close())

  const as = <T>(person: string | null, work: (trx: Tx) => Promise<T>) =>
    asPerson(engine.app, { person, today: TODAY }, work)

  async function countAs(person: string | null, table: string): Promise<number> {
    const { rows } = await as(person, (trx) =>
      sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.table(table)}`.execute(trx),
    )
    return rows[0]?.n ?? -1
  }

  test.each(TENANT_TABLES)('[D1] nobody in particular sees no row of %s, though there are some', async (table) => {
    expect(await countAs(null, table)).toBe(0)
    expect(await countAs(nobody, table)).toBe(0)
    const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.table(table)}`.execute(engine.owner)
    expect(rows[0]?.n).toBeGreaterThan(0)
  })

  test('[D1] every table that an organisation or a person is named in has row-level security, or is out of reach', async () => {
    const { rows } = await sql<{ name: string }>`
      SELECT DISTINCT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND NOT c.relrowsecurity
        AND a.attname IN ('org', 'organisation', 'person', 'author', 'device') AND c.relname NOT LIKE 'identity\_%'
      ORDER BY 1`.execute(engine.owner)
    expect(rows).toEqual([])
  })

  test('[D1] no person and no job has any right on what signing in keeps', async () => {
    const { rows } = await sql<{ name: string; open: boolean }>`
      SELECT c.relname AS name, bool_or(has_any_column_privilege(r.role, c.oid, 'SELECT, INSERT, UPDATE, REFERENCES')
          OR has_table_privilege(r.role, c.oid, 'DELETE, TRUNCATE, TRIGGER')) AS open
      FROM pg_class c, (VALUES ('traguardo_person'), ('traguardo_jobs')) AS r(role)
      WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relname LIKE 'identity\_%'
      GROUP BY 1 ORDER BY 1`.execute(engine.owner)
    expect(rows.length).toBeGreaterThan(4)
    expect(rows.filter(({ open }) => open)).toEqual([])
  })

  test.each([
    ['org_log', 'org'],
    ['entry', 'org'],
    ['held', 'org'],
    ['assignment', 'organisation'],
    ['extension', 'organisation'],
    ['membership', 'organisation'],
  ] as const)('[D2] a member sees rows of %s of their own organisation only', async (table, column) => {
    const { rows } = await as(PERSON.anna, (trx) =>
      sql<{ org: string }>`SELECT DISTINCT ${sql.ref(column)} AS org FROM ${sql.table(table)}`.execute(trx),
    )
    expect(rows.map((row) => row.org).filter((org) => org !== ORG.alfa)).toEqual([])
  })

  test('[D2] a member reads names of their own organisation, not of others', async () => {
    const names = await as(PERSON.anna, (trx) => trx.selectFrom('person').select('id').execute())
    expect(names.map((row) => row.id).sort()).toEqual([PERSON.anna, PERSON.remo, PERSON.elio].sort())
  })

  test('[D3] an ended membership reads no log any more', async () => {
    expect(await countAs(PERSON.elio, 'entry')).toBe(0)
    expect(await countAs(PERSON.elio, 'org_log')).toBe(0)
  })

  test('[D3] a funder reads no organisation’s value', async () => {
    for (const table of ['entry', 'held', 'cell_value', 'org_log']) expect(await countAs(PERSON.fulvia, table)).toBe(0)
  })

  test('[D4] nobody writes into a log that is not theirs, nor in another person’s name', async () => {
    const row = (org: string, author: string) => ({
      org,
      seq: 1000,
      id: randomUUID(),
      kind: 'value' as const,
      indicator: null,
      period: '2026',
      disaggregation: null,
      body: '{}',
      author,
      device: deviceOf(author),
      received_at: new Date(),
      hash: '0'.repeat(64),
      mark: '0'.repeat(64),
    })
    const insert = (org: string, author: string) =>
      as(PERSON.anna, (trx) => trx.insertInto('entry').values(row(org, author)).execute())
    await expect(insert(ORG.beta, PERSON.anna)).rejects.toThrow(/row-level security/)
    await expect(insert(ORG.alfa, PERSON.bea)).rejects.toThrow(/row-level security/)
  })

  test.each(['UPDATE entry SET seq = seq', 'DELETE FROM entry', 'DELETE FROM held', 'DELETE FROM org_log'])(
    '[D5] nobody may run %s, also in their own log',
    async (statement) => {
      await expect(as(PERSON.anna, (trx) => sql.raw(statement).execute(trx))).rejects.toThrow(/permission denied/)
      await expect(as(PERSON.mara, (trx) => sql.raw(statement).execute(trx))).rejects.toThrow(/permission denied/)
    },
  )

  test('[D5] another organisation’s head does not move', async () => {
    const result = await as(PERSON.anna, (trx) =>
      trx.updateTable('org_log').set({ head: 99 }).where('org', '=', ORG.beta).executeTakeFirst(),
    )
    expect(result.numUpdatedRows).toBe(0n)
  })

  test('[D6] no person makes themselves a manager or a member', async () => {
    const grant = as(PERSON.anna, (trx) =>
      trx.insertInto('plan_role').values({ person: PERSON.anna, role: 'manager' }).execute(),
    )
    await expect(grant).rejects.toThrow(/row-level security/)
    const join = {
      organisation: ORG.beta,
      person: PERSON.anna,
      role: 'referent' as const,
      from_day: TODAY,
      until_day: null,
    }
    const joined = as(PERSON.anna, (trx) => trx.insertInto('membership').values(join).execute())
    await expect(joined).rejects.toThrow(/permission denied/)
  })

  test('[D6] the job that reads every log writes none', async () => {
    const write = asJobs(engine.app, TODAY, (trx) => trx.updateTable('org_log').set({ head: 0 }).execute())
    await expect(write).rejects.toThrow(/permission denied/)
  })

  test('[D7] nothing of a context is left after its transaction, however many run at once', async () => {
    const people = [PERSON.anna, PERSON.bea, PERSON.mara, null]
    const counts = { [PERSON.anna]: 1, [PERSON.bea]: 1, [PERSON.mara]: 2 }
    const seen = await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        const person = people[i % people.length] ?? null
        return [person, await countAs(person, 'entry')] as const
      }),
    )
    for (const [person, count] of seen) expect(count).toBe(person === null ? 0 : counts[person])
    await countAs(PERSON.mara, 'entry')
    const left = await sql<{
      person: string | null
    }>`SELECT nullif(current_setting('app.person', true), '') AS person`.execute(engine.app)
    expect(left.rows[0]?.person).toBeNull()
  })

  test('[D8] the login itself, without a context, reads nothing and becomes no owner', async () => {
    if (!engine.parallel) return expect(engine.owner).toBe(engine.app)
    await expect(engine.app.selectFrom('entry').selectAll().execute()).rejects.toThrow(/permission denied/)
    const escaped = as(PERSON.anna, async (trx) => {
      await sql`RESET ROLE`.execute(trx)
      return trx.selectFrom('entry').selectAll().execute()
    })
    await expect(escaped).rejects.toThrow(/permission denied/)
    const owner = await sql<{ name: string }>`SELECT current_user AS name`.execute(engine.owner)
    await expect(sql`SET ROLE ${sql.id(owner.rows[0]?.name ?? '')}`.execute(engine.app)).rejects.toThrow(
      /permission denied/,
    )
  })

  test.each([
    ['another organisation', ORG.beta],
    ['an organisation that does not exist', nobody],
  ])('[W9] by the API, %s is not found, to pull and to push', async (_case, org) => {
    const push = [valueEntry(cellOf(world.catalogue, 'GOV-3.3', '2026-S1'), { number: '8' })]
    for (const request of [{}, { push }]) {
      const { status, body } = await world.sync(PERSON.anna, org, request)
      expect([status, body.code]).toEqual([404, 'not_found'])
    }
    const left = await engine.owner.selectFrom('entry').select('author').where('org', '=', org).execute()
    expect(left.every((row) => row.author !== PERSON.anna)).toBe(true)
  })

  test.each(['/api/review', `/api/review/${ORG.alfa}/2026-S1`])('[W9] %s is for managers alone', async (path) => {
    expect((await world.ask(null, 'GET', path)).status).toBe(401)
    for (const person of [PERSON.anna, PERSON.fulvia, PERSON.elio]) {
      expect((await world.ask(person, 'GET', path)).body.code).toBe('not_allowed')
    }
    expect((await world.ask(PERSON.mara, 'GET', path)).status).toBe(200)
  })
})
