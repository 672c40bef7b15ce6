import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson } from '../../server/database/as-role.ts'
import { hashOfToken, newToken } from '../../server/identity/link-token.ts'
import { acceptInvitation, insertInvitation } from '../../server/repositories/invitations.ts'
import { HandedLink, OrganisationPage, PlanPeople } from '../../src/domain/wire/organisations.ts'
import { Link } from '../../src/domain/wire/sign-in.ts'
import { ENGINES, type Engine } from './engines.ts'
import { actsOf, addPerson, aWeekLater, tokenOf } from './newcomers.ts'
import { nobody, ORG, openWorld, PERSON, type Reply, TODAY, type World } from './territory.ts'

const { anna, remo, bea, mara, elio, fulvia } = PERSON

describe.each(ENGINES)('invitations on %s', (_name, open) => {
  let engine: Engine
  let world: World
  let ada: string
  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
    ada = await addPerson(engine, 'ada', { plan: ['administrator'] })
  })
  afterAll(() => engine?.close())

  const invite = (by: string | null, email: string, role = 'contributor', org: string = ORG.alfa) =>
    world.ask(by, 'POST', `/api/organisations/${org}/invitations`, { email, role })
  const inviteToPlan = (by: string | null, email: string, role: string) =>
    world.ask(by, 'POST', '/api/people/invitations', { email, role })
  const look = (token: string) => world.ask(null, 'POST', '/api/links', { token })
  const accept = (person: string | null, token: string) =>
    world.ask(person, 'POST', '/api/links/invitation', { token, account: null })
  const waiting = async (org: string = ORG.alfa, by = remo) => {
    const { body } = await world.ask(by, 'GET', `/api/organisations/${org}`)
    return OrganisationPage.parse(body).invitations
  }
  /** Somebody who is invited and not in yet, with the link. */
  async function invited(name: string, role = 'contributor', org: string = ORG.alfa) {
    const person = await addPerson(engine, name)
    const { body } = await invite(mara, `${name}@example.org`, role, org)
    return { person, token: tokenOf(body) }
  }
  const rolesIn = async (person: string, org: string = ORG.alfa) => {
    const rows = engine.owner.selectFrom('membership').select(['role', 'from_day', 'until_day'])
    return rows.where('person', '=', person).where('organisation', '=', org).orderBy('from_day').execute()
  }

  test('[O4] a link is handed over once, lasts seven days, and says what it is for', async () => {
    const { status, body } = await invite(remo, ' Nina@Example.org ', 'referent')
    expect(status).toBe(200)
    const { url, expiresAt, sent } = HandedLink.parse(body)
    expect([sent, url]).toEqual([false, expect.stringMatching(/^http:\/\/localhost\/link#[\w-]{43}$/)])
    expect((Date.parse(expiresAt) - Date.now()) / 86_400_000).toBeCloseTo(7, 3)
    const about = { email: 'nina@example.org', role: 'referent', expiresAt }
    expect(Link.parse((await look(tokenOf(body))).body)).toEqual({
      ...{ kind: 'invitation', organisation: 'Cooperativa alfa', ...about },
    })
    expect(await waiting()).toEqual([
      { id: expect.any(String), ...about, invitedBy: 'remo', invitedAt: expect.any(String) },
    ])
    expect(JSON.stringify(await engine.owner.selectFrom('invitation').selectAll().execute())).not.toContain(
      tokenOf(body),
    )
    expect((await actsOf(engine, { organisation: ORG.alfa })).at(-1)).toMatchObject({
      ...{ action: 'invited', actor: remo, subject: null, details: { role: 'referent' } },
    })
  })

  test('[O4] whoever is signed in by the invited address comes in, from that day on, and it is written down', async () => {
    const { person, token } = await invited('olga')
    const { status, body } = await accept(person, token)
    expect([status, body.person.memberships.length]).toEqual([200, 1])
    expect(await rolesIn(person)).toEqual([{ role: 'contributor', from_day: TODAY, until_day: null }])
    expect((await world.sync(person, ORG.alfa)).status).toBe(200)
    expect((await waiting()).map(({ email }) => email)).not.toContain('olga@example.org')
    expect(await actsOf(engine, { subject: person })).toEqual([
      ...[
        {
          action: 'invitation_accepted',
          actor: person,
          subject: person,
          organisation: ORG.alfa,
          details: { role: 'contributor' },
        },
      ],
    ])
  })

  describe('what opens nothing', () => {
    const voids = new Map<string, { person: string; token: string }>()
    beforeAll(async () => {
      const expired = await addPerson(engine, 'ugo')
      const late = tokenOf((await invite(mara, 'ugo@example.org', 'contributor', ORG.gamma)).body)
      await aWeekLater(engine)
      voids.set('expired', { person: expired, token: late })
      const used = await invited('pia')
      await accept(used.person, used.token)
      voids.set('used', used)
      const withdrawn = await invited('quirina')
      const [last] = (await waiting()).slice(-1)
      expect((await world.ask(remo, 'DELETE', `/api/organisations/${ORG.alfa}/invitations/${last?.id}`)).status).toBe(
        204,
      )
      voids.set('withdrawn', withdrawn)
      const replaced = await invited('rita')
      await invite(remo, 'rita@example.org')
      voids.set('replaced', replaced)
      const { person, token } = await invited('sara')
      const other = token.at(0) === 'A' ? 'B' : 'A'
      voids.set('altered', { person, token: `${other}${token.slice(1)}` })
      voids.set('invented', { person, token: 'x'.repeat(43) })
      const lapsing = await addPerson(engine, 'tina', { member: { [ORG.beta]: 'referent' } })
      const lapsed = tokenOf((await invite(lapsing, 'sara@example.org', 'referent', ORG.beta)).body)
      await world.ask(mara, 'DELETE', `/api/organisations/${ORG.beta}/members/${lapsing}`)
      voids.set('of somebody who may not invite any more', { person, token: lapsed })
      const moved = await addPerson(engine, 'ulla', { member: { [ORG.beta]: 'referent', [ORG.gamma]: 'referent' } })
      const left = tokenOf((await invite(moved, 'sara@example.org', 'contributor', ORG.beta)).body)
      await world.ask(mara, 'DELETE', `/api/organisations/${ORG.beta}/members/${moved}`)
      voids.set('of somebody who may invite elsewhere', { person, token: left })
      const lowered = await addPerson(engine, 'vito', { plan: ['administrator', 'manager'] })
      const high = tokenOf((await inviteToPlan(lowered, 'sara@example.org', 'manager')).body)
      await world.ask(ada, 'DELETE', `/api/people/${lowered}/roles/administrator`)
      voids.set('of somebody who may not invite to that any more', { person, token: high })
      voids.set('foreign', { person: bea, token: (await invited('zita')).token })
    })

    // Vito still runs the plan, and would be listed below.
    afterAll(() =>
      engine.owner
        .deleteFrom('plan_role')
        .where('person', 'in', engine.owner.selectFrom('person').select('id').where('name', '=', 'vito'))
        .execute(),
    )

    const told = ({ status, headers, body }: Reply) => {
      const { requestId: _, ...rest } = body
      return { status, rest, type: headers.get('Content-Type') }
    }

    test.each([
      'used',
      'withdrawn',
      'replaced',
      'altered',
      'invented',
      'expired',
      'of somebody who may not invite any more',
      'of somebody who may invite elsewhere',
      'of somebody who may not invite to that any more',
    ])(
      '[O5] a link that is %s is void, to look at and to accept, in the same words as one that never was',
      async (which) => {
        const { person = '', token = '' } = voids.get(which) ?? {}
        const never = told(await look('_'.repeat(43)))
        expect(never).toMatchObject({ status: 410, rest: { code: 'link_void' } })
        expect(told(await look(token))).toEqual(never)
        expect(told(await accept(person, token))).toEqual(never)
        expect(await rolesIn(person, ORG.gamma)).toEqual([])
      },
    )

    test('[O5] a link for another address is void to who is signed in, and stays for whom it is', async () => {
      const { person = '', token = '' } = voids.get('foreign') ?? {}
      expect(told(await accept(person, token))).toEqual(told(await accept(person, '_'.repeat(43))))
      expect(await rolesIn(person)).toEqual([])
      expect((await look(token)).status).toBe(200)
    })
  })

  test('[O5] a new invitation to another place voids no other one', async () => {
    const { token } = await invited('vera')
    await invite(mara, 'vera@example.org', 'contributor', ORG.gamma)
    await inviteToPlan(mara, 'vera@example.org', 'funder')
    expect((await look(token)).status).toBe(200)
  })

  test('[O5] accepted twice at the same moment it works once', async () => {
    const { person, token } = await invited('wanda')
    const answers = await Promise.all([accept(person, token), accept(person, token), accept(person, token)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410])
    expect(await rolesIn(person)).toHaveLength(1)
    expect(await actsOf(engine, { subject: person })).toHaveLength(1)
  })

  test('[O5] accepted once more before the first has ended it waits, and finds the link used', async () => {
    if (!engine.parallel) return expect(engine.owner).toBe(engine.app)
    const { person, token } = await invited('wilma')
    const [taken, commit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const first = asPerson(engine.app, { person, today: TODAY }, async (trx) => {
      expect(await acceptInvitation(trx, token)).toBe(true)
      taken.resolve()
      await commit.promise
    })
    await taken.promise
    const second = accept(person, token)
    // Long enough for one that does not wait to be through.
    const answered = await Promise.race([second, new Promise((resolve) => setTimeout(() => resolve('waits'), 300))])
    expect(answered).toBe('waits')
    commit.resolve()
    await first
    expect((await second).body.code).toBe('link_void')
  })

  test('[O5] of two invitations for one address and place at the same moment one stays', async () => {
    const links = await Promise.all([invite(mara, 'xenia@example.org'), invite(remo, 'xenia@example.org')])
    expect(links.map(({ status }) => status)).toEqual([200, 200])
    const looks = await Promise.all(links.map(({ body }) => look(tokenOf(body))))
    expect(looks.map(({ status }) => status).sort()).toEqual([200, 410])
  })

  test('[O6] somebody may be in several organisations, and come back after leaving, also on the same day', async () => {
    const { person, token } = await invited('yara')
    await accept(person, token)
    const second = tokenOf((await invite(mara, 'yara@example.org', 'referent', ORG.beta)).body)
    expect((await accept(person, second)).body.person.memberships.map((one: { role: string }) => one.role)).toEqual([
      ...['contributor', 'referent'],
    ])
    expect((await world.ask(person, 'DELETE', `/api/organisations/${ORG.alfa}/membership`)).status).toBe(204)
    expect(await rolesIn(person)).toEqual([{ role: 'contributor', from_day: TODAY, until_day: '2026-07-19' }])
    expect((await world.ask(person, 'GET', `/api/organisations/${ORG.alfa}`)).status).toBe(404)
    const back = tokenOf((await invite(remo, 'yara@example.org', 'referent')).body)
    expect((await accept(person, back)).status).toBe(200)
    expect(await rolesIn(person)).toEqual([{ role: 'referent', from_day: TODAY, until_day: null }])
  })

  test('[O6] who left long ago comes back from today on, and what was stays', async () => {
    const { body } = await invite(remo, 'elio@example.org')
    expect((await accept(elio, tokenOf(body))).status).toBe(200)
    expect(await rolesIn(elio)).toEqual([
      { role: 'contributor', from_day: '2024-01-01', until_day: '2026-06-30' },
      { role: 'contributor', from_day: TODAY, until_day: null },
    ])
  })

  test('[O6] a member who accepts a wider role, made before they came in, has that one', async () => {
    const { person, token } = await invited('lino', 'referent', ORG.beta)
    const membership = { person, organisation: ORG.beta, role: 'contributor' as const, from_day: '2024-01-01' }
    await engine.owner.insertInto('membership').values(membership).execute()
    expect((await accept(person, token)).status).toBe(200)
    expect(await rolesIn(person, ORG.beta)).toEqual([{ role: 'referent', from_day: '2024-01-01', until_day: null }])
  })

  test('[O6] a referent who accepts what was made before they were one stays a referent', async () => {
    const { person, token } = await invited('livia', 'contributor', ORG.beta)
    const membership = { person, organisation: ORG.beta, role: 'referent' as const, from_day: '2024-01-01' }
    await engine.owner.insertInto('membership').values(membership).execute()
    expect((await accept(person, token)).status).toBe(200)
    expect(await rolesIn(person, ORG.beta)).toEqual([{ role: 'referent', from_day: '2024-01-01', until_day: null }])
    await engine.owner.deleteFrom('membership').where('person', '=', person).execute()
  })

  test('[O6] who belongs to the organisation already is not invited into it, as whatever, nor oneself', async () => {
    for (const role of ['contributor', 'referent']) {
      expect((await invite(mara, ' Remo@Example.org', role)).body.code).toBe('already_there')
      expect((await invite(remo, 'remo@example.org', role)).body.code).toBe('already_there')
      expect((await invite(remo, 'anna@example.org', role)).body.code).toBe('already_there')
    }
    expect((await waiting()).map(({ email }) => email)).not.toContain('remo@example.org')
    // Who belongs to another one, or belonged here, may well be asked in.
    expect((await invite(remo, 'fulvia@example.org')).status).toBe(200)
    const gone = await addPerson(engine, 'gino', { member: { [ORG.alfa]: 'contributor' } })
    await world.ask(remo, 'DELETE', `/api/organisations/${ORG.alfa}/members/${gone}`)
    expect((await invite(remo, 'gino@example.org')).status).toBe(200)
  })

  test('[O7] who has a role in the plan is not invited to it again, and is to another', async () => {
    expect((await inviteToPlan(mara, 'fulvia@example.org', 'funder')).body.code).toBe('already_there')
    expect((await inviteToPlan(ada, 'ada@example.org', 'administrator')).body.code).toBe('already_there')
    expect((await inviteToPlan(ada, 'fulvia@example.org', 'manager')).status).toBe(200)
  })

  test('[O6] who runs the plan makes themselves no referent by an invitation to their own address', async () => {
    expect((await invite(mara, ' Mara@example.org', 'referent')).body.code).toBe('not_allowed')
    const token = newToken()
    const made = { id: randomUUID(), linkHash: await hashOfToken(token), email: 'mara@example.org', by: mara }
    await asPerson(engine.app, { person: mara, today: TODAY }, (trx) =>
      insertInvitation(trx, { ...made, organisation: ORG.alfa, role: 'referent' }),
    )
    expect((await accept(mara, token)).body.code).toBe('link_void')
    expect(await rolesIn(mara)).toEqual([])
    const { body } = await invite(remo, 'mara@example.org', 'referent')
    expect((await accept(mara, tokenOf(body))).status).toBe(200)
    expect((await world.ask(mara, 'DELETE', `/api/organisations/${ORG.alfa}/membership`)).status).toBe(204)
  })

  test('[O7] referents invite into their own organisation, nobody else but who runs the plan', async () => {
    for (const person of [anna, fulvia]) expect((await invite(person, 'a@example.org')).status).not.toBe(200)
    expect((await invite(anna, 'a@example.org')).body.code).toBe('not_allowed')
    expect((await invite(remo, 'a@example.org', 'contributor', ORG.beta)).body.code).toBe('not_found')
    expect((await invite(mara, 'a@example.org', 'contributor', nobody)).body.code).toBe('not_found')
    expect((await invite(null, 'a@example.org')).body.code).toBe('signed_out')
    expect((await invite(ada, 'a@example.org', 'contributor', ORG.beta)).status).toBe(200)
  })

  test('[O7] managers invite funders, administrators anybody; nobody else sees or invites', async () => {
    for (const role of ['manager', 'administrator', 'funder']) {
      expect((await inviteToPlan(mara, 'b@example.org', role)).status).toBe(role === 'funder' ? 200 : 403)
      expect((await inviteToPlan(ada, 'b@example.org', role)).status).toBe(200)
      for (const person of [anna, remo, fulvia]) {
        expect((await inviteToPlan(person, 'b@example.org', role)).body.code).toBe('not_allowed')
      }
    }
    const { body } = await world.ask(mara, 'GET', '/api/people')
    const { people, invitations } = PlanPeople.parse(body)
    expect(people.map(({ name, roles }) => [name, roles])).toEqual([
      ...[
        ['ada', ['administrator']],
        ['fulvia', ['funder']],
        ['mara', ['manager']],
      ],
    ])
    const mine = invitations.filter(({ email }) => email === 'b@example.org')
    expect(mine.map(({ role }) => role).sort()).toEqual(['administrator', 'funder', 'manager'])
    const withdraw = (by: string, role: string) =>
      world.ask(by, 'DELETE', `/api/people/invitations/${mine.find((one) => one.role === role)?.id}`)
    expect((await withdraw(mara, 'administrator')).body.code).toBe('not_allowed')
    expect((await withdraw(mara, 'funder')).status).toBe(204)
    expect((await withdraw(mara, 'funder')).body.code).toBe('not_found')
    expect((await withdraw(ada, 'administrator')).status).toBe(204)
    expect((await world.ask(remo, 'DELETE', `/api/people/invitations/${mine[0]?.id}`)).body.code).toBe('not_allowed')
  })

  test('[O7] a role in the plan that was accepted holds at once', async () => {
    const person = await addPerson(engine, 'carlo')
    const { body } = await inviteToPlan(ada, 'carlo@example.org', 'manager')
    expect(Link.parse((await look(tokenOf(body))).body)).toMatchObject({ role: 'manager', organisation: null })
    expect((await accept(person, tokenOf(body))).body.person.planRoles).toEqual(['manager'])
    expect((await world.ask(person, 'GET', '/api/organisations')).status).toBe(200)
  })

  test('[O4] who does not run an organisation sees no invitation of it', async () => {
    await invite(remo, 'dora@example.org')
    expect(await waiting(ORG.alfa, anna)).toEqual([])
    expect((await waiting(ORG.alfa, mara)).length).toBeGreaterThan(0)
  })
})
