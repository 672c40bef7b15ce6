import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../seeds/load-catalogue.ts'
import { asPerson } from '../../server/database/as-role.ts'
import { verifyLogs } from '../../server/log/verify-log.ts'
import { sqlStoredLogs } from '../../server/repositories/stored-logs.ts'
import { nodeSha256 } from '../../server/start/node-sha256.ts'
import type { Entry } from '../../src/domain/entry.ts'
import { SyncResponse } from '../../src/domain/wire/sync.ts'
import { interpret } from '../../src/sync/protocol.ts'
import { memoryStore } from '../../src/sync/testing/memory-store.ts'
import { dumpOf, foundIn } from './dump.ts'
import { ENGINES, type Engine } from './engines.ts'
import { type Browser, type Doors, openDoors, PASSWORD } from './fixtures/doors.ts'
import {
  cellOf,
  decisionEntry,
  deviceOf,
  ORG,
  PERSON,
  redactionEntry,
  syncRequest,
  TODAY,
  valueEntry,
} from './territory.ts'

const { anna, remo, mara } = PERSON
const catalogue = loadCatalogue()
const HERS = {
  name: 'Annamaria Zorzenon',
  email: 'annamaria.zorzenon@example.org',
  note: 'mia zia Ermenegilda ha contato',
  held: 'in ritardo per la frattura',
  device: 'Telefono di Zorzi',
}
const HIS = { name: 'Remo Quaglia', note: 'contati con Filomena', device: 'Portatile di Quaglia' }

const noted = (note: string, period = '2026', number = '7') =>
  valueEntry(cellOf(catalogue, 'GOV-1.1', period), { number }, { note })

describe.each(ENGINES)('erasing a person on %s', (_name, open) => {
  let engine: Engine
  let doors: Doors
  let hers: Browser
  let his: Browser
  const device = memoryStore(deviceOf(remo))
  const first = noted(HERS.note)
  const decided = decisionEntry('2026', 1, { verdict: 'returned', reason: 'la nota di Zorzenon non basta' })

  async function sync(who: Browser, person: string, request: object = {}, org: string = ORG.alfa) {
    const asked = { ...syncRequest(person), schema: 2, ...request }
    const { status, body } = await who.ask('POST', `/api/sync/v1/orgs/${org}`, asked)
    return { status, body, asked }
  }
  const push = async (who: Browser, person: string, ...entries: Entry[]) => {
    const { status, body } = await sync(who, person, { push: entries, limit: 0 })
    expect(status).toBe(200)
    return body.results
  }

  /** Remo's device, as far as it is: it sends nothing and keeps what comes. */
  async function pull() {
    const looked = device.look(ORG.alfa, 10)
    const { body, asked } = await sync(his, remo, { after: looked.cursor })
    const read = interpret(ORG.alfa, asked, SyncResponse.parse(body))
    if (read.kind !== 'page') throw new Error(`The page is unusable: ${read.why}`)
    device.write(ORG.alfa, { ...read.write, contactedAt: '2026-07-20T09:00:00.000Z' })
  }
  const onHisDevice = () => JSON.stringify(device.all())
  const verified = () => verifyLogs(sqlStoredLogs(engine.app), { sha256: nodeSha256 })

  beforeAll(async () => {
    engine = await open()
    doors = await openDoors(engine, {})
    await engine.owner
      .updateTable('person')
      .set({ name: HERS.name, email: HERS.email })
      .where('id', '=', anna)
      .execute()
    await sql`UPDATE identity_user SET name = ${HERS.name}, email = ${HERS.email} WHERE id = ${anna}`.execute(
      engine.owner,
    )
    await engine.owner.updateTable('person').set({ name: HIS.name }).where('id', '=', remo).execute()
    // Anna also decides, so that her reasons are in other people's logs.
    await engine.owner.insertInto('plan_role').values({ person: anna, role: 'manager' }).execute()
    hers = await doors.browserOf('anna')
    his = await doors.browserOf('remo')
    expect(await push(hers, anna, first)).toEqual([])
    expect(await push(his, remo, noted(HIS.note, '2026', '8'), redactionEntry(randomUUID(), 'una svista'))).toEqual([])
    expect(await push(hers, anna, decided, redactionEntry(randomUUID(), 'Ermenegilda lo ha chiesto'))).toEqual([])
    expect(await push(hers, anna, noted(HERS.held, '2024'))).toHaveLength(1)
    expect(await push(his, remo, noted('in ritardo', '2024'))).toHaveLength(1)
    await hers.ask('POST', `/api/account/devices/${deviceOf(anna)}`, { name: HERS.device })
    await his.ask('POST', `/api/account/devices/${deviceOf(remo)}`, { name: HIS.device })
    await engine.owner
      .updateTable('held')
      .set({ verdict: 'declined', decided_by: anna, decided_at: new Date(), reason: 'Zorzenon non ricorda' })
      .where('author', '=', remo)
      .execute()
    await pull()
    const hash = (text: string) => sql`encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`
    for (const counted of [`sign-in ${HERS.email}`, `reset ${HERS.email}`, `person ${anna}`]) {
      await sql`INSERT INTO sign_in_failure (account, window_start, failures) VALUES (${hash(counted)}, now(), 1)`.execute(
        engine.owner,
      )
    }
    await sql`INSERT INTO invitation (id, link_hash, email, organisation, role, invited_by)
      VALUES (gen_random_uuid(), ${'c'.repeat(64)}, ${HERS.email}, ${ORG.gamma}, 'referent', ${remo})`.execute(
      engine.owner,
    )
    await sql`INSERT INTO identity_verification (id, identifier, value, "expiresAt") VALUES
      (gen_random_uuid(), ${`x ${HERS.email.toUpperCase()}`}, 'y', now() + interval '1 hour'),
      (gen_random_uuid(), 'x', ${`y ${anna}`}, now() + interval '1 hour')`.execute(engine.owner)
  })
  afterAll(() => engine?.close())

  test('[P6] [E6] after an erasure no copy of the database, no log line and no synced device holds anything of the person', async () => {
    const words = [...Object.values(HERS), 'Zorzenon', 'Ermenegilda', 'Zorzenon non ricorda']
    const before = await dumpOf(engine)
    expect(foundIn(before, words)).toEqual(words)
    expect(onHisDevice()).toContain(HERS.note)
    const rowOf = async () =>
      engine.owner.selectFrom('entry').selectAll().where('id', '=', first.id).executeTakeFirstOrThrow()
    const placed = await rowOf()
    const logged = doors.logged.length

    const erased = await hers.ask('DELETE', '/api/account')
    expect(erased.status).toBe(204)
    expect(await hers.who()).toBeNull()

    const after = await dumpOf(engine)
    expect(foundIn(after, words)).toEqual([])
    expect(foundIn(after, Object.values(HIS))).toEqual(Object.values(HIS))
    expect(foundIn(JSON.stringify(doors.logged), [...words, ...Object.values(HIS)])).toEqual([])
    expect(doors.logged.slice(logged)).toContainEqual({ person: anna, message: 'person erased' })
    // Place, value, author's id, hash and mark are what they were.
    const { note: _note, ...unsaid } = first
    expect(await rowOf()).toEqual({ ...placed, body: unsaid, noteless: true })
    expect((await verified()).broken).toBeNull()
    const actions = await doors.audit('anna')
    expect(actions).toContain('person_erased')

    await pull()
    expect(foundIn(onHisDevice(), words)).toEqual([])
    expect(onHisDevice()).toContain(HIS.note)
    const row = device.all().find(({ id }) => id === first.id)
    expect(row).toMatchObject({ st: 1, seq: placed.seq, hash: placed.hash, entry: { value: first.value } })
  })

  test('[P6] nothing that was counted, kept or open for an erased person is left, and they belong nowhere', async () => {
    const { rows } = await sql<Record<string, number>>`SELECT
      (SELECT count(*)::int FROM sign_in_failure) AS failures,
      (SELECT count(*)::int FROM identity_verification) AS verifications,
      (SELECT count(*)::int FROM invitation WHERE email <> '') AS invitations,
      (SELECT count(*)::int FROM plan_role WHERE person = ${anna}) AS roles,
      (SELECT count(*)::int FROM membership WHERE person = ${anna} AND coalesce(until_day, '9999') >= ${TODAY}) AS memberships,
      (SELECT count(*)::int FROM device WHERE person = ${anna} AND revoked_at IS NULL) AS devices`.execute(engine.owner)
    const none = { failures: 0, verifications: 0, invitations: 0, roles: 0, memberships: 0, devices: 0 }
    expect(rows).toEqual([none])
    const { body } = await his.ask('GET', `/api/organisations/${ORG.alfa}`)
    expect(body.members.map(({ id }: { id: string }) => id)).not.toContain(anna)
  })

  test('[P6] who was erased is nobody: no session, no sign-in, no push', async () => {
    expect((await sync(hers, anna, { push: [noted('ancora')] })).status).toBe(401)
    const again = doors.browser()
    const tried = await again.ask('POST', '/api/session', { email: HERS.email, password: 'una frase di prova' })
    expect(tried.status).toBe(401)
    await expect(
      asPerson(engine.app, { person: anna, today: TODAY }, (trx) =>
        sql`INSERT INTO held (org, id, why, body, hash, author, offered_by, device, received_at)
          VALUES (${ORG.alfa}, ${randomUUID()}, 'held:membership_ended', '{}', '', ${anna}, ${anna}, ${deviceOf(anna)}, now())`.execute(
          trx,
        ),
      ),
    ).rejects.toThrow(/erased/)
  })

  test('[P6] [E6] what a colleague offers again of an erased person is kept without their words', async () => {
    const { status } = await sync(his, remo, { others: [{ entry: noted('detto da Ermenegilda'), author: anna }] })
    expect(status).toBe(200)
    expect(await dumpOf(engine)).not.toContain('Ermenegilda')
    const { body } = await sync(his, remo, { others: [{ entry: first, author: anna }] })
    const page: SyncResponse = body
    expect(page.log.find(({ id }) => id === first.id)?.entry).not.toHaveProperty('note')
    expect((await verified()).broken).toBeNull()
  })

  test('[P6] what was held of an erased person and is accepted since is whole, without their words', async () => {
    const decide = sql<{ id: string }>`SELECT id FROM held WHERE author = ${anna} AND why = 'held:period_closed'`
    const [held] = (await decide.execute(engine.owner)).rows
    const manager = await engine.owner.insertInto('plan_role').values({ person: remo, role: 'manager' }).execute()
    expect(manager).toHaveLength(1)
    const answer = await his.ask('POST', '/api/review/held', {
      ...{ org: ORG.alfa, id: held?.id, author: anna, verdict: 'accepted' },
    })
    expect(answer).toMatchObject({ status: 204 })
    expect((await verified()).broken).toBeNull()
  })

  test.each([
    ['words of an erased person that are back', sql`body = body || '{"note":"Ermenegilda"}'`, anna, 'not_blanked'],
    ['an erased person’s entry as it was', sql`body = ${JSON.stringify(first)}, noteless = false`, anna, 'not_blanked'],
    ['words taken from who was not erased', sql`body = body - 'note', noteless = true`, remo, 'redacted_unfounded'],
    ['a note that is another one', sql`body = body || '{"note":"altro"}'`, remo, 'hash'],
  ] as const)('[E6] verifying the log finds %s', async (_case, damage, author, fault) => {
    const theirs = sql`author = ${author} AND kind = 'value' AND seq < 3`
    const kept = await sql<{ seq: number; body: object; noteless: boolean }>`
      SELECT seq, body, noteless FROM entry WHERE ${theirs}`.execute(engine.owner)
    expect(kept.rows).toHaveLength(1)
    await sql`UPDATE entry SET ${damage} WHERE ${theirs}`.execute(engine.owner)
    expect((await verified()).broken).toMatchObject({ fault, seq: kept.rows[0]?.seq })
    for (const { seq, body, noteless } of kept.rows) {
      await sql`UPDATE entry SET body = ${JSON.stringify(body)}, noteless = ${noteless}
        WHERE org = ${ORG.alfa} AND seq = ${seq}`.execute(engine.owner)
    }
    expect((await verified()).broken).toBeNull()
  })

  test('[P7] an administrator erases others, nobody else does, and the last administrator stays', async () => {
    const erase = (person: string) => his.ask('DELETE', `/api/people/${person}`)
    expect((await erase(mara)).status).toBe(403)
    const direct = (who: string, person: string) =>
      asPerson(engine.app, { person: who, today: TODAY }, (trx) =>
        sql<{ done: boolean }>`SELECT app_erase(${person}, now()) AS done`.execute(trx),
      )
    expect((await direct(remo, mara)).rows).toEqual([{ done: false }])
    await engine.owner.insertInto('plan_role').values({ person: remo, role: 'administrator' }).execute()
    expect(await his.ask('DELETE', '/api/account')).toMatchObject({ status: 409, body: { code: 'last_administrator' } })
    await expect(direct(remo, remo)).rejects.toThrow(/last administrator/)
    expect(await his.who()).toBe(remo)
    expect((await erase(mara)).status).toBe(204)
    for (const gone of [mara, anna, randomUUID()]) expect((await erase(gone)).status).toBe(404)
    const { rows } = await sql`SELECT name, email, erased_at FROM person WHERE id = ${mara}`.execute(engine.owner)
    expect(rows).toEqual([{ name: '', email: mara, erased_at: expect.any(Date) }])
  })

  test('[P6] [E6] the words of who has written into one log alone, or has only what waits, go too', async () => {
    const { bea, elio } = PERSON
    await sql`INSERT INTO plan_role VALUES (${remo}, 'administrator') ON CONFLICT DO NOTHING`.execute(engine.owner)
    for (const [name, person, org, held] of [
      ['bea', bea, ORG.beta, 0],
      ['elio', elio, ORG.alfa, 1],
    ] as const) {
      await doors.identity.accounts.create({ personId: person, name, email: `${name}@example.org`, password: PASSWORD })
      const entry = noted(`lo dice ${name}, con Clementina`)
      const sent = await sync(await doors.browserOf(name), person, { push: [entry], limit: 0 }, org)
      expect([sent.status, sent.body.results.length]).toEqual([200, held])
      expect(await dumpOf(engine)).toContain('Clementina')
      expect((await his.ask('DELETE', `/api/people/${person}`)).status).toBe(204)
      expect(await dumpOf(engine)).not.toContain('Clementina')
    }
    expect((await verified()).broken).toBeNull()
  })
})
