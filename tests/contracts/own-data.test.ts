import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../seeds/load-catalogue.ts'
import { asPerson } from '../../server/database/as-role.ts'
import { OwnData } from '../../src/domain/wire/own-data.ts'
import { dumpOf, foundIn } from './dump.ts'
import { ENGINES, type Engine } from './engines.ts'
import { type Browser, type Doors, openDoors } from './fixtures/doors.ts'
import { cellOf, decisionEntry, deviceOf, ORG, PERSON, syncRequest, TODAY, valueEntry } from './territory.ts'

const catalogue = loadCatalogue()
const PEOPLE = { anna: PERSON.anna, remo: PERSON.remo } as const
type Name = keyof typeof PEOPLE

/** What is of each of them alone, in every place where something of a person is kept. */
const words = (name: Name) => ({
  name: `${name}-nome`,
  email: `${name}-posta@example.org`,
  note: `${name}-nota`,
  elsewhere: `${name}-nota-altrove`,
  held: `${name}-trattenuta`,
  reason: `${name}-motivo`,
  declined: `${name}-rifiuto`,
  device: `${name}-dispositivo`,
})

describe.each(ENGINES)('taking one’s own data along on %s', (_name, open) => {
  let engine: Engine
  let doors: Doors
  const browsers = {} as Record<Name, Browser>

  async function push(name: Name, org: string, entry: object): Promise<void> {
    const person = PEOPLE[name]
    const request = { ...syncRequest(person), schema: 2, push: [entry], limit: 0 }
    expect(await browsers[name].ask('POST', `/api/sync/v1/orgs/${org}`, request)).toMatchObject({ status: 200 })
  }

  beforeAll(async () => {
    engine = await open()
    doors = await openDoors(engine, {})
    const { owner } = engine
    for (const [name, id] of Object.entries(PEOPLE) as [Name, string][]) {
      const { name: called, email, note, elsewhere, held, reason, declined, device } = words(name)
      await owner.updateTable('person').set({ name: called, email }).where('id', '=', id).execute()
      await sql`UPDATE identity_user SET name = ${called}, email = ${email} WHERE id = ${id}`.execute(owner)
      await owner.insertInto('plan_role').values({ person: id, role: 'manager' }).execute()
      const inGamma = { organisation: ORG.gamma, person: id, role: 'contributor', from_day: '2024-01-01' } as const
      await owner
        .insertInto('membership')
        .values({ ...inGamma, until_day: null })
        .execute()
      browsers[name] = await doors.browserOf(name)
      const value = (words: string, period = '2026') =>
        valueEntry(cellOf(catalogue, 'GOV-1.1', period), { number: '7' }, { note: words })
      await push(name, ORG.alfa, value(note))
      await push(name, ORG.gamma, value(elsewhere))
      await push(name, ORG.alfa, value(held, '2024'))
      await push(name, ORG.alfa, decisionEntry('2026', 1, { verdict: 'returned', reason }))
      await browsers[name].ask('POST', `/api/account/devices/${deviceOf(id)}`, { name: device })
      const other = name === 'anna' ? PEOPLE.remo : PEOPLE.anna
      await sql`INSERT INTO held (org, id, why, body, hash, author, offered_by, device, received_at, verdict, decided_by,
          decided_at, reason)
        VALUES (${ORG.beta}, gen_random_uuid(), 'held:period_closed', '{}', '', ${PERSON.bea}, ${PERSON.bea},
          ${deviceOf(PERSON.bea)}, now(), 'declined', ${id}, now(), ${declined})`.execute(owner)
      await sql`INSERT INTO audit_event (action, actor, subject, organisation) VALUES
        ('member_role_changed', ${other}, ${id}, ${ORG.alfa}), ('device_revoked', ${id}, ${id}, NULL)`.execute(owner)
      await sql`INSERT INTO access_grant (organisation, funder, given_by)
        VALUES (${name === 'anna' ? ORG.alfa : ORG.beta}, ${PERSON.fulvia}, ${id})`.execute(owner)
      await sql`INSERT INTO invitation (id, link_hash, email, organisation, role, invited_by)
        VALUES (gen_random_uuid(), ${(name === 'anna' ? 'a' : 'b').repeat(64)}, ${`${name}-ospite@example.org`}, ${ORG.gamma},
          'contributor', ${id})`.execute(owner)
      // Both have left, one of the places for good: what they wrote there is still theirs.
      await owner.updateTable('membership').set({ until_day: '2025-12-31' }).where('person', '=', id).execute()
      await owner.deleteFrom('plan_role').where('person', '=', id).execute()
    }
  })
  afterAll(() => engine?.close())

  test.each(['anna', 'remo'] as const)(
    '[P5] all that is kept of %s is in it, and nothing of the other',
    async (name) => {
      const other = name === 'anna' ? 'remo' : 'anna'
      const [own, others] = [Object.values(words(name)), Object.values(words(other))]
      expect(foundIn(await dumpOf(engine), [...own, ...others])).toEqual([...own, ...others])
      const { status, body } = await browsers[name].ask('GET', '/api/account/export')
      expect(status).toBe(200)
      const text = JSON.stringify(body)
      expect(foundIn(text, own)).toEqual(own)
      expect(foundIn(text, [...others, PEOPLE[other], deviceOf(PEOPLE[other])])).toEqual([])
      const data = OwnData.parse(body)
      expect(data.memberships.map(({ organisation }) => organisation)).toEqual([
        'Cooperativa alfa',
        'Cooperativa gamma',
      ])
      expect(data.entries.map(({ state }) => state).sort()).toEqual(['held', 'logged', 'logged', 'logged'])
      expect(
        data.audit.filter(({ action, subject }) => action === 'member_role_changed' && subject !== null),
      ).toMatchObject([{ actor: null, subject: { name: words(name).name }, organisation: { id: ORG.alfa } }])
      expect(data.grants).toMatchObject([{ side: 'gave', givenAt: expect.stringMatching(/Z$/) }])
      expect(data.invitations).toMatchObject([{ organisation: 'Cooperativa gamma', side: 'made' }])
      expect(data.decisions).toMatchObject([{ organisation: 'Cooperativa beta', reason: words(name).declined }])
      expect(text).not.toContain('ospite')
      expect(await doors.audit(name)).toContain('own_data_exported')
    },
  )

  test('[P5] nobody asks for what is kept of somebody else, and of nobody nothing is told', async () => {
    const asked = (person: string | null) =>
      asPerson(engine.app, { person, today: TODAY }, (trx) =>
        sql<{ own: object | null }>`SELECT app_own_data() AS own`.execute(trx),
      )
    expect((await asked(null)).rows).toEqual([{ own: null }])
    expect(JSON.stringify((await asked(PERSON.bea)).rows)).not.toMatch(/anna-|remo-/)
  })

  test('[P5] it is asked for by who has just shown that it is them', async () => {
    await sql`UPDATE identity_session SET "provedAt" = now() - interval '16 minutes'`.execute(engine.owner)
    expect(await browsers.anna.ask('GET', '/api/account/export')).toMatchObject({
      ...{ status: 403, body: { code: 'proof_needed' } },
    })
  })
})
