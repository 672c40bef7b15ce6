import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { asPerson } from '../../server/database/as-role.ts'
import { FIRST_MARK, nextMark } from '../../server/log/hash-chain.ts'
import { nodeSha256 } from '../../server/start/node-sha256.ts'
import type { Entry, RedactionEntry, ValueEntry } from '../../src/domain/entry.ts'
import { type HeldDecision, type HeldItem, HeldQueue, MAX_HELD } from '../../src/domain/wire/review.ts'
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
  type Reply,
  submissionEntry,
  TODAY,
  valueEntry,
  type World,
} from './territory.ts'

/** A second manager beside Mara. */
const NORA = '00000000-0000-7000-8000-000000000017'
/** GOV-2.2 of 2025 closed 60 days after 28 February 2026. */
const CLOSED = { code: 'GOV-2.2', period: '2025', on: '2026-04-29' }

describe.each(ENGINES)('held entries on %s', (_name, open) => {
  let engine: Engine
  let world: World

  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
    await engine.owner.insertInto('person').values({ id: NORA, name: 'nora', email: 'nora@example.org' }).execute()
    await engine.owner.insertInto('plan_role').values({ person: NORA, role: 'manager' }).execute()
  })
  afterAll(() => engine?.close())

  const value = (code = CLOSED.code, period = CLOSED.period, rest: Partial<ValueEntry> = {}) =>
    valueEntry(cellOf(world.catalogue, code, period), { number: '7' }, rest)
  const late = (rest: Partial<ValueEntry> = {}) => value(CLOSED.code, CLOSED.period, rest)
  const redaction = (target: string): RedactionEntry => ({
    ...{ id: randomUUID(), v: 1, at: '2026-07-20T11:00:00+02:00', save: randomUUID() },
    ...{ kind: 'redaction', target, reason: 'nome di una persona' },
  })

  async function sync(person: string, org: string, request: Parameters<World['sync']>[2] = {}): Promise<SyncResponse> {
    const { status, body } = await world.sync(person, org, { schema: 2, ...request })
    expect(status).toBe(200)
    return body
  }

  /** Pushes an entry that the server keeps, and answers how a manager finds it. */
  async function hold(entry: Entry, person = PERSON.anna, why = 'period_closed'): Promise<HeldItem> {
    const { results } = await sync(person, ORG.alfa, { push: [entry], limit: 0 })
    expect(results).toEqual([{ id: entry.id, code: `held:${why}` }])
    const item = (await queue()).find((one) => one.entry.id === entry.id)
    if (item === undefined) throw new Error('what was held does not wait')
    return item
  }

  async function queue(manager = PERSON.mara): Promise<HeldItem[]> {
    const { status, body } = await world.ask(manager, 'GET', '/api/review/held')
    expect(status).toBe(200)
    const { waiting, items } = HeldQueue.parse(body)
    expect(waiting).toBe(items.length)
    return items
  }

  const waits = async (id: string) => (await queue()).some(({ entry }) => entry.id === id)
  const decisionOn = (item: HeldItem, reason?: string): HeldDecision => ({
    ...{ org: item.organisation.id, id: item.entry.id, author: item.author.id },
    ...(reason === undefined ? { verdict: 'accepted' } : { verdict: 'declined', reason }),
  })
  const decide = (decision: unknown, manager: string | null = PERSON.mara): Promise<Reply> =>
    world.ask(manager, 'POST', '/api/review/held', decision)
  const outcome = ({ status, body }: Reply) => (status === 204 ? 204 : [status, body.code])
  const logOf = async (person: string, org: string = ORG.alfa) => (await sync(person, org)).log
  const rowOf = (id: string) => engine.owner.selectFrom('held').selectAll().where('id', '=', id).execute()

  /** The chain from the first entry on, as whoever reads the log can recompute it. */
  async function markAfter(log: readonly PageEntry[]): Promise<string> {
    let mark = FIRST_MARK
    for (const { seq, author, receivedAt, hash } of log) {
      mark = await nextMark(nodeSha256, mark, { hash, seq, author, receivedAt: new Date(receivedAt) })
    }
    return mark
  }

  test('[S6] [V6] a late value reaches the managers with who wrote it, why it waits and what the log has now', async () => {
    const logged = value('GOV-3.3', '2026-S1', { note: 'prima' })
    await sync(PERSON.remo, ORG.alfa, { push: [logged] })
    const [cell] = [cellOf(world.catalogue, 'GOV-3.3', '2026-S1')]
    const ended = valueEntry(cell, { number: '9' }, { at: '2026-06-01T08:00:00Z' })
    const entry = late()
    expect(await hold(entry)).toMatchObject({
      organisation: { id: ORG.alfa, name: 'Cooperativa alfa' },
      entry,
      why: 'period_closed',
      closedOn: CLOSED.on,
      redacted: false,
      author: { id: PERSON.anna, name: 'anna', claimed: false },
      offeredBy: 'anna',
      heads: [],
    })
    expect(await hold(ended, PERSON.elio, 'membership_ended')).toMatchObject({
      entry: { at: '2026-06-01T08:00:00Z' },
      author: { name: 'elio', claimed: false },
      closedOn: null,
      heads: [{ value: { number: '7' }, author: 'remo' }],
    })
    expect((await queue()).map(({ entry: { id } }) => id)).toEqual([entry.id, ended.id])
  })

  test('[C4] [S6] where an organisation had more time, the period closed for it when that ended', async () => {
    const more = { organisation: ORG.alfa, period: '2024', until: '2026-06-30' }
    await engine.owner.insertInto('extension').values(more).execute()
    expect((await hold(value(CLOSED.code, '2024'))).closedOn).toBe(more.until)
  })

  test('[V6] what is accepted comes to every member after all else, in its author’s name, and the chain holds', async () => {
    const entry = late()
    const item = await hold(entry)
    const before = await logOf(PERSON.remo)
    const since = Date.now()
    const changed: number[] = []
    const app = createApp({ ...world.deps, changed: () => void changed.push(1) })
    const post = new Request('http://localhost/api/review/held', {
      ...{ method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Person': PERSON.mara } },
      body: JSON.stringify(decisionOn(item)),
    })
    expect((await app.fetch(post)).status).toBe(204)
    expect(changed).toEqual([1])
    const { log, next, head } = await sync(PERSON.remo, ORG.alfa)
    expect(log.slice(0, -1)).toEqual(before)
    const last = log.at(-1)
    const hash = createHash('sha256')
      .update(JSON.stringify(sorted(entry)))
      .digest('hex')
    expect(last).toMatchObject({ id: entry.id, entry, author: PERSON.anna, device: deviceOf(PERSON.anna), hash })
    expect(Date.parse(last?.receivedAt ?? '')).toBeGreaterThanOrEqual(since)
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1))
    expect(next).toEqual({ seq: head, mark: await markAfter(log) })
    expect(await waits(entry.id)).toBe(false)
    expect(await rowOf(entry.id)).toMatchObject([{ verdict: 'accepted', decided_by: PERSON.mara, reason: null }])
    expect((await sync(PERSON.anna, ORG.alfa, { push: [entry], held: [entry.id] })).held).toEqual([])
  })

  test('[S13] [V6] what is declined tells its author’s device why, and shows to managers no more', async () => {
    const entry = late()
    expect(outcome(await decide(decisionOn(await hold(entry), 'Il 2025 è già pubblicato')))).toBe(204)
    expect(await waits(entry.id)).toBe(false)
    const { held, log } = await sync(PERSON.anna, ORG.alfa, { held: [entry.id] })
    expect(held).toMatchObject([{ id: entry.id, now: 'declined', reason: 'Il 2025 è già pubblicato' }])
    expect(log.map(({ id }) => id)).not.toContain(entry.id)
    const { results } = await sync(PERSON.anna, ORG.alfa, { push: [entry] })
    expect(results).toEqual([{ id: entry.id, code: 'refused:declined' }])
  })

  test('[V6] whose membership ended writes no more, but what they wrote is taken in their name', async () => {
    const entry = value('GOV-3.3', '2026-S1', { at: '2026-06-30T08:00:00Z' })
    const item = await hold(entry, PERSON.elio, 'membership_ended')
    expect(outcome(await decide(decisionOn(item)))).toBe(204)
    expect((await logOf(PERSON.remo)).at(-1)).toMatchObject({ id: entry.id, author: PERSON.elio })
  })

  test('[V6] a late submission is taken as well as a value', async () => {
    const entry = late()
    await decide(decisionOn(await hold(entry)))
    const item = await hold(submissionEntry(CLOSED.period, [entry]), PERSON.remo)
    expect(item).toMatchObject({ closedOn: CLOSED.on, heads: [] })
    expect(outcome(await decide(decisionOn(item)))).toBe(204)
    expect((await logOf(PERSON.anna)).at(-1)).toMatchObject({ author: PERSON.remo, entry: { heads: [entry.id] } })
  })

  test('[V6] deciding the same again changes nothing, deciding otherwise is told apart', async () => {
    const accepted = await hold(late())
    const declined = await hold(late())
    for (const _ of [1, 2]) expect(outcome(await decide(decisionOn(accepted)))).toBe(204)
    for (const _ of [1, 2]) expect(outcome(await decide(decisionOn(declined, 'tardi')))).toBe(204)
    const { head } = await sync(PERSON.mara, ORG.alfa, { limit: 0 })
    const others: [HeldItem, string | undefined][] = [
      [accepted, 'tardi'],
      [declined, undefined],
      [declined, 'altro'],
    ]
    for (const [item, reason] of others) {
      expect(outcome(await decide(decisionOn(item, reason), NORA))).toEqual([409, 'already_decided'])
    }
    expect((await sync(PERSON.mara, ORG.alfa, { limit: 0 })).head).toBe(head)
    expect(await rowOf(declined.entry.id)).toMatchObject([{ decided_by: PERSON.mara, reason: 'tardi' }])
  })

  test('[V6] of two managers at the same moment one decides, and the other hears of it', async () => {
    for (let round = 0; round < 4; round += 1) {
      const item = await hold(late())
      const before = await logOf(PERSON.mara)
      const answers = await Promise.all([
        decide(decisionOn(item), PERSON.mara),
        decide(decisionOn(item, 'tardi'), NORA),
        decide(decisionOn(item), NORA),
      ])
      const [row] = await rowOf(item.entry.id)
      const accepted = row?.verdict === 'accepted'
      expect(answers.map(({ status }) => status)).toEqual(accepted ? [204, 409, 204] : [409, 204, 409])
      const log = await logOf(PERSON.mara)
      expect(log.length - before.length).toBe(accepted ? 1 : 0)
    }
    const { log, next } = await sync(PERSON.mara, ORG.alfa)
    expect(next.mark).toBe(await markAfter(log))
  })

  test('[V6] a decision and a push at the same moment both find their place', async () => {
    const item = await hold(late())
    const pushed = value('GOV-3.3', '2026-S1')
    const [decided] = await Promise.all([decide(decisionOn(item)), sync(PERSON.remo, ORG.alfa, { push: [pushed] })])
    expect(outcome(decided)).toBe(204)
    const { log, next } = await sync(PERSON.mara, ORG.alfa)
    expect(
      log
        .slice(-2)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([item.entry.id, pushed.id].sort())
    expect(next.mark).toBe(await markAfter(log))
  })

  test('[S9] [V6] what a colleague offers in somebody’s name is a claim, and accepted it is the author’s', async () => {
    const lost = value('GOV-3.3', '2026-S1')
    await sync(PERSON.remo, ORG.alfa, { others: [{ entry: lost, author: PERSON.anna }] })
    const [item] = (await queue()).filter(({ entry }) => entry.id === lost.id)
    expect(item).toMatchObject({ why: 'not_author', author: { name: 'anna', claimed: true }, offeredBy: 'remo' })
    expect(outcome(await decide(decisionOn(item as HeldItem)))).toBe(204)
    expect((await logOf(PERSON.anna)).at(-1)).toMatchObject({ id: lost.id, author: PERSON.anna })
    expect((await sync(PERSON.anna, ORG.alfa, { push: [lost] })).results).toEqual([])
  })

  test('[S9] [V6] what its author has sent meanwhile waits no more, whoever else was said to have written it', async () => {
    const lost = value('GOV-3.3', '2026-S1')
    const claims = [PERSON.anna, PERSON.elio]
    for (const author of claims) await sync(PERSON.remo, ORG.alfa, { others: [{ entry: lost, author }] })
    const items = (await queue()).filter(({ entry }) => entry.id === lost.id)
    expect(items.map(({ author }) => author.name).sort()).toEqual(['anna', 'elio'])
    expect((await sync(PERSON.anna, ORG.alfa, { push: [lost] })).results).toEqual([])
    expect(await waits(lost.id)).toBe(false)
    for (const item of items) {
      expect(outcome(await decide(decisionOn(item)))).toEqual([404, 'not_found'])
      expect(outcome(await decide(decisionOn(item, 'doppio')))).toEqual([404, 'not_found'])
    }
  })

  test('[V6] an author whom nobody here knows is shown without a name, and can only be declined', async () => {
    const lost = value('GOV-3.3', '2026-S1')
    await sync(PERSON.anna, ORG.alfa, { others: [{ entry: lost, author: nobody }] })
    const item = (await queue()).find(({ entry }) => entry.id === lost.id) as HeldItem
    expect(item.author).toEqual({ id: nobody, name: null, claimed: true })
    expect(outcome(await decide(decisionOn(item)))).toEqual([409, 'author_unknown'])
    expect(await waits(lost.id)).toBe(true)
    expect(outcome(await decide(decisionOn(item, 'nessuno la conosce')))).toBe(204)
  })

  test('[E5] [V6] what a redaction names is blanked while it waits, and comes into the log blanked', async () => {
    const entry = late({ note: 'Maria Rossi, via Po 1' })
    const before = await hold(entry)
    await sync(PERSON.mara, ORG.alfa, { push: [redaction(entry.id)], limit: 0 })
    const item = (await queue()).find((one) => one.entry.id === entry.id)
    expect(item).toMatchObject({ redacted: true, entry: { value: { withdrawn: true } } })
    expect(outcome(await decide(decisionOn(before)))).toBe(204)
    const last = (await logOf(PERSON.anna)).at(-1)
    expect(last).toMatchObject({ id: entry.id, redacted: true, entry: { value: { withdrawn: true } } })
    expect(JSON.stringify(last)).not.toContain('Maria')
    expect(last?.hash).toBe(
      createHash('sha256')
        .update(JSON.stringify(sorted(entry)))
        .digest('hex'),
    )
  })

  test('[E5] [V6] a redaction that was only claimed blanks once it is accepted', async () => {
    const entry = value('GOV-3.3', '2026-S1', { note: 'Maria Rossi' })
    await sync(PERSON.anna, ORG.alfa, { push: [entry] })
    const claim = redaction(entry.id)
    await sync(PERSON.anna, ORG.alfa, { others: [{ entry: claim, author: PERSON.remo }] })
    const seen = async () => (await logOf(PERSON.remo)).find(({ id }) => id === entry.id)
    expect((await seen())?.redacted).toBeUndefined()
    const item = (await queue()).find((one) => one.entry.id === claim.id) as HeldItem
    expect(outcome(await decide(decisionOn(item)))).toBe(204)
    expect(await seen()).toMatchObject({ redacted: true, entry: { value: { withdrawn: true } } })
  })

  test.each([
    ['a contributor', PERSON.anna, [403, 'not_allowed']],
    ['the referent', PERSON.remo, [403, 'not_allowed']],
    ['who was a member', PERSON.elio, [403, 'not_allowed']],
    ['a funder', PERSON.fulvia, [403, 'not_allowed']],
    ['nobody', null, [401, 'signed_out']],
  ])('[W9] %s neither reads what is held nor decides', async (_who, person, refused) => {
    const item = await hold(late())
    expect(outcome(await world.ask(person, 'GET', '/api/review/held'))).toEqual(refused)
    for (const reason of [undefined, 'tardi']) {
      expect(outcome(await decide(decisionOn(item, reason), person))).toEqual(refused)
    }
    expect(await waits(item.entry.id)).toBe(true)
  })

  test('[W9] what is not held, or of another organisation or author, is not found', async () => {
    const item = await hold(late())
    const asked = decisionOn(item)
    for (const wrong of [{ id: randomUUID() }, { org: ORG.beta }, { org: nobody }, { author: PERSON.remo }]) {
      expect(outcome(await decide({ ...asked, ...wrong }))).toEqual([404, 'not_found'])
    }
    expect(await waits(item.entry.id)).toBe(true)
  })

  test.each([
    ['without a reason', { verdict: 'declined' }],
    ['with spaces for a reason', { verdict: 'declined', reason: '  ' }],
    ['with another word', { verdict: 'approved' }],
    ['with something more', { verdict: 'accepted', seq: 1 }],
  ])('[W1] a decision %s is malformed', async (_case, wrong) => {
    const item = await hold(late())
    expect(outcome(await decide({ ...decisionOn(item), ...wrong }))).toEqual([422, 'malformed'])
  })

  test('[V6] [D5] the database itself lets nobody but a manager decide, and nobody decide twice', async () => {
    const item = await hold(late())
    const set = (person: string, by: string) =>
      asPerson(engine.app, { person, today: TODAY }, (trx) =>
        trx
          .updateTable('held')
          .set({ verdict: 'accepted', decided_by: by, decided_at: new Date() })
          .where('id', '=', item.entry.id)
          .executeTakeFirst(),
      )
    for (const person of [PERSON.anna, PERSON.remo, PERSON.fulvia, nobody]) {
      expect((await set(person, person)).numUpdatedRows).toBe(0n)
    }
    await expect(set(PERSON.mara, NORA)).rejects.toThrow(/row-level security/)
    expect((await set(PERSON.mara, PERSON.mara)).numUpdatedRows).toBe(1n)
    expect((await set(NORA, NORA)).numUpdatedRows).toBe(0n)
    for (const column of ['body', 'hash', 'author', 'why']) {
      const forge = asPerson(engine.app, { person: PERSON.mara, today: TODAY }, (trx) =>
        sql`UPDATE held SET ${sql.ref(column)} = ${sql.ref(column)}`.execute(trx),
      )
      await expect(forge).rejects.toThrow(/permission denied/)
    }
  })

  test('[V6] [D4] in another’s name the database takes only what waits, from a manager, unchanged', async () => {
    const item = await hold(late())
    const [held] = await rowOf(item.entry.id)
    const insert = (person: string, change: object) =>
      asPerson(engine.app, { person, today: TODAY }, (trx) =>
        trx
          .insertInto('entry')
          .values({
            ...{ org: ORG.alfa, seq: 100_000, id: item.entry.id, kind: 'value', period: CLOSED.period },
            ...{ indicator: CLOSED.code, disaggregation: '', body: JSON.stringify(item.entry), author: PERSON.anna },
            ...{ device: deviceOf(PERSON.anna), received_at: new Date(), hash: held?.hash ?? '', mark: FIRST_MARK },
            ...change,
          })
          .execute(),
      )
    for (const person of [PERSON.remo, PERSON.fulvia, PERSON.bea]) {
      await expect(insert(person, {})).rejects.toThrow(/row-level security/)
    }
    for (const change of [{ hash: FIRST_MARK }, { author: PERSON.remo }, { id: randomUUID() }, { org: ORG.beta }]) {
      await expect(insert(PERSON.mara, change)).rejects.toThrow(/row-level security/)
    }
    await decide(decisionOn(item, 'tardi'))
    await expect(insert(PERSON.mara, {})).rejects.toThrow(/row-level security/)
  })

  test('[V6] a manager’s own decision that somebody else offered is decided on like the rest', async () => {
    const decision = decisionEntry('2026-S1', 1)
    await sync(PERSON.anna, ORG.alfa, { others: [{ entry: decision, author: PERSON.mara }] })
    const item = (await queue()).find(({ entry }) => entry.id === decision.id) as HeldItem
    expect(item.author).toEqual({ id: PERSON.mara, name: 'mara', claimed: true })
    expect(outcome(await decide(decisionOn(item), NORA))).toBe(204)
    expect((await logOf(PERSON.anna)).at(-1)).toMatchObject({ id: decision.id, author: PERSON.mara })
  })

  test('[V6] of very many, those that have waited longest are shown, and how many there are', async () => {
    const first = (await queue())[0]
    for (const size of [MAX_HELD, 1]) {
      const others = Array.from({ length: size }, () => ({ entry: late(), author: PERSON.bea }))
      await sync(PERSON.anna, ORG.alfa, { others, limit: 0 })
    }
    const { waiting, items } = HeldQueue.parse((await world.ask(PERSON.mara, 'GET', '/api/review/held')).body)
    const [row] = await engine.owner
      .selectFrom('held')
      .select(sql<number>`count(*)::int`.as('n'))
      .where('verdict', 'is', null)
      .execute()
    expect(items).toHaveLength(MAX_HELD)
    expect(items[0]).toEqual(first)
    expect(waiting).toBeGreaterThan(MAX_HELD)
    expect(waiting).toBeLessThanOrEqual(row?.n ?? 0)
  })
})

/** Names sorted all the way down, as the hash of an entry needs them; written apart from the server's own. */
function sorted(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(sorted)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  )
}
