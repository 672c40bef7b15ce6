import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { asPerson } from '../../server/database/as-role.ts'
import type { Accounts } from '../../server/identity/identity.ts'
import { deletePlanRole } from '../../server/repositories/plan-people.ts'
import { ENGINES, type Engine } from './engines.ts'
import { actsOf, addPerson, tokenOf } from './newcomers.ts'
import { nobody, ORG, openWorld, PERSON, TODAY, type World } from './territory.ts'

const { anna, remo, bea, mara, fulvia } = PERSON

describe.each(ENGINES)('roles on %s', (_name, open) => {
  let engine: Engine
  let world: World
  let ada: string
  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
    ada = await addPerson(engine, 'ada', { plan: ['administrator'] })
  })
  afterAll(() => engine?.close())

  const changeRole = (by: string, person: string, role: string, org: string = ORG.alfa) =>
    world.ask(by, 'POST', `/api/organisations/${org}/members/${person}`, { role })
  const remove = (by: string, person: string, org: string = ORG.alfa) =>
    world.ask(by, 'DELETE', `/api/organisations/${org}/members/${person}`)
  const leave = (person: string, org: string = ORG.alfa) =>
    world.ask(person, 'DELETE', `/api/organisations/${org}/membership`)
  const give = (by: string, person: string, role: string) =>
    world.ask(by, 'POST', `/api/people/${person}/roles`, { role })
  const take = (by: string, person: string, role: string) =>
    world.ask(by, 'DELETE', `/api/people/${person}/roles/${role}`)
  const planRoles = async (person: string) => {
    const rows = await engine.owner.selectFrom('plan_role').select('role').where('person', '=', person).execute()
    return rows.map(({ role }) => role).sort()
  }

  test('[O6] a referent changes roles in their organisation, and that is written down', async () => {
    const person = await addPerson(engine, 'nina', { member: { [ORG.alfa]: 'contributor' } })
    expect((await changeRole(remo, person, 'referent')).status).toBe(204)
    expect((await changeRole(remo, person, 'referent')).body.code).toBe('already_there')
    expect((await changeRole(person, remo, 'contributor')).status).toBe(204)
    expect((await changeRole(remo, remo, 'referent')).body.code).toBe('not_allowed')
    expect((await changeRole(mara, remo, 'referent')).status).toBe(204)
    expect((await changeRole(person, person, 'contributor')).status).toBe(204)
    const acts = await actsOf(engine, { subject: person })
    expect(acts.map(({ action, actor, details }) => [action, actor, details])).toEqual([
      ['member_role_changed', remo, { from: 'contributor', to: 'referent' }],
      ['member_role_changed', person, { from: 'referent', to: 'contributor' }],
    ])
  })

  test('[O6] nobody changes or removes members of another organisation, or who is none', async () => {
    expect((await changeRole(anna, remo, 'contributor')).body.code).toBe('not_allowed')
    expect((await remove(anna, remo)).body.code).toBe('not_allowed')
    for (const by of [bea, fulvia]) {
      expect((await changeRole(by, anna, 'referent')).body.code).toBe('not_found')
      expect((await remove(by, anna)).body.code).toBe('not_found')
    }
    expect((await changeRole(remo, bea, 'referent')).body.code).toBe('not_found')
    expect((await remove(remo, bea)).body.code).toBe('not_found')
    expect((await remove(remo, nobody)).body.code).toBe('not_found')
  })

  test('[O6] who is removed is out at once, with every invitation that would bring them back', async () => {
    const person = await addPerson(engine, 'olga')
    const again = { email: 'olga@example.org', role: 'referent' }
    const { body } = await world.ask(remo, 'POST', `/api/organisations/${ORG.alfa}/invitations`, again)
    // Made before they came in by another way.
    const membership = { person, organisation: ORG.alfa, role: 'contributor' as const, from_day: '2024-01-01' }
    await engine.owner.insertInto('membership').values(membership).execute()
    expect((await remove(remo, person)).status).toBe(204)
    expect((await world.ask(person, 'GET', `/api/organisations/${ORG.alfa}`)).status).toBe(404)
    expect((await world.ask(person, 'GET', '/api/session')).body.person.memberships).toEqual([])
    const back = { token: tokenOf(body), account: null }
    expect((await world.ask(person, 'POST', '/api/links/invitation', back)).body.code).toBe('link_void')
    expect((await remove(remo, person)).body.code).toBe('not_found')
    const acts = await actsOf(engine, { subject: person })
    expect(acts.map(({ action, actor }) => [action, actor])).toEqual([['member_removed', remo]])
  })

  test('[O6] the only referent may leave; who runs the plan invites another', async () => {
    const person = await addPerson(engine, 'pia', { member: { [ORG.gamma]: 'referent' } })
    expect((await leave(person, ORG.gamma)).status).toBe(204)
    expect((await leave(person, ORG.gamma)).body.code).toBe('not_found')
    expect((await leave(mara, ORG.gamma)).body.code).toBe('not_found')
    expect((await actsOf(engine, { subject: person })).map(({ action }) => action)).toEqual(['member_left'])
    const another = { email: 'q@example.org', role: 'referent' }
    expect((await world.ask(mara, 'POST', `/api/organisations/${ORG.gamma}/invitations`, another)).status).toBe(200)
  })

  test('[O7] administrators give and take roles in the plan, and that is written down', async () => {
    const person = await addPerson(engine, 'rita')
    expect((await give(ada, person, 'manager')).status).toBe(204)
    expect((await give(ada, person, 'manager')).body.code).toBe('already_there')
    expect((await give(ada, person, 'funder')).status).toBe(204)
    expect(await planRoles(person)).toEqual(['funder', 'manager'])
    expect((await take(ada, person, 'manager')).status).toBe(204)
    expect((await take(ada, person, 'manager')).body.code).toBe('not_found')
    expect((await give(ada, nobody, 'funder')).body.code).toBe('not_found')
    const acts = await actsOf(engine, { subject: person })
    expect(acts.map(({ action, details }) => [action, details])).toEqual([
      ['plan_role_given', { role: 'manager' }],
      ['plan_role_given', { role: 'funder' }],
      ['plan_role_taken', { role: 'manager' }],
    ])
  })

  test.each(['another’s', 'one’s own'])('[O6] with %s role in the plan goes the invitation to it', async (whose) => {
    const name = whose === 'another’s' ? 'sofia' : 'tullia'
    const person = await addPerson(engine, name, { plan: ['funder'] })
    const again = { email: `${name}@example.org`, role: 'administrator' }
    const { body } = await world.ask(ada, 'POST', '/api/people/invitations', again)
    const { body: other } = await world.ask(ada, 'POST', '/api/people/invitations', { ...again, role: 'manager' })
    // Made before the role was given.
    await engine.owner.insertInto('plan_role').values({ person, role: 'administrator' }).execute()
    expect((await take(whose === 'another’s' ? ada : person, person, 'administrator')).status).toBe(204)
    const back = (link: { url: string }) => ({ token: tokenOf(link), account: null })
    expect((await world.ask(person, 'POST', '/api/links/invitation', back(body))).body.code).toBe('link_void')
    expect(await planRoles(person)).toEqual(['funder'])
    expect((await world.ask(person, 'POST', '/api/links/invitation', back(other))).status).toBe(200)
  })

  test('[O7] nobody else gives or takes a role in the plan', async () => {
    for (const by of [mara, remo, anna, fulvia]) {
      expect((await give(by, by, 'administrator')).body.code).toBe('not_allowed')
      expect((await take(by, ada, 'administrator')).body.code).toBe('not_allowed')
      expect((await take(by, fulvia, 'funder')).body.code).toBe('not_allowed')
    }
  })

  describe('[O9] the last administrator', () => {
    let first: string
    let second: string
    beforeEach(async () => {
      const newcomer = (name: string) =>
        addPerson(engine, name, { plan: ['administrator'], email: `${name}-${Math.random()}@example.org` })
      first = await newcomer('sara')
      second = await newcomer('tina')
      const others = engine.owner.deleteFrom('plan_role').where('role', '=', 'administrator')
      await others.where('person', 'not in', [first, second]).execute()
    })
    const administrators = async () => {
      const rows = await engine.owner
        .selectFrom('plan_role')
        .select('person')
        .where('role', '=', 'administrator')
        .execute()
      return rows.map(({ person }) => person)
    }

    test('stays, also against themselves, and nothing of the attempt is written down', async () => {
      expect((await take(first, second, 'administrator')).status).toBe(204)
      const alone = await take(first, first, 'administrator')
      expect([alone.status, alone.body.code]).toEqual([409, 'last_administrator'])
      expect(await administrators()).toEqual([first])
      expect(await actsOf(engine, { subject: first })).toEqual([])
    })

    test('stays where two take each other’s role at the same moment', async () => {
      const answers = await Promise.all([take(first, second, 'administrator'), take(second, first, 'administrator')])
      expect(await administrators()).toHaveLength(1)
      expect(answers.map(({ status }) => status)).toContain(204)
    })

    test('stays where two step down at the same moment', async () => {
      const answers = await Promise.all([take(first, first, 'administrator'), take(second, second, 'administrator')])
      expect(await administrators()).toHaveLength(1)
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 409])
    })

    test('stays where one goes before the other has gone', async () => {
      if (!engine.parallel) return expect(engine.owner).toBe(engine.app)
      const [gone, commit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
      const going = asPerson(engine.app, { person: first, today: TODAY }, async (trx) => {
        await deletePlanRole(trx, first, 'administrator')
        gone.resolve()
        await commit.promise
      })
      await gone.promise
      const other = take(second, second, 'administrator')
      // Long enough for one that does not wait to be through.
      const answered = await Promise.race([other, new Promise((resolve) => setTimeout(() => resolve('waits'), 300))])
      expect(answered).toBe('waits')
      commit.resolve()
      await going
      expect((await other).body.code).toBe('last_administrator')
      expect(await administrators()).toEqual([second])
    })

    test('stays, whatever statement is run', async () => {
      const all = asPerson(engine.app, { person: first, today: TODAY }, (trx) => trx.deleteFrom('plan_role').execute())
      await expect(all).rejects.toMatchObject({ code: 'TG001' })
      await expect(engine.owner.deleteFrom('plan_role').execute()).rejects.toMatchObject({ code: 'TG001' })
      const raised = engine.owner.updateTable('plan_role').set({ role: 'funder' }).where('role', '=', 'administrator')
      await expect(raised.execute()).rejects.toMatchObject({ code: 'TG001' })
      expect((await administrators()).sort()).toEqual([first, second].sort())
    })
  })

  test('[O6] whose role changes is asked for a new proof, and not who changes it', async () => {
    const unproved: string[] = []
    const never = () => Promise.reject(new Error('not asked for'))
    const accounts = new Proxy({} as Accounts, {
      get: (_, name) => (name === 'unprove' ? async (person: string) => void unproved.push(person) : never),
    })
    const app = createApp({ ...world.deps, identity: { ...world.deps.identity, accounts } })
    const ask = (by: string, method: string, path: string, body?: object) => {
      const headers = { 'X-Person': by, 'Content-Type': 'application/json' }
      return app.fetch(
        new Request(`http://localhost${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) }),
      )
    }
    const chief = await addPerson(engine, 'ugo', { plan: ['administrator'] })
    const person = await addPerson(engine, 'vera', { member: { [ORG.alfa]: 'contributor' } })
    await ask(mara, 'POST', `/api/organisations/${ORG.alfa}/members/${person}`, { role: 'referent' })
    await ask(chief, 'POST', `/api/people/${person}/roles`, { role: 'funder' })
    await ask(chief, 'DELETE', `/api/people/${person}/roles/funder`)
    await ask(chief, 'POST', `/api/people/${chief}/roles`, { role: 'manager' })
    await ask(mara, 'DELETE', `/api/organisations/${ORG.alfa}/members/${person}`)
    expect(unproved).toEqual([person, person, person, person])
    expect(await planRoles(chief)).toEqual(['administrator', 'manager'])
  })
})
