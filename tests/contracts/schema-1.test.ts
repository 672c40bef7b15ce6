import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type App, createApp } from '../../server/app.ts'
import type { Deps } from '../../server/deps.ts'
import { insertCatalogue } from '../../server/repositories/catalogue.ts'
import type { Entry } from '../../src/domain/entry.ts'
import type { Cursor, SyncRequest } from '../../src/domain/wire/sync.ts'
import { ENGINES, type Engine } from './engines.ts'
import { SyncResponse1 } from './fixtures/schema-1/shapes.ts'
import {
  cellOf,
  ORG,
  openWorld,
  PERSON,
  redactionEntry,
  submissionEntry,
  syncRequest,
  valueEntry,
  type World,
} from './territory.ts'

/** One step of what a client of schema 1 and the server of its time said to each other, to the letter. */
type Step =
  | { readonly what: 'restore' }
  | {
      readonly what: string
      readonly person: string
      readonly request: SyncRequest
      readonly status: number
      readonly code?: string
      readonly response?: unknown
    }

const SESSION: readonly Step[] = JSON.parse(
  readFileSync(new URL('./fixtures/schema-1/session.json', import.meta.url), 'utf8'),
)
const FIRST_MOMENT = Date.parse('2026-07-20T09:00:00.000Z')
const { remo, mara } = PERSON

async function send(app: App, person: string, org: string, request: object) {
  const headers = { 'Content-Type': 'application/json', 'X-Person': person }
  const url = `http://localhost/api/sync/v1/orgs/${org}`
  const answer = await app.fetch(new Request(url, { method: 'POST', headers, body: JSON.stringify(request) }))
  return { status: answer.status, body: await answer.json() }
}

describe.each(ENGINES)('a client of schema 1 on %s', (_name, open) => {
  let engine: Engine
  let world: World
  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
  })
  afterAll(() => engine?.close())

  const cell = (code: string, period = '2026-S1') => cellOf(world.catalogue, code, period)
  const value = (code = 'GOV-3.3', period = '2026-S1', note?: string) =>
    valueEntry(cell(code, period), { number: '3' }, note === undefined ? {} : { note })

  test('[S14] what it said to the server of its time is answered by today’s to the letter', async () => {
    let exchanges = 0
    const clock = () => new Date(FIRST_MOMENT + exchanges * 1000)
    const app = createApp({ ...world.deps, clock })
    for (const step of SESSION) {
      if (!('request' in step)) {
        await engine.owner.deleteFrom('entry').where('org', '=', ORG.alfa).execute()
        const start = { head: 0, mark: '0'.repeat(64) }
        await engine.owner.updateTable('org_log').set(start).where('org', '=', ORG.alfa).execute()
        continue
      }
      exchanges += 1
      const { status, body } = await send(app, step.person, ORG.alfa, step.request)
      expect([step.what, status]).toEqual([step.what, step.status])
      expect(step.code === undefined ? body : body.code).toEqual(step.code ?? step.response)
    }
    expect(exchanges).toBeGreaterThan(10)
  })

  test('[S14] the recorded answers, and the shapes that they are read by, belong together', () => {
    const answers = SESSION.flatMap((step) => ('response' in step ? [step.response] : []))
    expect(answers.length).toBeGreaterThan(8)
    for (const answer of answers) expect(SyncResponse1.parse(answer)).toEqual(answer)
    expect(SyncResponse1.safeParse({ ...(answers[0] as object), held: [] }).success).toBe(false)
  })

  test('[S14] [E5] a log with redactions and decisions on what was held is read in its words, place by place', async () => {
    const org = ORG.beta
    await engine.owner.updateTable('membership').set({ role: 'referent' }).where('organisation', '=', org).execute()
    const bea = PERSON.bea
    const [target, stays] = [value('GOV-3.3', '2026-S1', 'Mario Rossi'), value('FOR-2.1')]
    const [declined, accepted] = [value('GOV-3.3', '2024-S1'), value('GOV-3.3', '2024-S2')]
    const old = { schema: 1 }
    await world.sync(bea, org, { ...old, push: [target, stays, declined, accepted] })
    const redaction = redactionEntry(target.id, 'un nome')
    expect((await world.sync(bea, org, { schema: 2, push: [redaction] })).body.results).toEqual([])
    const decide = async (entry: Entry, verdict: string, reason?: string) => {
      const body = { org, id: entry.id, author: bea, verdict, ...(reason === undefined ? {} : { reason }) }
      expect((await world.ask(mara, 'POST', '/api/review/held', body)).status).toBeLessThan(300)
    }
    await decide(declined, 'declined', 'già contato')
    await decide(accepted, 'accepted')

    const whole = SyncResponse1.parse((await world.sync(mara, org, old)).body)
    expect(whole.log.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
    const { note: _note, ...said } = target
    expect(whole.log[0]?.entry).toEqual({ ...said, value: { withdrawn: true } })
    expect(whole.log[1]?.entry).toEqual(stays)
    expect(whole.log[2]).toMatchObject({ id: redaction.id, entry: { kind: 'value', value: { withdrawn: true } } })
    expect(whole.log[3]?.entry).toEqual(accepted)
    expect(JSON.stringify(whole)).not.toMatch(/Mario|un nome/)

    const pages: number[] = []
    let after: Cursor | null = null
    for (let more = true; more; ) {
      const page = SyncResponse1.parse((await world.sync(mara, org, { ...old, after, limit: 1 })).body)
      pages.push(...page.log.map(({ seq }) => seq))
      ;({ next: after, more } = page)
    }
    expect([pages, after]).toEqual([[1, 2, 3, 4], whole.next])

    const again = SyncResponse1.parse((await world.sync(bea, org, { ...old, push: [target, declined, accepted] })).body)
    expect(again.results).toEqual([{ id: declined.id, code: 'refused:role' }])
    expect(again.log[0]?.entry).toMatchObject({ value: { withdrawn: true } })
    // The newest version says more, which the old one could not read.
    const newest = (await world.sync(mara, org, { schema: 2 })).body
    expect(SyncResponse1.safeParse(newest).success).toBe(false)
  })

  test('[S14] what stands for a redaction is never taken for a value that somebody sent', async () => {
    const org = ORG.beta
    const before = (await world.sync(mara, org, { schema: 2 })).body
    const { log } = (await world.sync(mara, org, { schema: 1 })).body
    const standsIn = log[2].entry
    const own = await world.sync(PERSON.bea, org, { schema: 1, push: [standsIn] })
    expect(own.body.results).toEqual([{ id: standsIn.id, code: 'refused:id_reused' }])
    const offered = await world.sync(mara, org, { schema: 1, others: [{ entry: standsIn, author: PERSON.bea }] })
    expect(offered.body.results).toEqual([])
    // After a restore that lost the redaction nobody is asked such a cell.
    const lost = { ...standsIn, id: value().id }
    const refused = await world.sync(PERSON.bea, org, { schema: 1, push: [lost] })
    expect(refused.body.results).toMatchObject([{ id: lost.id, code: expect.stringMatching(/^refused:/) }])
    const after = (await world.sync(mara, org, { schema: 2 })).body
    expect([after.log, after.head]).toEqual([before.log, before.head])
  })

  test('[S14] [S6] a device that was off for a year reads page by page, and sends what can only be held by now', async () => {
    const org = ORG.gamma
    const bea = PERSON.bea
    const first = value()
    const { next } = (await world.sync(bea, org, { push: [first] })).body
    const unsent = [value('GOV-3.3', '2026-S1'), value('FOR-2.1', '2026-S1')]
    const sent = submissionEntry('2026-S1', [first, ...unsent])
    // Meanwhile the organisation went on, a definition changed, the half closed and a redaction came.
    await engine.owner
      .insertInto('membership')
      .values({ organisation: org, person: remo, role: 'referent', from_day: '2024-01-01', until_day: null })
      .execute()
    const colleague = Array.from({ length: 5 }, () => Array.from({ length: 500 }, () => value('INC-1.1')))
    for (const push of colleague) await world.sync(remo, org, { push, limit: 0 })
    await world.sync(remo, org, { schema: 2, push: [redactionEntry(colleague[2]?.[3]?.id ?? '')] })
    const indicators = world.catalogue.indicators.map((one) =>
      one.code === 'FOR-2.1' ? { ...one, definition: one.definition + 1 } : one,
    )
    const later = new Date('2027-07-20T09:00:00.000Z')
    const renewed = { ...world.catalogue, version: `${world.catalogue.version}-renewed`, indicators }
    await engine.owner.transaction().execute((trx) => insertCatalogue(trx, renewed, later))
    const instance: Deps['instance'] = { ...world.deps.instance, today: () => '2027-07-20' }
    const app = createApp({ ...world.deps, instance, clock: () => later })
    const fresh = value('INC-1.1', '2027-S1')

    let after: Cursor = next
    const results: SyncResponse1['results'] = []
    const seqs: number[] = []
    let push: Entry[] = [...unsent, sent, fresh]
    for (let more = true; more; push = []) {
      const request = { ...syncRequest(bea), after, push, limit: 1000 }
      const { status, body } = await send(app, bea, org, request)
      expect(status).toBe(200)
      const page = SyncResponse1.parse(body)
      results.push(...page.results)
      seqs.push(...page.log.map(({ seq }) => seq))
      ;({ next: after, more } = page)
    }
    expect(results).toEqual([
      { id: unsent[0]?.id, code: 'held:period_closed' },
      { id: unsent[1]?.id, code: 'held:definition_changed' },
      { id: sent.id, code: 'held:period_closed' },
    ])
    expect(seqs).toEqual(Array.from({ length: 2502 }, (_, n) => n + 2))
    const held = await engine.owner.selectFrom('held').select('id').where('org', '=', org).execute()
    expect(held.map(({ id }) => id).sort()).toEqual([...unsent, sent].map(({ id }) => id).sort())
    expect((await send(app, bea, org, { ...syncRequest(bea), after })).body.log).toEqual([])
  })
})
