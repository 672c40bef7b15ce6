import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asJobs, asPerson } from '../../server/database/as-role.ts'
import { createJobs, type Jobs } from '../../server/jobs/jobs.ts'
import type { Value } from '../../src/domain/value.ts'
import { GrantedList, GrantedValues, Grants } from '../../src/domain/wire/grants.ts'
import { ENGINES, type Engine } from './engines.ts'
import { cellOf, decisionEntry, nobody, ORG, openWorld, PERSON, TODAY, valueEntry, type World } from './territory.ts'

const { anna, remo, bea, mara, elio, fulvia } = PERSON
const GRANTS = `/api/organisations/${ORG.alfa}/grants`
const SECRET_WORDS = 'Mario Rossi era in malattia'

describe.each(ENGINES)('what organisations open to funders on %s', (_name, open) => {
  let engine: Engine
  let world: World
  let jobs: Jobs

  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
    jobs = createJobs(world.deps)
    const periods = [ORG.alfa, ORG.beta].flatMap((organisation) =>
      ['2024', '2025'].map((period) => ({ organisation, period, until: '2026-12-31' })),
    )
    await engine.owner.deleteFrom('extension').execute()
    await engine.owner.insertInto('extension').values(periods).execute()
    await write(anna, ORG.alfa, 'GOV-1.3', '2024', { number: '3' })
    await write(anna, ORG.alfa, 'GOV-1.3', '2025', { number: '4' })
    await write(anna, ORG.alfa, 'GOV-2.1', '2025', { numerator: '1', denominator: '4' })
    await write(anna, ORG.alfa, 'GOV-2.2', '2025', { unavailable: SECRET_WORDS })
    await write(bea, ORG.beta, 'GOV-2.2', '2025', { number: '97' })
    for (const [org, period] of [
      [ORG.alfa, '2024'],
      [ORG.alfa, '2025'],
      [ORG.beta, '2025'],
    ] as const) {
      const { body } = await world.sync(mara, org, { limit: 0 })
      await world.sync(mara, org, { push: [decisionEntry(period, body.head)], limit: 0 })
    }
    // Written and not approved: nobody's but the organisation's.
    await write(anna, ORG.alfa, 'GOV-3.3', '2026-S1', { number: '4242' })
    await jobs.settle()
  })
  afterAll(() => engine?.close())

  beforeEach(async () => {
    await engine.owner.deleteFrom('access_grant').execute()
    await engine.owner.deleteFrom('audit_event').execute()
    await sql`INSERT INTO plan_role (person, role) VALUES (${fulvia}, 'funder') ON CONFLICT DO NOTHING`.execute(
      engine.owner,
    )
  })

  const list = async () => GrantedList.parse((await world.ask(fulvia, 'GET', '/api/granted')).body)

  async function write(person: string, org: string, code: string, period: string, value: Value): Promise<void> {
    const entry = valueEntry(cellOf(world.catalogue, code, period), value, { note: `nota: ${SECRET_WORDS}` })
    const { body } = await world.sync(person, org, { push: [entry], limit: 0 })
    expect(body.results).toEqual([])
  }

  const run = <T>(person: string | null, statement: RawBuilder<T>) =>
    asPerson(engine.app, { person, today: TODAY }, (trx) => statement.execute(trx))

  const give = (indicators: string[] | null, by = remo, funder = fulvia) =>
    world.ask(by, 'POST', GRANTS, { funder, indicators })
  const withdraw = (by = remo) => world.ask(by, 'DELETE', `${GRANTS}/${fulvia}`)
  const read = (by = fulvia, org: string = ORG.alfa) => world.ask(by, 'GET', `/api/granted/${org}`)
  const grantsAs = async (person: string) => Grants.parse((await world.ask(person, 'GET', GRANTS)).body).grants

  const acts = async () => {
    const rows = await engine.owner.selectFrom('audit_event').selectAll().orderBy('id').execute()
    return rows.map(({ action, actor, subject, organisation, details }) => ({
      ...{ action, actor, subject, organisation, details },
    }))
  }
  const raw = (person: string | null, org: string = ORG.alfa) =>
    run(person, sql<{ values: unknown[] | null }>`SELECT app_granted_values(${org}) AS "values"`).then(
      ({ rows }) => rows[0]?.values ?? null,
    )

  test('[G1] a referent gives and withdraws; members and who runs the plan see who has access to what, since when and from whom', async () => {
    expect((await give(['GOV-2.1', 'GOV-1.3', 'GOV-1.3'])).status).toBe(204)
    const row = { funder: fulvia, name: 'fulvia', indicators: ['GOV-1.3', 'GOV-2.1'], givenBy: 'remo' }
    for (const person of [anna, remo, mara]) expect(await grantsAs(person)).toEqual([expect.objectContaining(row)])
    expect((await withdraw()).status).toBe(204)
    expect(await grantsAs(remo)).toEqual([])
    expect((await withdraw()).body.code).toBe('not_found')
    const about = { actor: remo, subject: fulvia, organisation: ORG.alfa }
    expect(await acts()).toEqual([
      { ...about, action: 'grant_given', details: { indicators: ['GOV-1.3', 'GOV-2.1'] } },
      { ...about, action: 'grant_withdrawn', details: {} },
    ])
  })

  test('[G1] the people who may be granted are told to referents and to who runs the plan alone', async () => {
    const funders = async (person: string) => Grants.parse((await world.ask(person, 'GET', GRANTS)).body).funders
    expect(await funders(remo)).toEqual([{ id: fulvia, name: 'fulvia' }])
    expect(await funders(mara)).toEqual([{ id: fulvia, name: 'fulvia' }])
    expect(await funders(anna)).toEqual([])
    for (const person of [anna, bea, fulvia, elio, null]) {
      expect((await run(person, sql`SELECT * FROM app_funders()`)).rows).toEqual([])
    }
  })

  test('[G1] giving the same again changes nothing; another extent takes the place of the one before, as a new row', async () => {
    await give(['GOV-1.3'])
    await give(['GOV-1.3'])
    expect(await acts()).toHaveLength(1)
    await give(null)
    expect((await grantsAs(remo)).map(({ indicators }) => indicators)).toEqual([null])
    const rows = await engine.owner.selectFrom('access_grant').select('withdrawn_at').orderBy('id').execute()
    expect(rows.map(({ withdrawn_at }) => withdrawn_at === null)).toEqual([false, true])
    expect((await acts()).map(({ action }) => action)).toEqual(['grant_given', 'grant_withdrawn', 'grant_given'])
  })

  test('[G1] two who give at the same time leave one grant, and neither is told of a fault', async () => {
    const replies = await Promise.all([give(['GOV-1.3']), give(null), give(['GOV-2.1']), give(['GOV-2.2'])])
    expect(replies.map(({ status }) => status)).toEqual([204, 204, 204, 204])
    expect(await grantsAs(remo)).toHaveLength(1)
  })

  test.each([
    ['an indicator that is not in the catalogue', { indicators: ['GOV-1.3', 'GOV-9.9'] }, 'indicators.1'],
    ['no indicator at all', { indicators: [] }, 'indicators'],
    ['who is no funder', { indicators: null, funder: bea }, 'funder'],
    ['who does not exist', { indicators: null, funder: nobody }, 'funder'],
  ])('[G1] %s is malformed, with its place, and nothing is given', async (_case, change, path) => {
    const { status, body } = await world.ask(remo, 'POST', GRANTS, { funder: fulvia, ...change })
    expect([status, body.code, body.errors.map((place: { path: string }) => place.path)]).toEqual([
      422,
      'malformed',
      [path],
    ])
    expect(await grantsAs(remo)).toEqual([])
    expect(await acts()).toEqual([])
  })

  test.each([
    ['a contributor', anna, 'not_allowed'],
    ['a manager', mara, 'not_allowed'],
    ['a member of another organisation', bea, 'not_found'],
    ['who left', elio, 'not_found'],
    ['the funder', fulvia, 'not_found'],
  ])('[G1] %s neither gives nor withdraws', async (_case, person, code) => {
    expect((await give(null, person)).body.code).toBe(code)
    await give(null)
    expect((await withdraw(person)).body.code).toBe(code)
    expect(await grantsAs(remo)).toHaveLength(1)
  })

  test('[G2] a funder reads approved values of what was opened, newest first, without notes, authors, reasons or what waits', async () => {
    await give(null)
    const { status, body } = await read()
    expect(status).toBe(200)
    const { organisation, values } = GrantedValues.parse(body)
    expect(organisation.name).toBe('Cooperativa alfa')
    expect(values.map(({ indicator, period, value }) => [indicator, period, value])).toEqual([
      ['GOV-1.3', '2025', { number: '4' }],
      ['GOV-2.1', '2025', { numerator: '1', denominator: '4' }],
      ['GOV-2.2', '2025', { unavailable: true }],
      ['GOV-1.3', '2024', { number: '3' }],
    ])
    const text = JSON.stringify(body)
    for (const secret of [SECRET_WORDS, '"4242"', anna, mara, '"97"']) expect(text).not.toContain(secret)
    expect((await list()).organisations.map(({ organisation, indicators }) => [organisation.id, indicators])).toEqual([
      [ORG.alfa, null],
    ])
  })

  test('[G2] of chosen indicators a funder reads those and no other', async () => {
    await give(['GOV-2.1'])
    const { values } = GrantedValues.parse((await read()).body)
    expect(values.map(({ indicator }) => indicator)).toEqual(['GOV-2.1'])
  })

  test('[G2] what was not opened, is of another organisation, was withdrawn or is of no one is not found', async () => {
    for (const org of [ORG.alfa, ORG.beta, nobody]) expect((await read(fulvia, org)).body.code).toBe('not_found')
    await give(null)
    expect((await read(fulvia, ORG.beta)).body.code).toBe('not_found')
    expect((await read()).status).toBe(200)
    await withdraw()
    expect((await read()).body.code).toBe('not_found')
    expect(await list()).toMatchObject({ organisations: [], ended: [{ id: ORG.alfa }] })
    for (const person of [anna, remo, mara]) expect((await read(person)).body.code).toBe('not_allowed')
  })

  test('[G2] of what is open no more a funder reads whose it was and until when, and of another’s nothing', async () => {
    expect(await list()).toEqual({ organisations: [], ended: [] })
    await give(null)
    expect((await list()).ended).toEqual([])
    await withdraw()
    const { ended } = await list()
    expect(ended).toEqual([{ id: ORG.alfa, name: 'Cooperativa alfa', until: expect.any(String) }])
    for (const person of [null, anna, remo, bea, mara, elio]) {
      expect((await run(person, sql`SELECT * FROM app_ended_for_me()`)).rows).toEqual([])
    }
    await give(['GOV-2.1'])
    expect((await list()).ended).toEqual([])
    await sql`DELETE FROM plan_role WHERE person = ${fulvia}`.execute(engine.owner)
    expect((await run(fulvia, sql`SELECT * FROM app_ended_for_me()`)).rows).toEqual([])
  })

  test('[G4] every reading is in the organisation’s audit, each one, and what was not read is not', async () => {
    await read()
    expect(await acts()).toEqual([])
    await give(['GOV-1.3'])
    for (let time = 0; time < 3; time++) await read()
    const reading = { actor: fulvia, subject: null, organisation: ORG.alfa, details: { values: 2 } }
    expect((await acts()).slice(1)).toEqual([1, 2, 3].map(() => ({ ...reading, action: 'granted_values_read' })))
  })

  test('[G4] a reading that finds nothing is a reading', async () => {
    await give(['GOV-3.3'])
    expect((await read()).body.values).toEqual([])
    expect((await acts()).slice(1)).toMatchObject([{ action: 'granted_values_read', details: { values: 0 } }])
  })

  test('[G2] what is stored as withdrawn is no value that a funder reads', async () => {
    await give(['GOV-2.1'])
    const store = (value: object) =>
      sql`UPDATE cell_value SET approved = ${JSON.stringify(value)} WHERE org = ${ORG.alfa} AND indicator = 'GOV-2.1'`.execute(
        engine.owner,
      )
    await store({ withdrawn: true })
    expect((await read()).body.values).toEqual([])
    await store({ numerator: '1', denominator: '4' })
    expect((await read()).body.values).toHaveLength(1)
  })

  test('[G3] whatever a funder could run, values come only from the function that writes the reading down', async () => {
    await give(null)
    for (const table of ['cell_value', 'entry', 'held', 'membership', 'org_log', 'organisation', 'assignment']) {
      expect((await run(fulvia, sql`SELECT * FROM ${sql.table(table)}`)).rows).toEqual([])
    }
    const people = await run(fulvia, sql<{ id: string }>`SELECT id FROM person`)
    expect(people.rows).toEqual([{ id: fulvia }])
    expect(await raw(fulvia)).toHaveLength(4)
    expect((await acts()).map(({ action }) => action)).toEqual(['grant_given', 'granted_values_read'])
  })

  test('[G4] who withdraws waits for the reading that is under way, and after that there is none', async () => {
    if (!engine.parallel) return
    await give(null)
    const order: string[] = []
    let withdrawing: Promise<unknown> = Promise.resolve()
    await asPerson(engine.app, { person: fulvia, today: TODAY }, async (trx) => {
      await sql`SELECT app_granted_values(${ORG.alfa})`.execute(trx)
      withdrawing = withdraw().then(() => order.push('withdrawn'))
      // Long enough for the withdrawal to arrive at the grant.
      await new Promise((resolve) => setTimeout(resolve, 200))
      order.push('read')
    })
    await withdrawing
    expect(order).toEqual(['read', 'withdrawn'])
    expect((await acts()).map(({ action }) => action)).toEqual([
      'grant_given',
      'granted_values_read',
      'grant_withdrawn',
    ])
  })

  test('[G3] where the reading cannot be written down nothing is read', async () => {
    await give(null)
    const readOnly = asPerson(engine.app, { person: fulvia, today: TODAY }, async (trx) => {
      await sql`SET TRANSACTION READ ONLY`.execute(trx)
      return sql`SELECT app_granted_values(${ORG.alfa})`.execute(trx)
    })
    await expect(readOnly).rejects.toThrow(/read-only transaction/)
  })

  test('[G3] by raw SQL nobody else reads what was opened, nor a funder what was opened to another', async () => {
    const other = nobody
    await engine.owner.insertInto('person').values({ id: other, name: 'Altra', email: 'altra@example.org' }).execute()
    await sql`INSERT INTO plan_role VALUES (${other}, 'funder')`.execute(engine.owner)
    await give(null)
    for (const person of [null, anna, remo, bea, mara, elio, other]) expect(await raw(person)).toBeNull()
    expect((await run(other, sql`SELECT * FROM access_grant`)).rows).toEqual([])
    expect((await run(other, sql`SELECT * FROM app_granted_to_me()`)).rows).toEqual([])
    await sql`DELETE FROM plan_role WHERE person = ${other}`.execute(engine.owner)
    await engine.owner.deleteFrom('person').where('id', '=', other).execute()
  })

  test('[G3] a funder who loses the role reads nothing, and nothing opens again with the role', async () => {
    await give(null)
    expect(await raw(fulvia)).toHaveLength(4)
    await sql`DELETE FROM plan_role WHERE person = ${fulvia}`.execute(engine.owner)
    expect(await raw(fulvia)).toBeNull()
    expect((await read()).body.code).toBe('not_allowed')
    expect((await acts()).at(-1)).toMatchObject({
      ...{ action: 'grant_withdrawn', subject: fulvia, organisation: ORG.alfa },
      details: { because: 'role_taken' },
    })
    await sql`INSERT INTO plan_role VALUES (${fulvia}, 'funder')`.execute(engine.owner)
    expect(await raw(fulvia)).toBeNull()
    expect((await run(fulvia, sql`SELECT * FROM access_grant`)).rows).toEqual([])
  })

  test('[G3] the role alone decides too: an open grant of who has it no more opens nothing', async () => {
    await give(null)
    await engine.owner.transaction().execute(async (trx) => {
      await sql`ALTER TABLE plan_role DISABLE TRIGGER plan_role_taken`.execute(trx)
      await sql`DELETE FROM plan_role WHERE person = ${fulvia}`.execute(trx)
      await sql`ALTER TABLE plan_role ENABLE TRIGGER plan_role_taken`.execute(trx)
    })
    expect(await grantsAs(remo)).toHaveLength(1)
    expect(await raw(fulvia)).toBeNull()
    expect((await run(fulvia, sql`SELECT * FROM access_grant`)).rows).toEqual([])
    expect((await run(fulvia, sql`SELECT * FROM app_granted_to_me()`)).rows).toEqual([])
  })

  const insert = (by: string, funder: string, org: string = ORG.alfa) =>
    sql`INSERT INTO access_grant (organisation, funder, given_by) VALUES (${org}, ${funder}, ${by})`

  test.each([
    ['a contributor', anna, insert(anna, fulvia)],
    ['a manager', mara, insert(mara, fulvia)],
    ['a funder', fulvia, insert(fulvia, fulvia)],
    ['a referent of another organisation', remo, insert(remo, fulvia, ORG.beta)],
    ['a referent in another’s name', remo, insert(anna, fulvia)],
    ['a referent to who is no funder', remo, insert(remo, bea)],
  ])('[G3] by raw SQL %s gives nothing', async (_case, person, statement) => {
    await expect(run(person, statement)).rejects.toThrow(/row-level security/)
  })

  test.each([
    `INSERT INTO access_grant (organisation, funder, given_by, given_at) VALUES ('${ORG.alfa}', '${fulvia}', '${remo}', '2024-01-01')`,
    `UPDATE access_grant SET indicators = NULL`,
    `UPDATE access_grant SET funder = '${bea}'`,
    `UPDATE access_grant SET given_by = '${anna}'`,
    `DELETE FROM access_grant`,
  ])('[G3] nobody rewrites what was given: %s', async (statement) => {
    await give(['GOV-1.3'])
    for (const person of [remo, mara, fulvia]) {
      await expect(run(person, sql.raw(statement))).rejects.toThrow(/permission denied/)
    }
  })

  test('[G3] a grant is withdrawn by its organisation’s referents, at that moment, for good', async () => {
    await give(null)
    const at = (time: string) => sql`UPDATE access_grant SET withdrawn_at = ${sql.raw(time)}`
    for (const person of [anna, bea, mara, fulvia]) expect((await run(person, at('now()'))).numAffectedRows).toBe(0n)
    for (const time of [`'2024-01-01'`, `now() + interval '1 day'`]) {
      await expect(run(remo, at(time))).rejects.toThrow(/row-level security/)
    }
    expect((await run(remo, at('now()'))).numAffectedRows).toBe(1n)
    expect((await run(remo, at('NULL'))).numAffectedRows).toBe(0n)
  })

  test('[G3] to nobody in particular, and to other organisations, no grant shows', async () => {
    await give(null)
    for (const person of [null, bea, elio]) {
      expect((await run(person, sql`SELECT * FROM access_grant`)).rows).toEqual([])
      expect((await run(person, sql`SELECT * FROM app_names_of_acts(ARRAY[${fulvia}, ${remo}]::uuid[])`)).rows).toEqual(
        [],
      )
    }
  })

  test('[G5] public figures come only from functions that hide the few, whatever is stored', async () => {
    for (const column of ['*', 'body']) {
      const stored = run(null, sql`SELECT ${sql.raw(column)} FROM rollup`)
      await expect(stored).rejects.toThrow(/permission denied/)
    }
    await expect(run(mara, sql`SELECT changes FROM progress_state`)).rejects.toThrow(/permission denied/)
    const figure = (answered: number, value: string | null) =>
      JSON.stringify({
        value,
        numerator: '41',
        denominator: null,
        matched: { value: '42' },
        answered,
        suppressed: false,
      })
    const rows = [
      ['X-1', '', figure(2, '43')],
      ['X-2', '', figure(3, '44')],
      ['X-3', '', figure(2, null)],
      ['X-1', 'ZO01', figure(2, '45')],
      ['X-1', 'ZO02', figure(3, '46')],
    ].map(([indicator, zone, body]) => ({ indicator, zone, body, period: '2025', computed_at: new Date() }))
    await asJobs(engine.app, TODAY, (trx) =>
      trx
        .insertInto('rollup')
        .values(rows as never)
        .execute(),
    )
    type Row = { indicator: string; body: { value: string | null; suppressed: boolean; matched: unknown } }
    const totals = await run(null, sql<Row>`SELECT * FROM app_totals() WHERE indicator LIKE 'X-%' ORDER BY 1`)
    // Of too few no part of a share shows either.
    expect(totals.rows[0]?.body).toMatchObject({ numerator: null, denominator: null })
    expect(totals.rows.map(({ body }) => [body.value, body.suppressed, body.matched])).toEqual([
      [null, true, null],
      ['44', false, { value: '42' }],
      [null, false, { value: '42' }],
    ])
    const zones = await run(null, sql<Row>`SELECT * FROM app_zones('X-1', '2025')`)
    expect(zones.rows.map(({ body }) => [body.value, body.suppressed]).sort()).toEqual([
      [null, true],
      ['46', false],
    ])
    await asJobs(engine.app, TODAY, (trx) => trx.deleteFrom('rollup').where('indicator', 'like', 'X-%').execute())
  })

  test('[G5] of how many organisations a day’s approvals are is told from three, in the database too', async () => {
    const days = [2, 3].map((organisations) => ({ day: `2026-07-0${organisations}`, values: 13, organisations }))
    const kept = await engine.owner.selectFrom('progress_state').select('changes').executeTakeFirstOrThrow()
    await engine.owner
      .updateTable('progress_state')
      .set({ changes: JSON.stringify(days) })
      .execute()
    const { rows } = await run(null, sql<{ changes: unknown }>`SELECT app_changes() AS changes`)
    expect(rows[0]?.changes).toEqual([
      { day: '2026-07-02', values: 13, organisations: null },
      { day: '2026-07-03', values: 13, organisations: 3 },
    ])
    await engine.owner
      .updateTable('progress_state')
      .set({ changes: JSON.stringify(kept.changes) })
      .execute()
  })
})
