import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type BrokenLink,
  type LogCounts,
  type LogFault,
  type Verified,
  verifyLogs,
} from '../../server/log/verify-log.ts'
import { brokenText } from '../../server/log/verify-words.ts'
import { sqlStoredLogs } from '../../server/repositories/stored-logs.ts'
import { nodeSha256 } from '../../server/start/node-sha256.ts'
import type { Entry } from '../../src/domain/entry.ts'
import { ENGINES, type Engine } from './engines.ts'
import { cellOf, decisionEntry, ORG, openWorld, PERSON, submissionEntry, valueEntry, type World } from './territory.ts'

/** More than are read at once. */
const MANY = 510
const KEPT = ['entry', 'held', 'org_log'] as const
/** Places of alfa's log on which the damage is done. */
const AT = { value: 3, redacted: 2, decision: 5, last: 7 }

describe.each(ENGINES)('verifying the logs of %s', (_name, open) => {
  let engine: Engine
  let world: World

  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
    const value = (number: string, period = '2026-S1', note = 'una nota') =>
      valueEntry(cellOf(world.catalogue, 'GOV-3.3', period), { number }, { note })
    const [first, second, third] = [value('1'), value('2'), value('3')]
    const redaction = {
      ...{ id: randomUUID(), v: 1 as const, at: '2026-07-20T09:00:00Z', save: randomUUID() },
      ...{ kind: 'redaction' as const, target: second.id, reason: 'nome di una persona' },
    }
    await push(PERSON.anna, ORG.alfa, [first, second, third, submissionEntry('2026-S1', [first])])
    await push(PERSON.mara, ORG.alfa, [decisionEntry('2026-S1', 3), redaction])
    await push(PERSON.anna, ORG.alfa, [value('7')])
    for (const period of ['2024-S1', '2024-S2']) await push(PERSON.anna, ORG.alfa, [value('9', period)])
    for (const _ of [1, 2]) {
      await push(
        PERSON.bea,
        ORG.beta,
        Array.from({ length: MANY / 2 }, (_, n) => value(String(n))),
      )
    }
    for (const table of KEPT) {
      await sql`CREATE TABLE ${sql.table(`kept_${table}`)} AS TABLE ${sql.table(table)}`.execute(engine.owner)
    }
  })
  afterAll(async () => {
    for (const table of KEPT) await sql`DROP TABLE IF EXISTS ${sql.table(`kept_${table}`)}`.execute(engine.owner)
    await engine?.close()
  })

  async function push(person: string, org: string, entries: Entry[]): Promise<void> {
    expect((await world.sync(person, org, { push: entries, limit: 0, schema: 2 })).status).toBe(200)
  }

  const verify = (): Promise<Verified> => verifyLogs(sqlStoredLogs(engine.app), { sha256: nodeSha256 })

  const run = (statement: RawBuilder<unknown>) => statement.execute(engine.owner)

  /** Does the damage as the owner, looks, and puts everything back. */
  async function brokenBy(...damage: readonly RawBuilder<unknown>[]): Promise<Verified['broken']> {
    for (const statement of damage) await run(statement)
    const { broken } = await verify()
    await run(sql`DELETE FROM entry`)
    await run(sql`DELETE FROM held`)
    await run(sql`INSERT INTO entry SELECT * FROM kept_entry`)
    await run(sql`INSERT INTO held SELECT * FROM kept_held`)
    await run(
      sql`UPDATE org_log SET head = kept.head, mark = kept.mark FROM kept_org_log kept WHERE kept.org = org_log.org`,
    )
    expect((await verify()).broken).toBeNull()
    return broken
  }

  const alfa = (set: RawBuilder<unknown>, seq: number) =>
    sql`UPDATE entry SET ${set} WHERE org = ${ORG.alfa} AND seq = ${seq}`

  test('[S2] [S3] whole logs are whole, however long, with what is redacted and what is held', async () => {
    const whole: [string, LogCounts][] = []
    const onWhole = ({ name }: { name: string }, counts: LogCounts) => void whole.push([name, counts])
    const verified = await verifyLogs(sqlStoredLogs(engine.app), { sha256: nodeSha256, onWhole })
    expect(verified).toEqual({ broken: null, organisations: 3, counts: { entries: 7 + MANY, held: 2, redacted: 1 } })
    expect(whole).toEqual([
      ['Cooperativa alfa', { entries: 7, held: 2, redacted: 1 }],
      ['Cooperativa beta', { entries: MANY, held: 0, redacted: 0 }],
      ['Cooperativa gamma', { entries: 0, held: 0, redacted: 0 }],
    ])
  })

  const body = (path: string, value: string) => sql`body = jsonb_set(body, ${sql.lit(path)}, ${sql.lit(value)}::jsonb)`

  const damages: [string, () => RawBuilder<unknown>[], LogFault, number][] = [
    ['a changed value', () => [alfa(body('{value,number}', '"4"'), AT.value)], 'hash', AT.value],
    ['a changed note', () => [alfa(body('{note}', '"altro"'), AT.value)], 'hash', AT.value],
    ['a changed time on the device', () => [alfa(body('{at}', '"2020-01-01T00:00:00Z"'), 1)], 'hash', 1],
    ['a changed verdict', () => [alfa(body('{verdict}', '"returned"'), AT.decision)], 'hash', AT.decision],
    ['a body that is none', () => [alfa(sql`body = '7'`, AT.value)], 'columns', AT.value],
    ['a body with what no entry has', () => [alfa(body('{value}', '1.5'), AT.value)], 'hash', AT.value],
    ['another id', () => [alfa(sql`id = ${randomUUID()}`, AT.value)], 'columns', AT.value],
    ['another period beside the body', () => [alfa(sql`period = '2025-S1'`, AT.value)], 'columns', AT.value],
    ['another indicator beside the body', () => [alfa(sql`indicator = 'GOV-2.1'`, AT.value)], 'columns', AT.value],
    ['another kind beside the body', () => [alfa(sql`kind = 'decision'`, AT.value)], 'columns', AT.value],
    ['a breakdown beside the body', () => [alfa(sql`disaggregation = 'gender=F'`, AT.value)], 'columns', AT.value],
    ['a changed author', () => [alfa(sql`author = ${PERSON.remo}`, AT.value)], 'mark', AT.value],
    ['a changed time of receipt', () => [alfa(sql`received_at = received_at - interval '1 hour'`, 1)], 'mark', 1],
    [
      'a changed author of what is redacted',
      () => [alfa(sql`author = ${PERSON.remo}`, AT.redacted)],
      'mark',
      AT.redacted,
    ],
    ['a changed hash of what is redacted', () => [alfa(sql`hash = repeat('0', 64)`, AT.redacted)], 'mark', AT.redacted],
    [
      'swapped marks',
      () => [
        sql`UPDATE entry SET mark = other.mark FROM kept_entry other
          WHERE entry.org = ${ORG.alfa} AND other.org = entry.org AND entry.seq IN (3, 4) AND other.seq = 7 - entry.seq`,
      ],
      'mark',
      3,
    ],
    ['a deleted row', () => [sql`DELETE FROM entry WHERE org = ${ORG.alfa} AND seq = 4`], 'gap', 4],
    ['a deleted first row', () => [sql`DELETE FROM entry WHERE org = ${ORG.alfa} AND seq = 1`], 'gap', 1],
    ['a deleted last row', () => [sql`DELETE FROM entry WHERE org = ${ORG.alfa} AND seq = ${AT.last}`], 'head', 6],
    ['a row at another place', () => [alfa(sql`seq = 9`, AT.last)], 'gap', AT.last],
    ['a head too far', () => [sql`UPDATE org_log SET head = head + 1 WHERE org = ${ORG.alfa}`], 'head', AT.last],
    ['a head too near', () => [sql`UPDATE org_log SET head = head - 1 WHERE org = ${ORG.alfa}`], 'head', AT.last],
    [
      'another mark at the head',
      () => [sql`UPDATE org_log SET mark = repeat('0', 64) WHERE org = ${ORG.alfa}`],
      'head',
      7,
    ],
    ['a redaction that nobody wrote', () => [alfa(sql`redacted = true`, AT.value)], 'redacted_unfounded', AT.value],
    ['a redaction of something else', () => [alfa(sql`redacted = false`, AT.redacted)], 'hash', AT.redacted],
    ['content that a redaction left', () => [alfa(body('{note}', '"Maria"'), AT.redacted)], 'not_blanked', AT.redacted],
    [
      'damage on a later page',
      () => [sql`UPDATE entry SET author = ${PERSON.anna} WHERE org = ${ORG.beta} AND seq = 507`],
      'mark',
      507,
    ],
  ]

  test.each(damages)('[S3] %s is found, and where it is', async (_case, damage, fault, seq) => {
    const broken = await brokenBy(...damage())
    expect(broken).toMatchObject({ fault, seq })
    const { it, en } = { it: `posto ${seq}`, en: `place ${seq}` }
    const text = brokenText(broken as BrokenLink)
    expect(text).toContain(broken?.organisation.id)
    expect([text.includes(it), text.includes(en)]).toEqual([true, true])
  })

  test.each([
    ['changed', sql`body = jsonb_set(body, '{value,number}', '"4"')`, 'held_hash'],
    ['given another id', sql`id = gen_random_uuid()`, 'held_columns'],
    ['marked as redacted', sql`redacted = true`, 'held_redacted'],
  ] as const)('[S6] what is held and was %s is found', async (_case, set, fault) => {
    const one = sql`(SELECT max(id::text)::uuid FROM held)`
    expect(await brokenBy(sql`UPDATE held SET ${set} WHERE id = ${one}`)).toMatchObject({ fault, seq: null })
  })

  test('[S3] a forged chain that is whole up to the head is told apart by the head alone', async () => {
    const cut = [
      sql`DELETE FROM entry WHERE org = ${ORG.alfa}`,
      sql`UPDATE org_log SET head = 0, mark = repeat('0', 64) WHERE org = ${ORG.alfa}`,
    ]
    expect(await brokenBy(cut[0] as RawBuilder<unknown>)).toMatchObject({ fault: 'head', seq: 0 })
    // Nothing in the database itself tells of a whole log that is gone with its head: the devices do (S9).
    expect(await brokenBy(...cut)).toBeNull()
  })
})
