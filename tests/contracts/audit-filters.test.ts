import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Audited } from '../../src/domain/audit.ts'
import { AuditPage, AuditPeople } from '../../src/domain/wire/audit.ts'
import { Problem } from '../../src/domain/wire/problem.ts'
import { ENGINES, type Engine } from './engines.ts'
import { nobody, ORG, openWorld, PERSON, type World } from './territory.ts'

const { anna, remo, bea, mara, elio, fulvia } = PERSON
const ACCEPTED = '00000000-0000-7000-8000-00000000aa01'
const OF_ALFA = `/api/organisations/${ORG.alfa}/audit`

interface Row {
  readonly at: string
  readonly action: Audited
  readonly actor: string
  readonly subject?: string
  readonly organisation?: string
  readonly invitation?: string
}

/** One after the other. Midnight in the Plan's zone is at 22:00 in summer and at 23:00 in winter. */
const ACTS: readonly Row[] = [
  { at: '2026-01-14T22:59:59.999Z', action: 'signed_in', actor: anna },
  { at: '2026-01-14T23:00:00.000Z', action: 'invited', actor: remo, organisation: ORG.alfa, invitation: ACCEPTED },
  {
    ...{ at: '2026-01-15T22:59:59.999Z', action: 'invitation_accepted', actor: bea, subject: bea },
    ...{ organisation: ORG.alfa, invitation: ACCEPTED },
  },
  { at: '2026-01-15T23:00:00.000Z', action: 'member_removed', actor: remo, subject: anna, organisation: ORG.alfa },
  { at: '2026-07-09T21:59:59.999Z', action: 'invited', actor: mara, organisation: ORG.beta },
  { at: '2026-07-09T22:00:00.000Z', action: 'grant_given', actor: remo, subject: fulvia, organisation: ORG.alfa },
  { at: '2026-07-10T21:59:59.999Z', action: 'plan_role_given', actor: mara, subject: anna },
  { at: '2026-07-10T22:00:00.000Z', action: 'member_left', actor: elio, organisation: ORG.beta },
]

describe.each(ENGINES)('filters of the audit on %s', (_name, open) => {
  let engine: Engine
  let world: World
  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
    await engine.owner.deleteFrom('audit_event').execute()
    for (const { at, ...act } of ACTS) {
      await engine.owner
        .insertInto('audit_event')
        .values({ subject: null, organisation: null, ...act, at: new Date(at), details: '{}' })
        .execute()
    }
  })
  afterAll(() => engine?.close())

  async function page(person: string, path: string): Promise<AuditPage> {
    const { status, body } = await world.ask(person, 'GET', path)
    expect(status).toBe(200)
    return AuditPage.parse(body)
  }
  /** The places in ACTS of what comes, oldest first. */
  const placesOf = ({ events }: AuditPage) =>
    events.map((event) => ACTS.findIndex(({ at }) => at === event.at)).toSorted((a, b) => a - b)

  test.each<[string, number[]]>([
    ['', [0, 1, 2, 3, 4, 5, 6, 7]],
    ['group=sign_ins', [0]],
    ['group=invitations', [1, 2, 4]],
    ['group=roles', [3, 6, 7]],
    ['group=exports', []],
    [`person=${anna}`, [0, 3, 6]],
    [`person=${bea}`, [1, 2]],
    [`person=${nobody}`, []],
    [`organisation=${ORG.beta}`, [4, 7]],
    [`organisation=${nobody}`, []],
    ['from=2026-01-15', [1, 2, 3, 4, 5, 6, 7]],
    ['to=2026-01-15', [0, 1, 2]],
    ['from=2026-01-15&to=2026-01-15', [1, 2]],
    ['from=2026-07-10&to=2026-07-10', [5, 6]],
    [`group=invitations&person=${remo}&organisation=${ORG.alfa}&from=2026-01-15&to=2026-12-31`, [1]],
  ])('[T6] who runs the plan asks for %s and gets that, all of it and counted', async (query, expected) => {
    const { events, more, found } = await page(mara, `/api/audit/newest?${query}`)
    expect(placesOf({ events, more, found })).toEqual(expected)
    expect([more, found]).toEqual([null, expected.length])
  })

  test.each<[string, number[]]>([
    ['', [1, 2, 3, 5]],
    ['group=invitations', [1, 2]],
    ['group=sign_ins', []],
    // What these people did elsewhere stays elsewhere.
    [`person=${anna}`, [3]],
    [`person=${elio}`, []],
    [`person=${mara}`, []],
    ['from=2026-07-10', [5]],
  ])('[T2] [T6] who answers for an organisation asks for %s and gets its own acts alone', async (query, expected) => {
    for (const person of [remo, mara]) {
      const read = await page(person, `${OF_ALFA}/newest?${query}`)
      expect(placesOf(read)).toEqual(expected)
      expect(read.found).toBe(expected.length)
    }
  })

  test.each([
    ['/api/audit/newest', 'group=everything', 'group'],
    ['/api/audit/newest', 'from=2026-02-30', 'from'],
    ['/api/audit/newest', 'from=0000-01-01', 'from'],
    ['/api/audit/newest', 'to=1999-12-31', 'to'],
    ['/api/audit/newest', 'from=2026-07-11&to=2026-07-10', 'to'],
    ['/api/audit/newest', 'person=anna', 'person'],
    ['/api/audit/newest', 'group=roles&group=exports', 'group'],
    ['/api/audit/newest', 'organisation=', 'organisation'],
    ['/api/audit/newest', 'kind=roles', ''],
    ['/api/audit', 'to=2026-7-1', 'to'],
    [`${OF_ALFA}/newest`, `organisation=${ORG.beta}`, ''],
    [OF_ALFA, 'from=2026-07-11&to=2026-07-10', 'to'],
  ])('[T6] %s?%s is a problem in two languages that names the place', async (path, query, place) => {
    const { status, body } = await world.ask(mara, 'GET', `${path}?${query}`)
    const problem = Problem.parse(body)
    const places = new Set(problem.errors?.map((error) => error.path))
    expect([status, problem.code, [...places]]).toEqual([422, 'malformed', [place]])
    expect(problem.title).not.toBe(problem.titleIt)
  })

  test('[T2] [T6] an organisation in the query opens nothing, whatever the address names', async () => {
    const query = `org=${ORG.alfa}`
    const { body } = await world.ask(bea, 'GET', `${OF_ALFA}/newest?${query}`)
    expect(body.code).toBe('not_found')
    expect(placesOf(await page(remo, `${OF_ALFA}/newest?org=${ORG.beta}`))).toEqual([1, 2, 3, 5])
  })

  test('[T2] [T6] whom one may filter by is who is in the acts that one may read, by name', async () => {
    const names = async (person: string, path: string) => {
      const { body } = await world.ask(person, 'GET', path)
      return AuditPeople.parse(body).people.map(({ name }) => name)
    }
    expect(await names(mara, '/api/audit-people')).toEqual(['anna', 'bea', 'elio', 'fulvia', 'mara', 'remo'])
    expect(await names(remo, `/api/organisations/${ORG.alfa}/audit-people`)).toEqual(['anna', 'bea', 'fulvia', 'remo'])
    await engine.owner.updateTable('person').set({ erased_at: new Date() }).where('id', '=', fulvia).execute()
    expect(await names(remo, `/api/organisations/${ORG.alfa}/audit-people`)).toEqual(['anna', 'bea', 'remo'])
    await engine.owner.updateTable('person').set({ erased_at: null }).where('id', '=', fulvia).execute()
  })

  describe('what leaves and what fills more than a page', () => {
    // What the tests before asked for is counted: these write.
    test('[T4] [T6] an export holds what passes the filter and nothing else, and that it was filtered is written down', async () => {
      const { events, found } = await page(mara, `/api/audit?group=invitations&to=2026-06-30`)
      expect([events.map(({ action }) => action), found]).toEqual([['invited', 'invitation_accepted'], 2])
      const own = await page(remo, `${OF_ALFA}?group=exports`)
      expect(own.events).toMatchObject([
        { action: 'audit_exported', actor: { name: 'remo' }, details: { filters: ['group'] } },
      ])
      const { events: exports } = await page(mara, '/api/audit/newest?group=exports')
      expect(exports.map(({ organisation, details }) => [organisation?.id, details])).toEqual([
        [ORG.alfa, { filters: ['group'] }],
        [undefined, { filters: ['group', 'to'] }],
      ])
    })

    test('[T3] [T6] filtered pages follow one another without a gap or a repeat, counted once', async () => {
      await sql`INSERT INTO audit_event (action, actor, organisation) SELECT
        CASE WHEN i % 2 = 0 THEN 'member_left' ELSE 'organisation_changed' END, ${remo}, ${ORG.alfa}
        FROM generate_series(1, 300) AS i`.execute(engine.owner)
      const query = 'group=organisations'
      const first = await page(mara, `/api/audit/newest?${query}`)
      const second = await page(mara, `/api/audit/${first.more}?${query}`)
      expect([first.found, second.found, second.more]).toEqual([150, null, null])
      const ids = [...first.events, ...second.events].map(({ id }) => id)
      expect(new Set(ids).size).toBe(150)
    })
  })
})
