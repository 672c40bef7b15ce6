import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import type { Entry } from '../../src/domain/entry.ts'
import { blanked } from '../../src/domain/redaction.ts'
import { Problem } from '../../src/domain/wire/problem.ts'
import { SYNC_SCHEMA, SyncResponse } from '../../src/domain/wire/sync.ts'
import { ENGINES, type Engine } from './engines.ts'
import {
  cellOf,
  decisionEntry,
  deviceOf,
  nobody,
  ORG,
  openWorld,
  PERSON,
  redactionEntry,
  submissionEntry,
  syncRequest,
  valueEntry,
  type World,
} from './territory.ts'

const { anna, remo, bea, mara, elio, fulvia } = PERSON
const TABLES = ['entry', 'held', 'device', 'org_log'] as const

describe.each(ENGINES)('what becomes of entries over the wire on %s', (_name, open) => {
  let engine: Engine
  let world: World
  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
  })
  afterAll(() => engine?.close())

  const value = (code = 'GOV-3.3', period = '2026-S1', note?: string) =>
    valueEntry(cellOf(world.catalogue, code, period), { number: '3' }, note === undefined ? {} : { note })

  async function sync(person: string, org: string, request: Parameters<World['sync']>[2] = {}): Promise<SyncResponse> {
    const { status, body } = await world.sync(person, org, { schema: SYNC_SCHEMA, ...request })
    expect(status).toBe(200)
    return SyncResponse.parse(body)
  }

  async function refused(...[person, org, request]: Parameters<World['sync']>): Promise<[number, string]> {
    const { status, body } = await world.sync(person, org, { schema: SYNC_SCHEMA, ...request })
    return [status, Problem.parse(body).code]
  }

  const decide = (entry: Entry, author: string, verdict: string, reason?: string) =>
    world.ask(mara, 'POST', '/api/review/held', {
      ...{ org: ORG.alfa, id: entry.id, author, verdict },
      ...(reason === undefined ? {} : { reason }),
    })

  /** Every row that a sync could change, to the letter. */
  async function everything(): Promise<object> {
    const rows = TABLES.map(async (table) => {
      const found = await sql<{ row: object }>`SELECT to_jsonb(t) AS row FROM ${sql.table(table)} t`.execute(
        engine.owner,
      )
      return [table, found.rows.map(({ row }) => JSON.stringify(row)).sort()]
    })
    return Object.fromEntries(await Promise.all(rows))
  }

  const rowOf = async (table: 'entry' | 'held', id: string) => {
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      SELECT to_jsonb(t) AS row FROM ${sql.table(table)} t WHERE id = ${id}`.execute(engine.owner)
    return rows[0]?.row
  }

  test('[E5] a referent’s redaction blanks the value on every page; of its row only body and mark of blanking change', async () => {
    const target = value('GOV-3.3', '2026-S1', 'Mario Rossi ha chiamato')
    await sync(anna, ORG.alfa, { push: [target] })
    const before = await rowOf('entry', target.id)
    const redaction = redactionEntry(target.id)
    expect((await sync(remo, ORG.alfa, { push: [redaction] })).results).toEqual([])
    const after = await rowOf('entry', target.id)
    expect(after).toEqual({ ...before, body: blanked(target), redacted: true })
    for (const person of [anna, remo, mara]) {
      const { log } = await sync(person, ORG.alfa)
      expect(log.find(({ id }) => id === target.id)).toMatchObject({
        ...{ redacted: true, entry: blanked(target), hash: before?.hash, seq: before?.seq },
      })
      expect(log.find(({ id }) => id === redaction.id)?.entry).toEqual(redaction)
    }
    expect(JSON.stringify(await everything())).not.toContain('Mario')
    // Its device says it again, as after a lost answer or an import.
    const again = await sync(anna, ORG.alfa, { push: [target] })
    expect(again.results).toEqual([])
    expect(again.log.find(({ id }) => id === target.id)).toMatchObject({ redacted: true, entry: blanked(target) })
    expect(await rowOf('entry', target.id)).toEqual(after)
  })

  test('[E5] what is held is blanked too, and stays so in the log once a manager accepts it', async () => {
    const target = value('GOV-3.3', '2024-S1', 'Mario Rossi')
    await sync(anna, ORG.alfa, { push: [target] })
    const before = await rowOf('held', target.id)
    await sync(mara, ORG.alfa, { push: [redactionEntry(target.id)] })
    expect(await rowOf('held', target.id)).toEqual({ ...before, body: blanked(target), redacted: true })
    expect((await decide(target, anna, 'accepted')).status).toBeLessThan(300)
    expect(await rowOf('entry', target.id)).toMatchObject({ body: blanked(target), redacted: true, hash: before?.hash })
    expect(JSON.stringify(await everything())).not.toContain('Mario')
  })

  test('[E5] what a colleague offers, or an author sends, under an id that is redacted already is held blanked', async () => {
    const [lost, waiting] = [value('GOV-3.3', '2026-S1', 'Mario Rossi'), value('GOV-3.3', '2024-S1', 'Mario Rossi')]
    await sync(remo, ORG.alfa, { push: [redactionEntry(lost.id), redactionEntry(waiting.id)] })
    await sync(mara, ORG.alfa, { others: [{ entry: lost, author: anna }] })
    await sync(anna, ORG.alfa, { push: [waiting] })
    for (const entry of [lost, waiting]) {
      expect(await rowOf('held', entry.id)).toMatchObject({ author: anna, body: blanked(entry), redacted: true })
    }
    expect(JSON.stringify(await everything())).not.toContain('Mario')
  })

  test('[E5] a contributor may not redact, nor whoever’s membership ended, nor anybody in another’s log', async () => {
    const target = value('GOV-3.3', '2026-S1', 'resta')
    await sync(anna, ORG.alfa, { push: [target] })
    const before = await rowOf('entry', target.id)
    for (const person of [anna, elio]) {
      const redaction = redactionEntry(target.id)
      const { results } = await sync(person, ORG.alfa, { push: [redaction] })
      expect(results).toEqual([{ id: redaction.id, code: 'refused:role' }])
    }
    expect(await refused(bea, ORG.alfa, { push: [redactionEntry(target.id)] })).toEqual([404, 'not_found'])
    // In a log of one's own it is taken, and reaches no further.
    await engine.owner.updateTable('membership').set({ role: 'referent' }).where('person', '=', bea).execute()
    expect((await sync(bea, ORG.beta, { push: [redactionEntry(target.id)] })).results).toEqual([])
    expect(await rowOf('entry', target.id)).toEqual(before)
  })

  test('[S12] whose membership ended is answered not_member, or what became of what they send or believe held', async () => {
    expect(await refused(elio, ORG.alfa, {})).toEqual([403, 'not_member'])
    const late = value()
    const sent = await sync(elio, ORG.alfa, { push: [late] })
    expect(sent).toMatchObject({ results: [{ id: late.id, code: 'held:membership_ended' }], log: [], head: 0 })
    expect(await refused(elio, ORG.alfa, { held: [late.id] })).toEqual([403, 'not_member'])
    expect((await sync(elio, ORG.alfa, { held: [late.id, nobody] })).held).toEqual([{ id: nobody, now: 'missing' }])
    await decide(late, elio, 'declined', 'era di un altro anno')
    const told = await sync(elio, ORG.alfa, { held: [late.id] })
    expect(told).toMatchObject({ held: [{ id: late.id, now: 'declined', reason: 'era di un altro anno' }], log: [] })
    expect((await sync(elio, ORG.alfa, { push: [late] })).results).toEqual([{ id: late.id, code: 'refused:declined' }])
    for (const never of [bea, fulvia]) {
      expect(await refused(never, ORG.alfa, { push: [late], held: [late.id] })).toEqual([404, 'not_found'])
    }
  })

  test('[S13] a declined entry stays with its person, an accepted one comes with the log in its author’s name', async () => {
    const [declined, accepted] = [value('GOV-3.3', '2024-S2'), value('GOV-3.3', '2024-S2')]
    await sync(anna, ORG.alfa, { push: [declined, accepted] })
    await decide(declined, anna, 'declined', 'già contato')
    await decide(accepted, anna, 'accepted')
    const answer = await sync(anna, ORG.alfa, { held: [declined.id, accepted.id] })
    expect(answer.held).toMatchObject([{ id: declined.id, now: 'declined', reason: 'già contato' }])
    const placed = answer.log.at(-1)
    expect(placed).toMatchObject({ id: accepted.id, author: anna, device: deviceOf(anna), entry: accepted })
    const { results } = await sync(anna, ORG.alfa, { push: [declined, accepted] })
    expect(results).toEqual([{ id: declined.id, code: 'refused:declined' }])
    // A colleague is told nothing of it: neither what was decided, nor that it were missing.
    expect((await sync(remo, ORG.alfa, { held: [declined.id] })).held).toEqual([])
  })

  test('[S12] a revoked device is answered device_revoked, and nothing that it sends is applied', async () => {
    const device = 'd0000000-0000-4000-8000-0000000000aa'
    await sync(anna, ORG.alfa, { device })
    await engine.owner.updateTable('device').set({ revoked_at: new Date() }).where('id', '=', device).execute()
    const before = await everything()
    for (const request of [{}, { push: [value()] }, { held: [nobody] }]) {
      expect(await refused(anna, ORG.alfa, { device, ...request })).toEqual([403, 'device_revoked'])
    }
    expect(await refused(remo, ORG.alfa, { device })).toEqual([409, 'device_taken'])
    expect(await everything()).toEqual(before)
  })

  test('[S4] a request that comes again changes no row, whatever it was', async () => {
    const [mine, lost] = [value(), value()]
    const requests: [string, object][] = [
      [anna, { push: [mine, value('GOV-3.3', '2024-S1'), { ...value(), value: { number: '-1' } }] }],
      [remo, { push: [redactionEntry(mine.id)], others: [{ entry: lost, author: anna }] }],
      [remo, { push: [submissionEntry('2026-S1', [lost])] }],
      [mara, { push: [decisionEntry('2026-S1', 1, { verdict: 'returned', reason: 'controlla' })] }],
      [elio, { push: [value()] }],
      [anna, { push: [{ ...mine, value: { number: '9' } }] }],
      [anna, { held: [nobody, mine.id] }],
    ]
    for (const [person, request] of requests) await sync(person, ORG.alfa, request)
    const before = await everything()
    for (const _ of [1, 2]) {
      for (const [person, request] of requests) await sync(person, ORG.alfa, request)
      expect(await everything()).toEqual(before)
    }
  })

  test('[S5] entries of another organisation are nobody’s here: not to submit, not to redact, not by their id', async () => {
    const foreign = value()
    await sync(bea, ORG.beta, { push: [foreign] })
    const naming = submissionEntry('2026-S1', [foreign])
    const same = { ...value(), id: foreign.id }
    const { results } = await sync(anna, ORG.alfa, { push: [naming, same] })
    expect(results).toEqual([{ id: naming.id, code: 'refused:unknown_cell' }])
    const { log } = await sync(bea, ORG.beta)
    expect(log.find(({ id }) => id === foreign.id)).toMatchObject({ author: bea, entry: foreign })
    expect((await sync(anna, ORG.alfa, { held: [naming.id] })).held).toEqual([{ id: naming.id, now: 'missing' }])
  })

  const unknown: [string, (entry: ReturnType<typeof value>) => object, string][] = [
    ['an indicator', (entry) => ({ ...entry.cell, indicator: 'ZZZ-9.9' }), 'refused:unknown_indicator'],
    [
      'a version of the definition to come',
      (entry) => ({ ...entry.cell, definition: 99 }),
      'refused:unknown_definition',
    ],
    ['a period of another frequency', (entry) => ({ ...entry.cell, period: '2026-Q1' }), 'refused:unknown_period'],
    ['a period before anything was asked', (entry) => ({ ...entry.cell, period: '2020-S1' }), 'refused:not_asked'],
    ['a period to come', (entry) => ({ ...entry.cell, period: '2027-S1' }), 'refused:period_not_begun'],
    ['a breakdown', (entry) => ({ ...entry.cell, disaggregation: 'x=1' }), 'refused:unknown_disaggregation'],
  ]
  test.each(unknown)('[R1] [R3] [R8] %s that nobody knows is refused, and kept nowhere', async (_case, cell, code) => {
    const entry = value()
    const strange = { ...entry, cell: cell(entry) } as Entry
    const before = await everything()
    expect((await sync(anna, ORG.alfa, { push: [strange] })).results).toEqual([{ id: entry.id, code }])
    expect(await everything()).toEqual(before)
  })

  test('[E4] a time of the future, or of long ago, is a claim: place and time of receipt are the server’s', async () => {
    const ats = ['2099-12-31T23:59:59Z', '1970-01-01T00:00:00+14:00', '2026-07-20T09:00:00.123456789Z']
    const push = ats.map((at) => ({ ...value(), at }))
    const began = Date.now()
    await sync(anna, ORG.alfa, { push })
    const { log } = await sync(remo, ORG.alfa)
    const placed = log.slice(-3)
    expect(placed.map(({ entry }) => entry)).toEqual(push)
    for (const { receivedAt } of placed) {
      expect(Date.parse(receivedAt)).toBeGreaterThanOrEqual(began - 1)
      expect(Date.parse(receivedAt)).toBeLessThanOrEqual(Date.now())
    }
  })

  test('[W1] [S5] a body cut off anywhere, or wrong in its last entry alone, changes no row', async () => {
    const push = Array.from({ length: 20 }, () => value('GOV-3.3', '2026-S1', 'è così'))
    const whole = new TextEncoder().encode(JSON.stringify({ ...syncRequest(anna), push, held: [nobody] }))
    const before = await everything()
    const send = async (body: BodyInit) => {
      const headers = { 'Content-Type': 'application/json', 'X-Person': anna }
      const url = `http://localhost/api/sync/v1/orgs/${ORG.alfa}`
      // An app of its own for each, so that no limit of visits answers in the place of what is tried.
      const answer = await createApp(world.deps).fetch(new Request(url, { method: 'POST', headers, body }))
      return [answer.status, Problem.parse(await answer.json()).code]
    }
    for (let cut = 0; cut < whole.length; cut += 211)
      expect(await send(whole.slice(0, cut))).toEqual([422, 'malformed'])
    const last = push.at(-1)
    const wrong: object[] = [
      { ...last, kind: 'nothing' },
      { ...last, parents: 'none' },
      { ...last, value: { number: '1', score: '1' } },
      { ...last, save: undefined },
      { ...redactionEntry(nobody), reason: '  ' },
      { ...redactionEntry(nobody), target: 'all' },
      { ...redactionEntry(nobody), period: '2026' },
    ]
    for (const one of wrong) {
      const body = JSON.stringify({ ...syncRequest(anna), push: [...push.slice(0, -1), one] })
      expect(await send(body)).toEqual([422, 'malformed'])
    }
    for (const request of [
      { held: ['x'] },
      { held: [nobody], limit: -1 },
      { held: Array(501).fill(nobody) },
      { more: 1 },
    ]) {
      expect(await send(JSON.stringify({ ...syncRequest(anna), push, ...request }))).toEqual([422, 'malformed'])
    }
    expect(await everything()).toEqual(before)
  })
})
