import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asJobs } from '../../server/database/as-role.ts'
import { createJobs, type Jobs } from '../../server/jobs/jobs.ts'
import { markGroups, takeGroups } from '../../server/repositories/roll-ups.ts'
import type { Entry, ValueEntry } from '../../src/domain/entry.ts'
import type { Aggregate, ZoneAggregate } from '../../src/domain/observed.ts'
import type { Value } from '../../src/domain/value.ts'
import { AreaView, IndicatorList, IndicatorPage, ObjectiveView } from '../../src/domain/wire/indicators.ts'
import { PlanView } from '../../src/domain/wire/progress.ts'
import { ENGINES, type Engine } from './engines.ts'
import { cellOf, decisionEntry, ORG, openWorld, PERSON, TODAY, valueEntry, type World } from './territory.ts'

const MEMBER = { alfa: PERSON.anna, beta: PERSON.bea, gamma: PERSON.bea }
type Org = keyof typeof ORG

// Every expected figure below is worked out by hand from the values beside it.
describe.each(ENGINES)('progress on %s', (_name, open) => {
  let engine: Engine
  let world: World
  let jobs: Jobs

  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
    jobs = createJobs(world.deps)
    // The years that closed long ago take values again, for everybody.
    const periods = ['2024', '2025', '2025-S1', '2025-S2']
    await engine.owner.deleteFrom('extension').execute()
    const extensions = Object.values(ORG).flatMap((organisation) =>
      periods.map((period) => ({ organisation, period, until: '2026-12-31' })),
    )
    await engine.owner.insertInto('extension').values(extensions).execute()
    await jobs.settle()
  })
  afterAll(() => engine?.close())

  const value = (code: string, period: string, what: Value, rest: Partial<ValueEntry> = {}) =>
    valueEntry(cellOf(world.catalogue, code, period), what, rest)

  async function push(org: Org, person: string, entries: Entry[]): Promise<void> {
    const { status, body } = await world.sync(person, ORG[org], { push: entries, limit: 0 })
    expect([status, body.results]).toEqual([200, []])
  }

  async function approve(org: Org, period: string): Promise<void> {
    const { body } = await world.sync(PERSON.mara, ORG[org], { limit: 0 })
    await push(org, PERSON.mara, [decisionEntry(period, body.head)])
  }

  async function page(code: string): Promise<IndicatorPage> {
    await jobs.settle()
    const { status, body } = await world.ask(null, 'GET', `/api/progress/indicators/${code}`)
    expect(status).toBe(200)
    return IndicatorPage.parse(body)
  }

  const figure = ({ series }: IndicatorPage, period: string): Aggregate | undefined =>
    series.find((one) => one.period === period)

  test('[A7] before anybody answered, every period on the path stands there with whom it asks', async () => {
    const { series, standing } = await page('GOV-1.3')
    expect(series.map(({ period, value, asked, answered }) => [period, value, asked, answered])).toEqual([
      ['2024', null, 3, 0],
      ['2025', null, 3, 0],
    ])
    expect(standing.word).toBe('insufficient_data')
  })

  test('[A2] a value counts when it is approved, and is told as provisional before', async () => {
    for (const [org, number] of [
      ['alfa', '2'],
      ['beta', '3'],
      ['gamma', '1'],
    ] as const) {
      await push(org, MEMBER[org], [value('GOV-1.3', '2024', { number })])
      if (org !== 'gamma') await approve(org, '2024')
    }
    expect(figure(await page('GOV-1.3'), '2024')).toMatchObject({ value: null, answered: 2, provisional: 1 })
    await approve('gamma', '2024')
    const whole = { value: '6', asked: 3, answered: 3, provisional: 0, coverage: 1 }
    expect(figure(await page('GOV-1.3'), '2024')).toMatchObject(whole)
  })

  test('[M12][P2] below the coverage that is needed there is no verdict, and two organisations do not read each other', async () => {
    await push('alfa', MEMBER.alfa, [value('GOV-1.3', '2025', { number: '3' })])
    await push('beta', MEMBER.beta, [value('GOV-1.3', '2025', { number: '4' })])
    await approve('alfa', '2025')
    await approve('beta', '2025')
    const seen = await page('GOV-1.3')
    expect(figure(seen, '2025')).toMatchObject({
      value: null,
      suppressed: true,
      answered: 2,
      coverage: 2 / 3,
      matched: null,
    })
    expect(seen.standing).toMatchObject({ status: 'low_coverage', period: '2025' })
  })

  test('[M1] when all answered the standing is the linear pace from baseline to target', async () => {
    await push('gamma', MEMBER.gamma, [value('GOV-1.3', '2025', { number: '2' })])
    await approve('gamma', '2025')
    const { standing } = await page('GOV-1.3')
    // From 6 in 2024 to 15 in 2030: 9 is a third of the way after a sixth of the time.
    expect(standing).toMatchObject({ status: 'on_track', value: '9', coverage: 1, pace: 2 })
    expect(standing.attainment).toBeCloseTo(1 / 3, 9)
    expect(standing.expected).toBeCloseTo(1 / 6, 9)
  })

  test('[P4] no zone is found by subtraction: where one is hidden, another is too', async () => {
    const { zones } = await page('GOV-1.3')
    const shown = zones.filter((zone: ZoneAggregate) => zone.asked > 0)
    expect(shown.map(({ zone, asked, suppressed, value }) => [zone, asked, suppressed, value])).toEqual([
      ['ZO01', 2, true, null],
      ['ZO02', 1, true, null],
    ])
    expect(zones).toHaveLength(world.catalogue.zones.length)
  })

  test('[A5] a ratio is the ratio of the sums, and 0 of 0 adds nothing', async () => {
    const parts = { alfa: ['10', '20'], beta: ['1', '10'], gamma: ['0', '0'] } as const
    for (const org of ['alfa', 'beta', 'gamma'] as const) {
      const [numerator, denominator] = parts[org]
      await push(org, MEMBER[org], [value('GOV-2.1', '2025', { numerator, denominator })])
      await approve(org, '2025')
    }
    expect(figure(await page('GOV-2.1'), '2025')).toMatchObject({
      numerator: '11',
      denominator: '30',
      value: '36.666667',
    })
  })

  test('[A6] a year of halves is answered by who gave both', async () => {
    await push('alfa', MEMBER.alfa, [
      value('GOV-3.3', '2025-S1', { number: '10' }),
      value('GOV-3.3', '2025-S2', { number: '7' }),
    ])
    await push('beta', MEMBER.beta, [
      value('GOV-3.3', '2025-S1', { number: '100' }),
      value('GOV-3.3', '2025-S2', { number: '50' }),
    ])
    await push('gamma', MEMBER.gamma, [value('GOV-3.3', '2025-S1', { number: '1000' })])
    for (const org of ['alfa', 'beta', 'gamma'] as const) {
      await approve(org, '2025-S1')
      if (org !== 'gamma') await approve(org, '2025-S2')
    }
    expect(figure(await page('GOV-3.3'), '2025')).toMatchObject({ answered: 2, asked: 3 })
    await push('gamma', MEMBER.gamma, [value('GOV-3.3', '2025-S2', { number: '500' })])
    await approve('gamma', '2025-S2')
    expect(figure(await page('GOV-3.3'), '2025')).toMatchObject({ value: '1667', answered: 3 })
  })

  test('[H2] a conflict is left out and counted, and resolved it counts again', async () => {
    const one = value('GOV-2.2', '2025', { number: '5' })
    const other = value('GOV-2.2', '2025', { number: '6' })
    await push('alfa', PERSON.anna, [one])
    await push('alfa', PERSON.remo, [other])
    await push('beta', MEMBER.beta, [value('GOV-2.2', '2025', { number: '20' })])
    await push('gamma', MEMBER.gamma, [value('GOV-2.2', '2025', { number: '30' })])
    for (const org of ['alfa', 'beta', 'gamma'] as const) await approve(org, '2025')
    expect(figure(await page('GOV-2.2'), '2025')).toMatchObject({ value: null, answered: 2, conflicts: 1 })
    await push('alfa', PERSON.anna, [value('GOV-2.2', '2025', { number: '6' }, { parents: [one.id, other.id] })])
    await approve('alfa', '2025')
    expect(figure(await page('GOV-2.2'), '2025')).toMatchObject({ value: '56', answered: 3, conflicts: 0 })
  })

  test('[P1] a figure about fewer than five persons is hidden, in the database too', async () => {
    for (const [org, number] of [
      ['alfa', '2'],
      ['beta', '1'],
      ['gamma', '1'],
    ] as const) {
      await push(org, MEMBER[org], [value('FOR-1.2', '2025', { number })])
      await approve(org, '2025')
    }
    const hidden = figure(await page('FOR-1.2'), '2025')
    expect(hidden).toMatchObject({ value: null, suppressed: true, answered: 3 })
    const kept = await engine.owner.selectFrom('rollup').select('body').where('indicator', '=', 'FOR-1.2').execute()
    expect(JSON.stringify(kept)).not.toContain('"value":"')
  })

  test('[P2] no public answer names an organisation or a person', async () => {
    const paths = ['plan', 'indicators', 'areas/GOV', 'objectives/GOV-1', 'indicators/GOV-1.3']
    for (const path of paths) {
      const { body } = await world.ask(null, 'GET', `/api/progress/${path}`)
      const text = JSON.stringify(body)
      for (const secret of [...Object.values(ORG), ...Object.values(PERSON), 'Cooperativa alfa']) {
        expect(text).not.toContain(secret)
      }
    }
  })

  test('[W10] every view has its shape and the plan counts its objectives once', async () => {
    await jobs.settle()
    const get = async (path: string) => (await world.ask(null, 'GET', `/api/progress/${path}`)).body
    const plan = PlanView.parse(await get('plan'))
    expect(Object.values(plan.counts).reduce((a, b) => a + b)).toBe(world.catalogue.objectives.length)
    expect(plan.organisations).toEqual({ asked: 3, answering: 3 })
    expect(plan.changes.reduce((sum, { values }) => sum + values, 0)).toBe(21)
    expect(AreaView.parse(await get('areas/GOV')).objectives.map(({ objective }) => objective.code)).toContain('GOV-1')
    expect(ObjectiveView.parse(await get('objectives/GOV-1')).indicators).toHaveLength(3)
    expect(IndicatorList.parse(await get('indicators')).indicators).toHaveLength(world.catalogue.indicators.length)
  })

  test('[P2] how many organisations a day is of is told from three', async () => {
    await jobs.settle()
    const seen = async (organisations: number) => {
      const days = JSON.stringify([{ day: '2026-07-01', values: 13, organisations }])
      await engine.owner
        .updateTable('progress_state')
        .set({ changes: days, version: 1000 + organisations })
        .execute()
      return PlanView.parse((await world.ask(null, 'GET', '/api/progress/plan')).body).changes
    }
    const kept = await engine.owner
      .selectFrom('progress_state')
      .select(['changes', 'version'])
      .executeTakeFirstOrThrow()
    expect(await seen(2)).toEqual([{ day: '2026-07-01', values: 13, organisations: null }])
    expect(await seen(3)).toEqual([{ day: '2026-07-01', values: 13, organisations: 3 }])
    await engine.owner
      .updateTable('progress_state')
      .set({ ...kept, changes: JSON.stringify(kept.changes) })
      .execute()
  })

  test('[W10] an answer that the caller holds is not sent again until a figure changes', async () => {
    const path = '/api/progress/plan'
    const etag = (await world.ask(null, 'GET', path)).headers.get('ETag') ?? ''
    const again = await world.ask(null, 'GET', path, undefined, { 'If-None-Match': etag })
    expect([again.status, again.body]).toEqual([304, ''])
    const old = { number: '2' }
    const [head] = (await world.sync(PERSON.anna, ORG.alfa)).body.log.filter(
      (one: { entry?: Entry }) => one.entry?.kind === 'value' && one.entry.cell.indicator === 'GOV-1.3',
    )
    await push('alfa', PERSON.anna, [value('GOV-1.3', '2024', old, { parents: [head.id], note: 'ricontrollato' })])
    await jobs.settle()
    const changed = await world.ask(null, 'GET', path, undefined, { 'If-None-Match': etag })
    expect(changed.status).toBe(200)
    expect(changed.headers.get('ETag')).not.toBe(etag)
  })

  test('[J1] settling again changes nothing, and reading everything anew gives the same figures', async () => {
    await jobs.settle()
    const read = () =>
      engine.owner
        .selectFrom('rollup')
        .select(['indicator', 'period', 'zone', 'body'])
        .orderBy('indicator')
        .orderBy('period')
        .orderBy('zone')
        .execute()
    const version = () => engine.owner.selectFrom('progress_state').select('version').executeTakeFirstOrThrow()
    const [kept, before] = [await read(), await version()]
    await jobs.settle()
    expect(await version()).toEqual(before)
    await engine.owner.updateTable('rolled_up').set({ seq: 0 }).execute()
    await engine.owner.deleteFrom('cell_value').execute()
    await engine.owner.deleteFrom('rollup').execute()
    await jobs.settle()
    expect(await read()).toEqual(kept)
  })

  test('[J2] a figure that is marked while a job is taking it is marked still when that job ends', async () => {
    const group = { indicator: 'GOV-1.1', period: '2025' }
    const mark = () => asJobs(engine.app, TODAY, (trx) => markGroups(trx, [group]))
    await mark()
    let marking = Promise.resolve()
    await asJobs(engine.app, TODAY, async (trx) => {
      expect(await takeGroups(trx, 10)).toEqual([group])
      marking = mark()
      // Long enough for the other transaction to arrive at the mark that is being taken.
      await new Promise((resolve) => setTimeout(resolve, 300))
    })
    await marking
    expect(await asJobs(engine.app, TODAY, (trx) => takeGroups(trx, 10))).toEqual([group])
  })

  test('[J2] two jobs on one database lose no change', async () => {
    const other = createJobs(world.deps)
    const parents: Record<string, string[]> = { alfa: [], beta: [], gamma: [] }
    for (let round = 1; round <= 4; round++) {
      const work = (['alfa', 'beta', 'gamma'] as const).map(async (org) => {
        const entry = value('GOV-1.1', '2025', { number: String(round) }, { parents: parents[org] ?? [] })
        parents[org] = [entry.id]
        await push(org, MEMBER[org], [entry])
        await approve(org, '2025')
      })
      await Promise.all([...work, jobs.settle(), other.settle()])
    }
    await Promise.all([jobs.settle(), other.settle()])
    expect(figure(await page('GOV-1.1'), '2025')).toMatchObject({ value: '12', answered: 3 })
  })
})
