import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson } from '../../server/database/as-role.ts'
import { blanked } from '../../src/domain/redaction.ts'
import { ENGINES, type Engine } from './engines.ts'
import { cellOf, deviceOf, ORG, openWorld, PERSON, redactionEntry, TODAY, valueEntry, type World } from './territory.ts'

const { anna, remo, bea, mara, elio, fulvia } = PERSON

// Whatever an attack on the server could run, it would run inside such a transaction.
describe.each(ENGINES)('the walls around redactions and decisions on %s', (_name, open) => {
  let engine: Engine
  let world: World
  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
  })
  afterAll(() => engine?.close())

  const value = (period: string) =>
    valueEntry(cellOf(world.catalogue, 'GOV-3.3', period), { number: '3' }, { note: 'Mario' })

  /** A value of Anna's in the log of alfa, or beside it as held. */
  async function logged(period = '2026-S1') {
    const entry = value(period)
    const { body } = await world.sync(anna, ORG.alfa, { push: [entry] })
    expect(body.results).toHaveLength(period === '2026-S1' ? 0 : 1)
    return entry
  }
  const held = () => logged('2024-S1')

  const run = (person: string, statement: RawBuilder<unknown>) =>
    asPerson(engine.app, { person, today: TODAY }, (trx) => statement.execute(trx))

  async function rowOf(table: 'entry' | 'held' | 'device', id: string) {
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      SELECT to_jsonb(t) AS row FROM ${sql.table(table)} t WHERE id = ${id}`.execute(engine.owner)
    return rows[0]?.row
  }

  /** The held entry put into the log as its author's, with what is given instead of what was held. */
  const insertHeld = (
    id: string,
    given: { body?: RawBuilder<unknown>; author?: string; redacted?: boolean } = {},
  ) => sql`
    INSERT INTO entry (org, seq, id, kind, body, author, device, received_at, hash, mark, redacted)
    SELECT org, 1000 + (random() * 1e9)::integer, id, 'value', ${given.body ?? sql`body`}, ${given.author ?? sql`author`},
      device, received_at, hash, repeat('0', 64), ${given.redacted ?? false} FROM held WHERE id = ${id}`

  test.each(['body', 'redacted', 'hash', 'seq', 'author'])('[D5] nobody changes the %s of an entry', async (column) => {
    const { id } = await logged()
    const before = await rowOf('entry', id)
    for (const person of [anna, remo, mara]) {
      const statement = sql`UPDATE entry SET ${sql.ref(column)} = ${sql.ref(column)} WHERE id = ${id}`
      await expect(run(person, statement)).rejects.toThrow(/permission denied/)
    }
    expect(await rowOf('entry', id)).toEqual(before)
  })

  test('[E5] the blanking function blanks what a redaction of the same log names, whoever calls it, and nothing else', async () => {
    const [kept, named, waiting] = [await logged(), await logged(), await held()]
    const blank = (org: string, ids: string[]) => sql`SELECT app_redact(${org}, ${`{${ids.join(',')}}`}::uuid[])`
    const before = await Promise.all([rowOf('entry', kept.id), rowOf('held', waiting.id)])
    // A redaction in a log that is theirs does not reach into another one.
    await engine.owner.updateTable('membership').set({ role: 'referent' }).where('person', '=', bea).execute()
    const elsewhere = [redactionEntry(kept.id), redactionEntry(waiting.id)]
    await world.sync(bea, ORG.beta, { schema: 2, push: elsewhere })
    for (const person of [anna, remo, mara, bea, elio, fulvia]) {
      for (const org of [ORG.alfa, ORG.beta]) await run(person, blank(org, [kept.id, waiting.id]))
    }
    expect(await Promise.all([rowOf('entry', kept.id), rowOf('held', waiting.id)])).toEqual(before)
    await world.sync(remo, ORG.alfa, { schema: 2, push: [redactionEntry(named.id)] })
    await run(anna, blank(ORG.alfa, [kept.id, named.id]))
    expect(await rowOf('entry', kept.id)).toEqual(before[0])
    expect(await rowOf('entry', named.id)).toMatchObject({ body: blanked(named), redacted: true })
  })

  test('[V6] who is no manager decides on nothing that is held, their own neither', async () => {
    const { id } = await held()
    const before = await rowOf('held', id)
    for (const person of [anna, remo, bea, elio, fulvia]) {
      const decide = sql`UPDATE held SET verdict = 'accepted', decided_at = now(), decided_by = ${person} WHERE id = ${id}`
      expect((await run(person, decide)).numAffectedRows).toBe(0n)
    }
    expect(await rowOf('held', id)).toEqual(before)
  })

  test('[V6] a manager decides in their own name, completely, once, and changes nothing else of what is held', async () => {
    const { id } = await held()
    const before = await rowOf('held', id)
    const decide = (by: string, verdict = 'declined') =>
      sql`UPDATE held SET verdict = ${verdict}, decided_at = now(), decided_by = ${by}, reason = 'no' WHERE id = ${id}`
    await expect(run(mara, decide(anna))).rejects.toThrow(/row-level security/)
    await expect(run(mara, sql`UPDATE held SET verdict = 'declined' WHERE id = ${id}`)).rejects.toThrow(
      /row-level security|check constraint/,
    )
    await expect(run(mara, decide(mara, 'perhaps'))).rejects.toThrow(/check constraint/)
    for (const column of ['body', 'hash', 'author', 'offered_by', 'why', 'redacted', 'org', 'id', 'device']) {
      const change = sql`UPDATE held SET ${sql.ref(column)} = ${sql.ref(column)} WHERE id = ${id}`
      await expect(run(mara, change)).rejects.toThrow(/permission denied/)
    }
    expect(await rowOf('held', id)).toEqual(before)
    expect((await run(mara, decide(mara))).numAffectedRows).toBe(1n)
    expect((await run(mara, decide(mara, 'accepted'))).numAffectedRows).toBe(0n)
    expect(await rowOf('held', id)).toMatchObject({
      ...before,
      verdict: 'declined',
      decided_by: mara,
      decided_at: expect.any(String),
      reason: 'no',
    })
  })

  test('[V6] [D4] a manager puts an entry of somebody else into a log only as it is held: word for word, of that author, undecided', async () => {
    const [waiting, declined] = [await held(), await held()]
    await run(
      mara,
      sql`UPDATE held SET verdict = 'declined', decided_at = now(), decided_by = ${mara} WHERE id = ${declined.id}`,
    )
    const other = sql`body || '{"value":{"number":"999"}}'`
    for (const [person, statement] of [
      [mara, insertHeld(waiting.id, { body: other })],
      [mara, insertHeld(waiting.id, { author: remo })],
      [mara, insertHeld(waiting.id, { redacted: true })],
      [mara, insertHeld(declined.id)],
      // Anna may write it in her own name, for the log is hers; nobody else of the organisation may.
      [remo, insertHeld(waiting.id)],
    ] as const) {
      // Where the wall hides what is held there is nothing to insert either.
      const tried = run(person, statement).then(({ numAffectedRows }) => {
        if (numAffectedRows === 0n) throw new Error('row-level security left nothing to insert')
      })
      await expect(tried).rejects.toThrow(/row-level security/)
    }
    expect(await rowOf('entry', waiting.id)).toBeUndefined()
    await run(mara, insertHeld(waiting.id))
    expect(await rowOf('entry', waiting.id)).toMatchObject({ author: anna, body: waiting })
  })

  test('[V6] [S6] what comes to be held is neither decided nor blanked by whoever offers it', async () => {
    const { id } = await held()
    const copy = (columns: string, values: RawBuilder<unknown>) => sql`
      INSERT INTO held (org, id, why, body, hash, author, offered_by, device, received_at, ${sql.raw(columns)})
      SELECT org, ${randomUUID()}::uuid, why, body, hash, author, offered_by, device, received_at, ${values}
      FROM held WHERE id = ${id}`
    const decided = copy('verdict, decided_at, decided_by', sql`'accepted', now(), ${mara}::uuid`)
    await expect(run(anna, decided)).rejects.toThrow(/row-level security/)
    await expect(run(anna, copy('redacted', sql`true`))).rejects.toThrow(/row-level security/)
    await run(anna, copy('redacted', sql`false`))
  })

  test('[D4] [S6] nobody outside an organisation, but the managers, sees, holds or decides anything of it', async () => {
    const { id } = await held()
    const offer = (person: string, why: string) => sql`
      INSERT INTO held (org, id, why, body, hash, author, offered_by, device, received_at)
      VALUES (${ORG.alfa}, ${randomUUID()}, ${why}, '{}', '', ${person}, ${person}, ${deviceOf(person)}, now())`
    for (const person of [bea, fulvia]) {
      const { rows } = await run(person, sql`SELECT id FROM held WHERE org = ${ORG.alfa}`)
      expect(rows).toEqual([])
      for (const why of ['held:period_closed', 'held:not_author']) {
        await expect(run(person, offer(person, why))).rejects.toThrow(/row-level security/)
      }
    }
    const seen = await run(mara, sql`SELECT id FROM held WHERE id = ${id}`)
    expect(seen.rows).toEqual([{ id }])
  })

  test('[W9] no function tells an outsider whether an organisation has an id', async () => {
    const ids = [(await logged()).id, (await held()).id]
    for (const person of [bea, fulvia]) {
      for (const name of ['app_known_ids', 'app_own_entries']) {
        const asked = sql`SELECT * FROM ${sql.ref(name)}(${ORG.alfa}, ${`{${ids.join(',')}}`}::uuid[])`
        expect((await run(person, asked)).rows).toEqual([])
      }
    }
  })

  test('[S12] nobody takes back that a device was revoked, gives it away or makes one of somebody else', async () => {
    const device = randomUUID()
    await world.sync(anna, ORG.alfa, { device })
    await engine.owner.updateTable('device').set({ revoked_at: new Date() }).where('id', '=', device).execute()
    const before = await rowOf('device', device)
    for (const person of [anna, mara]) {
      for (const change of [
        'UPDATE device SET revoked_at = NULL',
        'UPDATE device SET person = person',
        'DELETE FROM device',
      ]) {
        await expect(run(person, sql.raw(change))).rejects.toThrow(/permission denied/)
      }
    }
    const theirs = sql`INSERT INTO device (id, person, first_seen) VALUES (${randomUUID()}, ${bea}, now())`
    await expect(run(anna, theirs)).rejects.toThrow(/row-level security/)
    expect(await rowOf('device', device)).toEqual(before)
  })
})
