import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asPerson } from '../../server/database/as-role.ts'
import { writeDown } from '../../server/repositories/audit.ts'
import { type AuditEvent, AuditPage } from '../../src/domain/wire/audit.ts'
import { ENGINES, type Engine } from './engines.ts'
import { nobody, ORG, openWorld, PERSON, TODAY, type World } from './territory.ts'

const { anna, remo, bea, mara, elio, fulvia } = PERSON
const OF_ALFA = `/api/organisations/${ORG.alfa}/audit`

describe.each(ENGINES)('who did what to whom on %s', (_name, open) => {
  let engine: Engine
  let world: World

  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
  })
  afterAll(() => engine?.close())
  beforeEach(async () => {
    await engine.owner.deleteFrom('audit_event').execute()
    await engine.owner.updateTable('person').set({ erased_at: null }).execute()
  })

  const done = (actor: string, act: Parameters<typeof writeDown>[2]) =>
    asPerson(engine.app, { person: actor, today: TODAY }, (trx) => writeDown(trx, actor, act))

  async function page(person: string, path: string): Promise<AuditPage> {
    const { status, body } = await world.ask(person, 'GET', path)
    expect(status).toBe(200)
    return AuditPage.parse(body)
  }
  const briefly = ({ events }: AuditPage) => events.map(({ action, actor }) => [action, actor?.name ?? null])

  /** Something in alfa, something in beta, something of the plan. */
  async function aDay(): Promise<void> {
    await done(remo, {
      action: 'member_role_changed',
      subject: anna,
      organisation: ORG.alfa,
      details: { role: 'referent' },
    })
    await done(mara, { action: 'invited', organisation: ORG.beta, details: { role: 'contributor' } })
    await done(mara, { action: 'plan_role_given', subject: fulvia, details: { role: 'funder' } })
    await done(mara, { action: 'invited', organisation: ORG.alfa, details: { role: 'contributor' } })
  }

  test('[T1] who runs the plan reads every act, newest first, with the names of today', async () => {
    await aDay()
    await engine.owner.updateTable('person').set({ name: 'Mara Nuova' }).where('id', '=', mara).execute()
    const { events, more } = await page(mara, '/api/audit/newest')
    expect(more).toBeNull()
    expect(
      events.map(({ action, actor, subject, organisation }) => [
        action,
        actor?.name,
        subject?.name,
        organisation?.name,
      ]),
    ).toEqual([
      ['invited', 'Mara Nuova', undefined, 'Cooperativa alfa'],
      ['plan_role_given', 'Mara Nuova', 'fulvia', undefined],
      ['invited', 'Mara Nuova', undefined, 'Cooperativa beta'],
      ['member_role_changed', 'remo', 'anna', 'Cooperativa alfa'],
    ])
    await engine.owner.updateTable('person').set({ name: 'mara' }).where('id', '=', mara).execute()
  })

  test('[T2] who answers for an organisation reads what happened in it, by name, and nothing of another', async () => {
    await aDay()
    expect(briefly(await page(remo, `${OF_ALFA}/newest`))).toEqual([
      ['invited', 'mara'],
      ['member_role_changed', 'remo'],
    ])
    expect(briefly(await page(mara, `/api/organisations/${ORG.beta}/audit/newest`))).toEqual([['invited', 'mara']])
  })

  test.each([
    ['a contributor', anna, '/api/audit/newest', 'not_allowed'],
    ['a referent', remo, '/api/audit/newest', 'not_allowed'],
    ['a funder', fulvia, '/api/audit', 'not_allowed'],
    ['a contributor of the organisation', anna, `${OF_ALFA}/newest`, 'not_allowed'],
    ['a contributor of the organisation', anna, OF_ALFA, 'not_allowed'],
    ['a referent of another one', remo, `/api/organisations/${ORG.beta}/audit/newest`, 'not_found'],
    ['a member of another one', bea, `${OF_ALFA}/newest`, 'not_found'],
    ['a funder', fulvia, OF_ALFA, 'not_found'],
    ['who left', elio, `${OF_ALFA}/newest`, 'not_found'],
  ])('[T2] %s (%s) asks %s and is refused', async (_case, person, path, code) => {
    await aDay()
    const before = await engine.owner.selectFrom('audit_event').select('id').execute()
    expect((await world.ask(person, 'GET', path)).body.code).toBe(code)
    expect(await engine.owner.selectFrom('audit_event').select('id').execute()).toHaveLength(before.length)
  })

  test('[T3] pages of a hundred follow one another without a gap or a repeat, though acts are added meanwhile', async () => {
    await sql`INSERT INTO audit_event (action, actor, organisation) SELECT 'invited', ${remo}, ${ORG.alfa}
      FROM generate_series(1, 250)`.execute(engine.owner)
    const seen: AuditEvent[] = []
    let before: string | number | null = 'newest'
    while (before !== null) {
      const { events, more }: AuditPage = await page(remo, `${OF_ALFA}/${before}`)
      seen.push(...events)
      before = more
      await done(remo, { action: 'member_removed', subject: anna, organisation: ORG.alfa })
    }
    const ids = seen.map(({ id }) => id)
    expect(ids).toHaveLength(250)
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a))
  })

  test('[T3] [T4] a hundred acts are one whole page, and an export has them all, however many', async () => {
    const add = (count: number) =>
      sql`INSERT INTO audit_event (action, actor, organisation) SELECT 'invited', ${remo}, ${ORG.alfa}
        FROM generate_series(1, ${sql.lit(count)})`.execute(engine.owner)
    await add(100)
    expect(await page(remo, `${OF_ALFA}/newest`)).toMatchObject({ more: null, events: { length: 100 } })
    await add(101)
    expect((await page(remo, OF_ALFA)).events).toHaveLength(202)
  })

  test.each(['0', '-1', 'oldest', '1.5', '1e3', '9999999999999999', 'newest%20'])(
    '[T3] a place that is none is malformed: %s',
    async (before) => {
      expect((await world.ask(mara, 'GET', `/api/audit/${before}`)).body.code).toBe('malformed')
    },
  )

  test('[T4] an export is everything from the first act on, the export itself included, and asks for a fresh proof', async () => {
    await aDay()
    expect(briefly(await page(remo, OF_ALFA)).map(([action]) => action)).toEqual([
      'member_role_changed',
      'invited',
      'audit_exported',
    ])
    expect(briefly(await page(mara, '/api/audit')).map(([action]) => action)).toEqual([
      ...['member_role_changed', 'invited', 'plan_role_given', 'invited', 'audit_exported', 'audit_exported'],
    ])
    const { events } = await page(mara, '/api/audit/newest')
    expect(events.slice(0, 2).map(({ actor, organisation }) => [actor?.name, organisation?.name])).toEqual([
      ['mara', undefined],
      ['remo', 'Cooperativa alfa'],
    ])
  })

  test('[T2] [T4] of an organisation who runs the plan reads and exports what happened in it, and nothing else', async () => {
    await aDay()
    const ofBeta = `/api/organisations/${ORG.beta}/audit`
    expect(briefly(await page(mara, `${ofBeta}/newest`))).toEqual([['invited', 'mara']])
    const { events } = await page(mara, ofBeta)
    expect(events.map(({ action, organisation }) => [action, organisation?.id])).toEqual([
      ['invited', ORG.beta],
      ['audit_exported', ORG.beta],
    ])
  })

  test('[T4] an export of some thousands has each act once, in order, the export itself last', async () => {
    await sql`INSERT INTO audit_event (action, actor, organisation) SELECT 'invited', ${remo},
      CASE WHEN i % 2 = 0 THEN ${ORG.alfa}::uuid ELSE ${ORG.beta}::uuid END FROM generate_series(1, 4000) AS i`.execute(
      engine.owner,
    )
    for (const [person, path, count] of [
      [remo, OF_ALFA, 2001],
      [mara, '/api/audit', 4002],
    ] as const) {
      const { events, more } = await page(person, path)
      const ids = events.map(({ id }) => id)
      expect(more).toBeNull()
      expect(ids).toHaveLength(count)
      expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
      expect(events.at(-1)?.action).toBe('audit_exported')
    }
  })

  test('[T1] who was erased is somebody without a name, and an act of nobody has no actor', async () => {
    await done(remo, { action: 'member_removed', subject: elio, organisation: ORG.alfa })
    await sql`INSERT INTO audit_event (action, subject, organisation) VALUES ('person_erased', ${elio}, ${ORG.alfa})`.execute(
      engine.owner,
    )
    await engine.owner.updateTable('person').set({ erased_at: new Date() }).where('id', '=', elio).execute()
    for (const [person, path] of [
      [remo, `${OF_ALFA}/newest`],
      [mara, '/api/audit/newest'],
    ] as const) {
      const { events } = await page(person, path)
      expect(events.map(({ actor, subject }) => [actor?.name, subject])).toEqual([
        [undefined, { id: elio, name: null }],
        ['remo', { id: elio, name: null }],
      ])
    }
  })

  test.each<[string, string, Parameters<typeof writeDown>[2], string?]>([
    ['in another’s name', remo, { action: 'invited', organisation: ORG.alfa }, anna],
    ['in nobody’s name', remo, { action: 'invited', organisation: ORG.alfa }, nobody],
    ['of another organisation', remo, { action: 'invited', organisation: ORG.beta }],
    ['that a contributor took the acts along', anna, { action: 'audit_exported', organisation: ORG.alfa }],
    ['that a referent took those of the plan along', remo, { action: 'audit_exported' }],
    ['that a manager made a link to a new password', mara, { action: 'reset_link_made', subject: anna }],
    ['that a manager erased somebody', mara, { action: 'person_erased', subject: anna }],
  ])('[T2] by raw SQL nobody writes down %s', async (_case, person, act, actor = person) => {
    const written = asPerson(engine.app, { person, today: TODAY }, (trx) => writeDown(trx, actor, act))
    await expect(written).rejects.toThrow(/row-level security/)
  })

  test('[T2] by raw SQL a referent reads the acts of their own organisation, others their own acts, nobody none', async () => {
    await aDay()
    const organisations = async (person: string | null) => {
      const rows = await asPerson(engine.app, { person, today: TODAY }, (trx) =>
        trx.selectFrom('audit_event').select(['organisation', 'actor']).execute(),
      )
      return rows.map(({ organisation }) => organisation)
    }
    expect(new Set(await organisations(remo))).toEqual(new Set([ORG.alfa]))
    for (const person of [null, anna, bea, elio, fulvia]) expect(await organisations(person)).toEqual([])
    const another = `INSERT INTO audit_event (action, actor, at) VALUES ('signed_in', '${mara}', now() - interval '1 year')`
    for (const statement of ['UPDATE audit_event SET actor = NULL', 'DELETE FROM audit_event', another]) {
      const tried = asPerson(engine.app, { person: mara, today: TODAY }, (trx) => sql.raw(statement).execute(trx))
      await expect(tried).rejects.toThrow(/permission denied/)
    }
  })
})
