import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nextMark, withHashes } from '../../server/log/hash-chain.ts'
import { nodeSha256 } from '../../server/start/node-sha256.ts'
import type { Entry } from '../../src/domain/entry.ts'
import { blanked } from '../../src/domain/redaction.ts'
import { SYNC_SCHEMA, SyncResponse } from '../../src/domain/wire/sync.ts'
import { ENGINES, type Engine } from './engines.ts'
import { cellOf, ORG, openWorld, PERSON, redactionEntry, submissionEntry, valueEntry, type World } from './territory.ts'

const { anna, remo, bea, mara, elio } = PERSON
const TABLES = ['org_log', 'entry', 'held', 'device'] as const
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
type Backup = Record<string, string>

describe.each(ENGINES)('after a backup that lacks what was held on %s', (_name, open) => {
  let engine: Engine
  let world: World
  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
  })
  afterAll(() => engine?.close())

  const value = (period = '2026-S1', note?: string) =>
    valueEntry(cellOf(world.catalogue, 'GOV-3.3', period), { number: '3' }, note === undefined ? {} : { note })
  const late = (note?: string) => value('2024-S1', note)

  async function sync(person: string, org: string, request: Parameters<World['sync']>[2] = {}): Promise<SyncResponse> {
    const { status, body } = await world.sync(person, org, { schema: SYNC_SCHEMA, ...request })
    expect([status, body.code]).toEqual([200, undefined])
    return SyncResponse.parse(body)
  }

  /** All rows of the log, in one view of the database while others write, as `pg_dump` takes them. */
  const dump = (): Promise<Backup> =>
    engine.owner
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (trx) => {
        const backup: Backup = {}
        for (const table of TABLES) {
          const { rows } = await sql<{ all: string }>`
            SELECT coalesce(jsonb_agg(to_jsonb(t)), '[]')::text AS all FROM ${sql.table(table)} t`.execute(trx)
          backup[table] = rows[0]?.all ?? '[]'
        }
        return backup
      })

  const putBack = (backup: Backup, tables: readonly string[] = TABLES) =>
    engine.owner.transaction().execute(async (trx) => {
      for (const table of [...tables].reverse()) await sql`DELETE FROM ${sql.table(table)}`.execute(trx)
      for (const table of tables) {
        await sql`INSERT INTO ${sql.table(table)}
          SELECT * FROM jsonb_populate_recordset(NULL::${sql.table(table)}, ${backup[table] ?? '[]'}::jsonb)`.execute(
          trx,
        )
      }
    })

  const heldRows = async (id: string) => {
    const found = engine.owner.selectFrom('held').select(['author', 'why', 'body', 'verdict', 'redacted'])
    return found.where('id', '=', id).execute()
  }

  test('[S13] with the log as it was, the cursor holds, and the device hears what is missing and offers it again', async () => {
    const before = await dump()
    const [waiting, logged] = [late(), value()]
    const { next } = await sync(anna, ORG.alfa, { push: [logged, waiting] })
    await putBack(before, ['held'])
    const told = await sync(anna, ORG.alfa, { after: next, held: [waiting.id, logged.id] })
    expect(told).toMatchObject({ held: [{ id: waiting.id, now: 'missing' }], log: [], next })
    const again = await sync(anna, ORG.alfa, { after: next, push: [waiting] })
    expect(again.results).toEqual([{ id: waiting.id, code: 'held:period_closed' }])
    expect(await heldRows(waiting.id)).toMatchObject([{ author: anna, body: waiting, verdict: null }])
    expect((await sync(anna, ORG.alfa, { after: next, held: [waiting.id] })).held).toEqual([])
  })

  test('[S12] [S13] so does whose membership ended, who reads nothing of the log meanwhile', async () => {
    const before = await dump()
    const waiting = value()
    await sync(elio, ORG.alfa, { push: [waiting] })
    await putBack(before, ['held'])
    expect(await sync(elio, ORG.alfa, { held: [waiting.id] })).toMatchObject({
      ...{ held: [{ id: waiting.id, now: 'missing' }], log: [] },
    })
    await sync(elio, ORG.alfa, { push: [waiting] })
    expect(await heldRows(waiting.id)).toMatchObject([{ author: elio, why: 'held:membership_ended' }])
  })

  test('[S13] [V6] what had been declined is decided anew, and what had been accepted is not held again', async () => {
    const [declined, accepted] = [late(), late()]
    await sync(anna, ORG.alfa, { push: [declined, accepted] })
    const before = await dump()
    const decide = (entry: Entry, verdict: string) =>
      world.ask(mara, 'POST', '/api/review/held', {
        ...{ org: ORG.alfa, id: entry.id, author: anna, verdict, reason: 'per questo' },
      })
    await decide(declined, 'declined')
    await decide(accepted, 'accepted')
    // The log kept the accepted one; what was held is that of before the decisions, or not there at all.
    await putBack(before, ['held'])
    expect((await sync(anna, ORG.alfa, { held: [declined.id, accepted.id] })).held).toEqual([])
    const { results, head } = await sync(anna, ORG.alfa, { push: [declined, accepted] })
    expect(results).toEqual([{ id: declined.id, code: 'held:period_closed' }])
    expect((await decide(accepted, 'accepted')).status).toBeLessThan(500)
    await putBack({ held: '[]' }, ['held'])
    const told = await sync(anna, ORG.alfa, { held: [declined.id, accepted.id] })
    expect(told).toMatchObject({ held: [{ id: declined.id, now: 'missing' }], head })
    expect((await sync(anna, ORG.alfa, { push: [declined, accepted] })).results).toHaveLength(1)
    expect(await heldRows(accepted.id)).toEqual([])
  })

  test('[S5] [S13] a submission of the log that names what was held stands; a new one that names it waits for it', async () => {
    const waiting = late()
    const sent = submissionEntry('2024-S1', [waiting])
    await sync(anna, ORG.alfa, { push: [waiting, sent] })
    await putBack({ held: '[]' }, ['held'])
    const early = submissionEntry('2024-S1', [waiting])
    expect((await sync(anna, ORG.alfa, { push: [early] })).results).toEqual([
      { id: early.id, code: 'refused:unknown_cell' },
    ])
    const again = await sync(anna, ORG.alfa, { push: [waiting, { ...early, id: value().id }] })
    expect(again.results.map(({ code }) => code)).toEqual(['held:period_closed', 'held:period_closed'])
  })

  test('[E5] [S13] what a redaction of the log names is held blanked when it is offered again', async () => {
    const waiting = late('Mario Rossi')
    await sync(anna, ORG.alfa, { push: [waiting] })
    await sync(remo, ORG.alfa, { push: [redactionEntry(waiting.id)] })
    await putBack({ held: '[]' }, ['held'])
    expect((await sync(anna, ORG.alfa, { held: [waiting.id] })).held).toEqual([{ id: waiting.id, now: 'missing' }])
    await sync(anna, ORG.alfa, { push: [waiting] })
    expect(await heldRows(waiting.id)).toMatchObject([{ body: blanked(waiting), redacted: true }])
  })

  test('[S3] [S9] a log that grew again to the same length, or past it, is not the one that the cursor knows', async () => {
    const start = await dump()
    const { next } = await sync(bea, ORG.beta, { push: [value(), value()] })
    await putBack(start)
    const device = 'd0000000-0000-4000-8000-0000000000bb'
    await sync(bea, ORG.beta, { device, push: [value(), value()] })
    for (const push of [[], [value()]]) {
      const { status, body } = await world.sync(bea, ORG.beta, { after: next, push })
      expect([status, body.code]).toEqual([409, 'log_forked'])
      await sync(bea, ORG.beta, { device, push: [value()] })
    }
  })

  test('[S9] [S11] [S13] a backup taken while people write is a whole log, and what it lacks comes back from the devices', async () => {
    const sent: { person: string; push: Entry[] }[] = []
    let stop = false
    const write = async (person: string) => {
      while (!stop) {
        const push = [value(), value(), late()]
        sent.push({ person, push })
        await sync(person, ORG.gamma, { push, limit: 0 })
        await pause(5)
      }
    }
    await engine.owner
      .insertInto('membership')
      .values({ ...colleague, person: remo })
      .execute()
    await engine.owner
      .insertInto('membership')
      .values({ ...colleague, person: anna })
      .execute()
    const writers = [anna, remo, bea].map(write)
    await pause(400)
    const backup = await dump()
    await pause(200)
    stop = true
    await Promise.all(writers)
    const all = await sync(mara, ORG.gamma)
    await putBack(backup)
    const restored = await sync(mara, ORG.gamma)
    expect(restored.head).toBeLessThan(all.head)
    expect(restored.head).toBeGreaterThan(0)
    let mark = '0'.repeat(64)
    const bodies = restored.log.flatMap(({ entry }) => (entry ? [{ entry }] : []))
    const hashes = (await withHashes(nodeSha256, bodies)).map(({ hash }) => hash)
    expect(restored.log.map(({ hash }) => hash)).toEqual(hashes)
    for (const { seq, hash, author, receivedAt } of restored.log) {
      mark = await nextMark(nodeSha256, mark, { hash, seq, author, receivedAt: new Date(receivedAt) })
    }
    expect(restored.next).toEqual({ seq: restored.log.length, mark })
    const heldThen = await engine.owner.selectFrom('held').select('id').where('org', '=', ORG.gamma).execute()
    // What was held came with what was logged of the same request, or not at all.
    expect(heldThen.length * 2).toBe(restored.head)
    for (const { person, push } of sent) await sync(person, ORG.gamma, { push, limit: 0 })
    const healed = await sync(mara, ORG.gamma)
    const heldNow = await engine.owner.selectFrom('held').select('id').where('org', '=', ORG.gamma).execute()
    const ids = [...healed.log, ...heldNow].map(({ id }) => id)
    expect(ids.sort()).toEqual(sent.flatMap(({ push }) => push.map(({ id }) => id)).sort())
    expect(healed.log.slice(0, restored.head)).toEqual(restored.log)
  })
})

const colleague = { organisation: ORG.gamma, role: 'contributor', from_day: '2024-01-01', until_day: null } as const
