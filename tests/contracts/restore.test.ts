import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Entry } from '../../src/domain/entry.ts'
import { MAX_PUSH, type SyncResponse } from '../../src/domain/wire/sync.ts'
import { ENGINES, type Engine } from './engines.ts'
import {
  cellOf,
  decisionEntry,
  nobody,
  ORG,
  openWorld,
  PERSON,
  submissionEntry,
  valueEntry,
  type World,
} from './territory.ts'

const ZERO = '0'.repeat(64)

describe.each(ENGINES)('after a restore on %s', (_name, open) => {
  let engine: Engine
  let world: World

  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
  })
  afterAll(() => engine?.close())

  const value = (code = 'GOV-3.3', period = '2026-S1') =>
    valueEntry(cellOf(world.catalogue, code, period), { number: '3' })
  const of = (author: string, ...entries: Entry[]) => entries.map((entry) => ({ entry, author }))
  const heldOf = (id: string) => engine.owner.selectFrom('held').selectAll().where('id', '=', id).execute()

  async function sync(person: string, request: Parameters<World['sync']>[2] = {}): Promise<SyncResponse> {
    const { status, body } = await world.sync(person, ORG.alfa, request)
    expect(status).toBe(200)
    return body
  }

  async function logged(person: string, ...push: Entry[]): Promise<void> {
    expect((await sync(person, { push })).results).toEqual([])
  }

  /** The organisation's log as a backup from before all of it has it. */
  async function restore(): Promise<void> {
    await engine.owner.deleteFrom('entry').where('org', '=', ORG.alfa).execute()
    await engine.owner.updateTable('org_log').set({ head: 0, mark: ZERO }).where('org', '=', ORG.alfa).execute()
  }

  async function authors(): Promise<Record<string, string>> {
    const { log } = await sync(PERSON.remo)
    return Object.fromEntries(log.map(({ id, author }) => [id, author]))
  }

  test('[S9] what a colleague offers again is logged in nobody’s name, and in the author’s once they send it', async () => {
    const [annas, remos] = [value(), value()]
    await logged(PERSON.anna, annas)
    await logged(PERSON.remo, remos)
    await restore()
    const offered = await sync(PERSON.remo, { push: [remos], others: of(PERSON.anna, annas) })
    expect(offered.results).toEqual([{ id: annas.id, code: 'held:not_author' }])
    expect(await authors()).toEqual({ [remos.id]: PERSON.remo })
    expect(await heldOf(annas.id)).toMatchObject([
      { org: ORG.alfa, author: PERSON.anna, offered_by: PERSON.remo, why: 'held:not_author', body: annas },
    ])
    await logged(PERSON.anna, annas)
    expect(await authors()).toEqual({ [remos.id]: PERSON.remo, [annas.id]: PERSON.anna })
    expect(await heldOf(annas.id)).toEqual([])
  })

  test('[S9] a manager’s decision that a contributor offers is held, and decides again once the manager sends it', async () => {
    const annas = value()
    await restore()
    await logged(PERSON.anna, annas)
    const decision = decisionEntry('2026-S1', 1)
    const offered = await sync(PERSON.anna, { others: of(PERSON.mara, decision) })
    expect(offered.results).toEqual([{ id: decision.id, code: 'held:not_author' }])
    await logged(PERSON.mara, decision)
    expect((await authors())[decision.id]).toBe(PERSON.mara)
    expect(await heldOf(decision.id)).toEqual([])
  })

  test('[S9] however many offer it, and however often, it is held once and answered alike', async () => {
    const bygone = value()
    for (const person of [PERSON.anna, PERSON.remo, PERSON.mara, PERSON.anna]) {
      const { results } = await sync(person, { others: of(PERSON.elio, bygone) })
      expect(results).toEqual([{ id: bygone.id, code: 'held:not_author' }])
    }
    expect(await heldOf(bygone.id)).toMatchObject([{ author: PERSON.elio, offered_by: PERSON.anna }])
  })

  test('[S9] what the log has already comes back in the page and is not held', async () => {
    const annas = value()
    await logged(PERSON.anna, annas)
    const { results, log } = await sync(PERSON.remo, { others: of(PERSON.anna, annas) })
    expect(results).toEqual([])
    expect(log.find(({ id }) => id === annas.id)).toMatchObject({ author: PERSON.anna })
    expect(log.find(({ id }) => id === annas.id)).not.toHaveProperty('entry')
    expect(await heldOf(annas.id)).toEqual([])
  })

  test('[S9] where the log says otherwise than the offer, the page brings the log’s own words', async () => {
    const annas = value()
    await logged(PERSON.anna, annas)
    const { log } = await sync(PERSON.remo, { others: of(PERSON.anna, { ...annas, value: { number: '999' } }) })
    expect(log.find(({ id }) => id === annas.id)?.entry).toEqual(annas)
  })

  test('[S9] the author of a lost entry may be somebody whom the backup does not know', async () => {
    const newcomers = value()
    const { results } = await sync(PERSON.anna, { others: of(nobody, newcomers) })
    expect(results).toEqual([{ id: newcomers.id, code: 'held:not_author' }])
    expect(await heldOf(newcomers.id)).toMatchObject([{ author: nobody }])
  })

  test('[S9] a false claim neither keeps the author’s entry from the log nor answers for it', async () => {
    const annas = value()
    const closed = value('GOV-2.2', '2025')
    await sync(PERSON.remo, { others: of(PERSON.elio, { ...annas, value: { number: '999' } }, closed) })
    const { results } = await sync(PERSON.anna, { push: [annas, closed] })
    expect(results).toEqual([{ id: closed.id, code: 'held:period_closed' }])
    expect((await authors())[annas.id]).toBe(PERSON.anna)
    expect(await heldOf(closed.id)).toContainEqual(
      expect.objectContaining({ author: PERSON.anna, offered_by: PERSON.anna, why: 'held:period_closed' }),
    )
  })

  test('[S9] what somebody offered as another’s they cannot afterwards log as their own', async () => {
    const annas = value()
    await sync(PERSON.remo, { others: of(PERSON.anna, annas) })
    const { results } = await sync(PERSON.remo, { push: [annas] })
    expect(results).toEqual([{ id: annas.id, code: 'held:not_author' }])
    await logged(PERSON.anna, annas)
    expect((await authors())[annas.id]).toBe(PERSON.anna)
  })

  test('[S6] [S9] an author whose period has closed meanwhile is held in their own name, and the stand-in goes', async () => {
    const closed = value('GOV-2.2', '2025')
    await sync(PERSON.remo, { others: of(PERSON.anna, closed) })
    for (const _ of [1, 2]) {
      const { results } = await sync(PERSON.anna, { push: [closed] })
      expect(results).toEqual([{ id: closed.id, code: 'held:period_closed' }])
    }
    expect(await heldOf(closed.id)).toMatchObject([{ offered_by: PERSON.anna, why: 'held:period_closed' }])
    const { results } = await sync(PERSON.remo, { others: of(PERSON.anna, closed) })
    expect(results).toEqual([{ id: closed.id, code: 'held:not_author' }])
    expect(await heldOf(closed.id)).toMatchObject([{ offered_by: PERSON.anna, why: 'held:period_closed' }])
  })

  test('[S5] [S9] a submission may name a colleague’s value that so far is only held, whoever offered it', async () => {
    const [annas, hers] = [value(), value()]
    const together = submissionEntry('2026-S1', [annas])
    const { results } = await sync(PERSON.remo, { push: [together], others: of(PERSON.anna, annas) })
    expect(results).toEqual([{ id: annas.id, code: 'held:not_author' }])
    await sync(PERSON.mara, { others: of(PERSON.anna, hers) })
    await logged(PERSON.remo, submissionEntry('2026-S1', [hers]))
  })

  test('[S9] what is held for somebody is seen by members and managers, and not by other organisations', async () => {
    const bygone = value()
    await sync(PERSON.anna, { others: of(PERSON.elio, bygone) })
    const foreign = await world.sync(PERSON.bea, ORG.alfa, { others: of(PERSON.anna, bygone) })
    expect([foreign.status, foreign.body.code]).toEqual([404, 'not_found'])
    // Bea's own log knows nothing of it: her submission that names it is refused.
    const naming = submissionEntry('2026-S1', [bygone])
    const { body } = await world.sync(PERSON.bea, ORG.beta, { push: [naming] })
    expect(body.results).toEqual([{ id: naming.id, code: 'refused:unknown_cell' }])
  })

  test('[W1] others are others’, and with the push no more than a push may hold', async () => {
    const own = await world.sync(PERSON.anna, ORG.alfa, { others: of(PERSON.anna, value()) })
    expect([own.status, own.body.code]).toEqual([422, 'malformed'])
    const many = Array.from({ length: MAX_PUSH }, () => value())
    const tooMany = await world.sync(PERSON.anna, ORG.alfa, { push: [value()], others: of(PERSON.remo, ...many) })
    expect([tooMany.status, tooMany.body.code]).toEqual([422, 'malformed'])
    const { results } = await sync(PERSON.anna, { others: of(PERSON.remo, ...many), limit: 0 })
    expect(results).toHaveLength(MAX_PUSH)
  })
})
