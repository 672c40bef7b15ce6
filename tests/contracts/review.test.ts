import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createJobs } from '../../server/jobs/jobs.ts'
import type { Entry, ValueEntry } from '../../src/domain/entry.ts'
import type { Value } from '../../src/domain/value.ts'
import { ReviewPage, ReviewQueue } from '../../src/domain/wire/review.ts'
import { Session } from '../../src/domain/wire/session.ts'
import { ENGINES, type Engine } from './engines.ts'
import {
  cellOf,
  decisionEntry,
  ORG,
  openWorld,
  PERSON,
  submissionEntry,
  TODAY,
  valueEntry,
  type World,
} from './territory.ts'

describe.each(ENGINES)('review on %s', (_name, open) => {
  let engine: Engine
  let world: World

  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
    const extensions = ['2025-S1', '2025-S2'].map((period) => ({ organisation: ORG.alfa, period, until: '2026-12-31' }))
    await engine.owner.insertInto('extension').values(extensions).execute()
  })
  afterAll(() => engine?.close())

  const value = (code: string, period: string, what: Value, rest: Partial<ValueEntry> = {}) =>
    valueEntry(cellOf(world.catalogue, code, period), what, rest)

  async function push(person: string, entries: Entry[]): Promise<number> {
    const { status, body } = await world.sync(person, ORG.alfa, { push: entries, limit: 0 })
    expect([status, body.results]).toEqual([200, []])
    return body.head
  }

  async function queue(): Promise<ReviewQueue['items']> {
    const { status, body } = await world.ask(PERSON.mara, 'GET', '/api/review')
    expect(status).toBe(200)
    return ReviewQueue.parse(body).items
  }

  async function page(period: string): Promise<ReviewPage> {
    const { status, body } = await world.ask(PERSON.mara, 'GET', `/api/review/${ORG.alfa}/${period}`)
    expect(status).toBe(200)
    return ReviewPage.parse(body)
  }

  const statesOf = ({ cells }: ReviewPage) =>
    Object.fromEntries(cells.map(({ cell, state }) => [cell.indicator, state]))

  test('[V1] what was not submitted waits for nobody, and shows on its page as such', async () => {
    await push(PERSON.anna, [value('FOR-2.1', '2025-S1', { number: '50' })])
    expect(await queue()).toEqual([])
    expect(statesOf(await page('2025-S1'))).toEqual({ 'FOR-2.1': 'not_submitted' })
  })

  test('[V3] an approved period leaves the queue at once, before any job has read it', async () => {
    const [before] = (await page('2025-S1')).cells
    const head = { id: before?.heads[0]?.id ?? '' }
    const upTo = await push(PERSON.remo, [{ ...submissionEntry('2025-S1', []), heads: [head.id] }])
    expect(await queue()).toMatchObject([{ period: '2025-S1', waiting: 1, marked: 0, submittedBy: 'remo' }])
    await createJobs(world.deps).settle()
    expect(await queue()).toHaveLength(1)
    await push(PERSON.mara, [decisionEntry('2025-S1', upTo)])
    expect(await queue()).toEqual([])
    expect(statesOf(await page('2025-S1'))).toEqual({ 'FOR-2.1': 'approved' })
  })

  test('[R11] values far from the same half of the year before are marked, in the queue and on the page', async () => {
    // FOR-2.1 in 2025-S1 was 50; more than 2.5 times that is marked.
    const far = value('FOR-2.1', '2026-S1', { number: '126' }, { note: 'un corso in più' })
    const near = value('FOR-2.3', '2026-S1', { number: '10' })
    await push(PERSON.anna, [far, near, submissionEntry('2026-S1', [far, near])])
    const expected = { period: '2026-S1', waiting: 2, marked: 1, submittedBy: 'anna' }
    expect(await queue()).toMatchObject([expected])
    await createJobs(world.deps).settle()
    expect(await queue()).toMatchObject([expected])
    const { cells } = await page('2026-S1')
    expect(cells.find(({ cell }) => cell.indicator === 'FOR-2.1')).toMatchObject({
      state: 'waiting',
      marked: true,
      heads: [{ id: far.id, value: { number: '126' }, note: 'un corso in più', author: 'anna' }],
      history: [{ period: '2025-S1', value: { number: '50' } }],
    })
    expect(cells.find(({ cell }) => cell.indicator === 'FOR-2.3')?.marked).toBe(false)
  })

  test('[V4] a conflict and a cell that was sent back show as such; the decisions stand beside them', async () => {
    await push(PERSON.anna, [value('INC-1.1', '2026-S1', { number: '1' })])
    await push(PERSON.remo, [value('INC-1.1', '2026-S1', { number: '2' })])
    const { upTo, cells } = await page('2026-S1')
    expect(upTo).toBe((await world.sync(PERSON.mara, ORG.alfa, { limit: 0 })).body.head)
    const far = cells.find(({ cell }) => cell.indicator === 'FOR-2.1')
    const returned = decisionEntry('2026-S1', upTo, {
      verdict: 'returned',
      reason: 'Controlla il totale',
      cells: far ? [far.cell] : 'all',
    })
    await push(PERSON.mara, [returned])
    const after = await page('2026-S1')
    expect(statesOf(after)).toEqual({ 'FOR-2.1': 'returned', 'FOR-2.3': 'waiting', 'INC-1.1': 'conflict' })
    expect(after.decisions.map(({ entry }) => entry)).toEqual([returned])
    expect(after.cells.find(({ cell }) => cell.indicator === 'INC-1.1')?.heads).toHaveLength(2)
    expect(await queue()).toMatchObject([{ period: '2026-S1', waiting: 1 }])
  })

  test('[D2] the session names the people under an organisation’s entries, the deciding manager too', async () => {
    const { body } = await world.ask(PERSON.anna, 'GET', '/api/session')
    const { person, instance } = Session.parse(body)
    expect(instance).toEqual({ demo: false, today: TODAY, clockFixed: true })
    const [membership, ...others] = person?.memberships ?? []
    expect(others).toEqual([])
    expect(membership?.people.map(({ name }) => name).sort()).toEqual(['anna', 'elio', 'mara', 'remo'])
    expect(membership?.assignments).toHaveLength(world.catalogue.indicators.length)
    expect(membership?.extensions.map(({ period }) => period)).toEqual(['2025-S1', '2025-S2'])
  })

  test('[D3] whose membership ended is a person without organisations', async () => {
    const { body } = await world.ask(PERSON.elio, 'GET', '/api/session')
    expect(Session.parse(body).person).toMatchObject({ name: 'elio', memberships: [], planRoles: [] })
  })

  test('[W9] the page of an organisation that does not exist is not found', async () => {
    const { body } = await world.ask(PERSON.mara, 'GET', '/api/review/00000000-0000-7000-8000-00000000ffff/2026-S1')
    expect(body).toMatchObject({ status: 404, code: 'not_found' })
  })
})
