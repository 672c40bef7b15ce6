import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '../../server/log/canonical-json.ts'
import type { PageEntry, SyncResponse } from '../../src/domain/wire/sync.ts'
import { ENGINES, type Engine } from './engines.ts'
import {
  cellOf,
  decisionEntry,
  deviceOf,
  nobody,
  ORG,
  openWorld,
  PERSON,
  submissionEntry,
  valueEntry,
  type World,
} from './territory.ts'

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const ZERO = '0'.repeat(64)

/** The chain recomputed with Node's own hash, from what the log answers alone. */
function marksOf(log: readonly PageEntry[]): string[] {
  const marks: string[] = []
  for (const { seq, author, receivedAt, hash, entry } of log) {
    if (entry) expect(hash).toBe(sha256(canonicalJson(entry)))
    const place = Buffer.alloc(8)
    place.writeBigUInt64BE(BigInt(seq))
    const previous = Buffer.from(marks.at(-1) ?? ZERO, 'hex')
    const author16 = Buffer.from(author.replaceAll('-', ''), 'hex')
    marks.push(sha256(Buffer.concat([previous, Buffer.from(hash, 'hex'), place, author16, Buffer.from(receivedAt)])))
  }
  return marks
}

describe.each(ENGINES)('the log on %s', (_name, open) => {
  let engine: Engine
  let world: World
  const half = (code: string, period = '2026-S1') => cellOf(world.catalogue, code, period)

  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
  })
  afterAll(() => engine?.close())

  async function pull(person: string, org: string): Promise<SyncResponse> {
    const { status, body } = await world.sync(person, org)
    expect(status).toBe(200)
    return body
  }

  test('[S3] an empty log answers the zero cursor, also to a page of none', async () => {
    const { body } = await world.sync(PERSON.bea, ORG.gamma, { limit: 0 })
    expect(body).toMatchObject({ results: [], log: [], next: { seq: 0, mark: ZERO }, head: 0, more: false })
  })

  test('[S2] what is pushed comes back in the log as a stub, with author, device and hash of the server', async () => {
    const entry = valueEntry(half('GOV-3.3'), { number: '12' })
    const before = Date.now()
    const { status, body } = await world.sync(PERSON.anna, ORG.alfa, { push: [entry] })
    expect(status).toBe(200)
    expect(body.results).toEqual([])
    const [placed] = body.log
    expect(placed).toMatchObject({ seq: 1, id: entry.id, author: PERSON.anna, device: deviceOf(PERSON.anna) })
    expect(placed).not.toHaveProperty('entry')
    expect(placed.hash).toBe(sha256(canonicalJson(entry)))
    expect(Date.parse(placed.receivedAt)).toBeGreaterThanOrEqual(before)
  })

  test('[S4] a replayed push changes nothing and is answered the same', async () => {
    const push = [valueEntry(half('FOR-2.1'), { number: '7' }), valueEntry(half('FOR-2.3'), { number: '3' })]
    const first = await world.sync(PERSON.anna, ORG.alfa, { push })
    const again = await world.sync(PERSON.anna, ORG.alfa, { push: [...push, ...push] })
    expect(again.body.results).toEqual([])
    expect(again.body.head).toBe(first.body.head)
    expect(again.body.log).toEqual(first.body.log)
  })

  test('[S4] an id that comes again with another content is refused and the first stays', async () => {
    const entry = valueEntry(half('SPR-1.4'), { number: '5' })
    await world.sync(PERSON.anna, ORG.alfa, { push: [entry] })
    const { body } = await world.sync(PERSON.anna, ORG.alfa, { push: [{ ...entry, value: { number: '6' } }] })
    expect(body.results).toEqual([{ id: entry.id, code: 'refused:id_reused' }])
    const log = await pull(PERSON.remo, ORG.alfa)
    expect(log.log.find((one) => one.id === entry.id)?.entry).toEqual(entry)
  })

  test('[S3] the log is contiguous and its marks are the chain that anyone can recompute', async () => {
    const whole = await pull(PERSON.remo, ORG.alfa)
    expect(whole.log.map((one) => one.seq)).toEqual(Array.from({ length: whole.head }, (_, i) => i + 1))
    const marks = marksOf(whole.log)
    expect(whole.next).toEqual({ seq: whole.head, mark: marks.at(-1) })
    const stored = await engine.owner.selectFrom('org_log').selectAll().where('org', '=', ORG.alfa).execute()
    expect(stored[0]).toMatchObject({ head: whole.head, mark: marks.at(-1) })
  })

  test('[S3] pages follow one another by their cursors and hold every entry once', async () => {
    const seen: number[] = []
    let after: SyncResponse['next'] | null = null
    for (let more = true; more; ) {
      const { body } = await world.sync(PERSON.remo, ORG.alfa, { after, limit: 2 })
      seen.push(...body.log.map((one: PageEntry) => one.seq))
      ;({ next: after, more } = body)
    }
    expect(seen).toEqual(Array.from({ length: seen.length }, (_, i) => i + 1))
    expect(seen.length).toBeGreaterThan(2)
  })

  test('[S3] a cursor whose mark is not the log’s is answered log_forked and its push is not applied', async () => {
    const { head } = await pull(PERSON.remo, ORG.alfa)
    const push = [valueEntry(half('GOV-3.3'), { number: '1' })]
    for (const after of [
      { seq: 2 ** 31 - 1, mark: 'd'.repeat(64) },
      { seq: 2, mark: 'a'.repeat(64) },
      { seq: 0, mark: 'b'.repeat(64) },
      { seq: head + 5, mark: 'c'.repeat(64) },
    ]) {
      const { status, body } = await world.sync(PERSON.anna, ORG.alfa, { after, push })
      expect([status, body.code]).toEqual([409, 'log_forked'])
    }
    expect((await pull(PERSON.remo, ORG.alfa)).head).toBe(head)
  })

  test('[W1] a place that no log can have is malformed, in a cursor and in a decision', async () => {
    const after = { seq: 2 ** 31, mark: 'a'.repeat(64) }
    const far = await world.sync(PERSON.anna, ORG.alfa, { after })
    expect([far.status, far.body.code]).toEqual([422, 'malformed'])
    const decided = await world.sync(PERSON.mara, ORG.alfa, { push: [decisionEntry('2026-S1', 2 ** 31)] })
    expect([decided.status, decided.body.code]).toEqual([422, 'malformed'])
  })

  test('[S6] a closed period holds the value durably, and a replay is answered the same without a second copy', async () => {
    const entry = valueEntry(half('GOV-2.2', '2025'), { number: '4' })
    for (const _ of [1, 2]) {
      const { body } = await world.sync(PERSON.anna, ORG.alfa, { push: [entry] })
      expect(body.results).toEqual([{ id: entry.id, code: 'held:period_closed' }])
    }
    const held = await engine.owner.selectFrom('held').selectAll().where('id', '=', entry.id).execute()
    expect(held).toHaveLength(1)
    expect(held[0]).toMatchObject({ org: ORG.alfa, author: PERSON.anna, why: 'held:period_closed', body: entry })
  })

  test('[S6] an extension of the organisation opens the period again for it alone', async () => {
    const entry = valueEntry(half('GOV-2.2', '2025'), { number: '4' })
    const { body } = await world.sync(PERSON.bea, ORG.beta, { push: [entry] })
    expect(body.results).toEqual([])
    expect(body.head).toBe(1)
  })

  test('[S6] what a person sends after the membership ended is held, and nothing of the log is answered', async () => {
    const entry = valueEntry(half('GOV-3.3'), { number: '9' })
    const { status, body } = await world.sync(PERSON.elio, ORG.alfa, { push: [entry] })
    expect(status).toBe(200)
    expect(body.results).toEqual([{ id: entry.id, code: 'held:membership_ended' }])
    expect(body).toMatchObject({ log: [], next: { seq: 0, mark: ZERO }, head: 0, more: false })
    const held = await engine.owner.selectFrom('held').select('author').where('id', '=', entry.id).execute()
    expect(held).toEqual([{ author: PERSON.elio }])
  })

  test('[R6] a rule of the definition refuses the entry alone; what stands beside it is taken', async () => {
    const wrong = valueEntry(half('GOV-3.3'), { number: '-1' })
    const right = valueEntry(half('GOV-3.3'), { number: '2' })
    const before = (await pull(PERSON.anna, ORG.alfa)).head
    const { body } = await world.sync(PERSON.anna, ORG.alfa, { push: [wrong, right] })
    expect(body.results).toEqual([{ id: wrong.id, code: 'refused:below_minimum' }])
    expect(body.head).toBe(before + 1)
    const kept = await engine.owner.selectFrom('held').select('id').where('id', '=', wrong.id).execute()
    expect(kept).toEqual([])
  })

  test('[S5] a submission may name values of its own push, and no value that nobody knows', async () => {
    const value = valueEntry(half('INC-1.1'), { number: '40' })
    const good = submissionEntry('2026-S1', [value])
    const bad = { ...submissionEntry('2026-S1', [value]), heads: [nobody] }
    const { body } = await world.sync(PERSON.anna, ORG.alfa, { push: [value, good, bad] })
    expect(body.results).toEqual([{ id: bad.id, code: 'refused:unknown_cell' }])
  })

  test('[R9] a submission may not name values of another period, whether they are in the log, held or beside it', async () => {
    const logged = valueEntry(half('INC-1.1'), { number: '40' })
    const held = valueEntry(half('GOV-2.2', '2025'), { number: '4' })
    await world.sync(PERSON.anna, ORG.alfa, { push: [logged, held] })
    const beside = valueEntry(half('INC-1.1'), { number: '41' })
    const wrong = [
      submissionEntry('2026', [logged]),
      submissionEntry('2026', [held]),
      submissionEntry('2026', [beside]),
    ]
    const { body } = await world.sync(PERSON.anna, ORG.alfa, { push: [beside, ...wrong] })
    expect(body.results).toEqual(wrong.map(({ id }) => ({ id, code: 'refused:unknown_cell' })))
    const right = submissionEntry('2026-S1', [logged, beside])
    expect((await world.sync(PERSON.anna, ORG.alfa, { push: [right] })).body.results).toEqual([])
  })

  test('[D3] managers read any log and decide in it; members decide nothing, funders see nothing', async () => {
    const { head } = await pull(PERSON.mara, ORG.alfa)
    const decision = decisionEntry('2026-S1', head)
    expect((await world.sync(PERSON.mara, ORG.alfa, { push: [decision] })).body.results).toEqual([])
    const other = decisionEntry('2026-S1', head)
    const member = await world.sync(PERSON.anna, ORG.alfa, { push: [other] })
    expect(member.body.results).toEqual([{ id: other.id, code: 'refused:role' }])
    const asMember = valueEntry(half('GOV-3.3'), { number: '1' })
    const manager = await world.sync(PERSON.mara, ORG.alfa, { push: [asMember] })
    expect(manager.body.results).toEqual([{ id: asMember.id, code: 'refused:role' }])
    expect((await world.sync(PERSON.fulvia, ORG.alfa)).status).toBe(404)
  })

  test('[S10] a device belongs to the first person who used it', async () => {
    await world.sync(PERSON.anna, ORG.alfa)
    const { status, body } = await world.sync(PERSON.remo, ORG.alfa, { device: deviceOf(PERSON.anna) })
    expect([status, body.code]).toEqual([409, 'device_taken'])
  })

  test('[S11] two people who push at once get one contiguous chain with every entry in it', async () => {
    const before = (await pull(PERSON.remo, ORG.alfa)).head
    const rounds = Array.from({ length: 12 }, (_, round) => {
      const push = Array.from({ length: 5 }, () => valueEntry(half('CON-2.3'), { number: '1' }))
      return { who: round % 2 ? PERSON.anna : PERSON.remo, push }
    })
    const answers = await Promise.all(rounds.map(({ who, push }) => world.sync(who, ORG.alfa, { push, limit: 0 })))
    expect(answers.map(({ status, body }) => [status, body.results])).toEqual(answers.map(() => [200, []]))
    const whole = await pull(PERSON.remo, ORG.alfa)
    expect(whole.head).toBe(before + 60)
    const ids = new Set(whole.log.map((one) => one.id))
    expect(rounds.flatMap(({ push }) => push).every((entry) => ids.has(entry.id))).toBe(true)
    expect(whole.next.mark).toBe(marksOf(whole.log).at(-1))
  })
})
