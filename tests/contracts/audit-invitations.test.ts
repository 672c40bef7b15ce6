import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asJobs } from '../../server/database/as-role.ts'
import { forgetInvitations } from '../../server/repositories/retention.ts'
import { AuditPage } from '../../src/domain/wire/audit.ts'
import { dumpOf, foundIn } from './dump.ts'
import { ENGINES, type Engine } from './engines.ts'
import { addPerson, tokenOf } from './newcomers.ts'
import { ORG, openWorld, PERSON, TODAY, type World } from './territory.ts'

const { remo, mara } = PERSON
const OF_ALFA = `/api/organisations/${ORG.alfa}`

describe.each(ENGINES)('whom an act of inviting was about on %s', (_name, open) => {
  let engine: Engine
  let world: World
  let ada: string
  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
    ada = await addPerson(engine, 'ada', { plan: ['administrator'] })
  })
  afterAll(() => engine?.close())

  const invite = async (email: string) => {
    const { body } = await world.ask(remo, 'POST', `${OF_ALFA}/invitations`, { email, role: 'contributor' })
    return tokenOf(body)
  }
  const accept = (person: string, token: string) =>
    world.ask(person, 'POST', '/api/links/invitation', { token, account: null })
  async function newest(person: string, path: string, count = 1) {
    const { body } = await world.ask(person, 'GET', path)
    return AuditPage.parse(body)
      .events.slice(0, count)
      .map(({ action, invitation }) => [
        action,
        invitation?.state,
        invitation?.email ?? null,
        invitation?.person?.name ?? null,
      ])
  }
  /** What both who answers for the organisation and who runs the plan read; the same. */
  async function read(count = 1) {
    const own = await newest(remo, `${OF_ALFA}/audit/newest`, count)
    expect(await newest(mara, '/api/audit/newest', count)).toEqual(own)
    return own
  }
  /** Retention, once all of them lapsed long ago. */
  async function forget() {
    await sql`UPDATE invitation SET expires_at = now() - interval '31 days'`.execute(engine.owner)
    await asJobs(engine.app, TODAY, (trx) => forgetInvitations(trx, new Date(Date.now() - 30 * 86_400_000)))
    expect(await engine.owner.selectFrom('invitation').select('id').execute()).toEqual([])
  }

  test('[T5] while it is open an act says the address, once it is accepted the name of today, also when it is forgotten', async () => {
    const token = await invite('nora.canarina@example.org')
    expect(await read()).toEqual([['invited', 'waiting', 'nora.canarina@example.org', null]])
    const nora = await addPerson(engine, 'nora', { email: 'nora.canarina@example.org' })
    expect((await accept(nora, token)).status).toBe(200)
    const named = (name: string | null) => [
      ['invitation_accepted', 'accepted', null, name],
      ['invited', 'accepted', null, name],
    ]
    expect(await read(2)).toEqual(named('nora'))
    await engine.owner.updateTable('person').set({ name: 'Nora Nuova' }).where('id', '=', nora).execute()
    expect(await read(2)).toEqual(named('Nora Nuova'))
    await forget()
    expect(await read(2)).toEqual(named('Nora Nuova'))
    await engine.owner.updateTable('person').set({ name: '', erased_at: new Date() }).where('id', '=', nora).execute()
    expect(await read(2)).toEqual(named(null))
  })

  test('[T5] a withdrawn one has no address any more, nor has one that lapsed or that its maker may not make', async () => {
    await invite('olmo@example.org')
    const { body } = await world.ask(remo, 'GET', OF_ALFA)
    await world.ask(remo, 'DELETE', `${OF_ALFA}/invitations/${body.invitations[0].id}`)
    expect(await read(2)).toEqual([
      ['invitation_withdrawn', 'withdrawn', null, null],
      ['invited', 'withdrawn', null, null],
    ])
    await invite('pino@example.org')
    await sql`UPDATE invitation SET expires_at = now() - interval '1 millisecond' WHERE email <> ''`.execute(
      engine.owner,
    )
    expect(await read()).toEqual([['invited', 'ended', null, null]])
    await forget()
    expect(await read(3)).toEqual([
      ['invited', 'forgotten', null, null],
      ['invitation_withdrawn', 'forgotten', null, null],
      ['invited', 'forgotten', null, null],
    ])
    const maker = await addPerson(engine, 'rosa', { member: { [ORG.alfa]: 'referent' } })
    await world.ask(maker, 'POST', `${OF_ALFA}/invitations`, { email: 'quinto@example.org', role: 'contributor' })
    await engine.owner.updateTable('membership').set({ role: 'contributor' }).where('person', '=', maker).execute()
    expect(await read()).toEqual([['invited', 'ended', null, null]])
  })

  test('[T5] [P6] erased, whom an open invitation was for is nobody in the acts and in a dump', async () => {
    const address = 'canarina.zeta@example.org'
    const zeta = await addPerson(engine, 'Canarina Zeta', { email: address })
    await invite(address)
    expect(await read()).toEqual([['invited', 'waiting', address, null]])
    expect(foundIn(await dumpOf(engine), [address])).toEqual([address])
    await world.ask(ada, 'DELETE', `/api/people/${zeta}`)
    expect(await newest(remo, `${OF_ALFA}/audit/newest?group=invitations`)).toEqual([
      ['invited', 'withdrawn', null, null],
    ])
    expect(foundIn(await dumpOf(engine), [address, 'Canarina'])).toEqual([])
  })

  test('[T2] [T5] nobody learns of an invitation by its id whose place they do not run', async () => {
    await world.ask(mara, 'POST', `/api/organisations/${ORG.beta}/invitations`, {
      ...{ email: 'beta@example.org', role: 'contributor' },
    })
    const { invitation } = await engine.owner
      .selectFrom('audit_event')
      .select('invitation')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    // An act of one's own organisation that names it, as nothing but SQL could write.
    await engine.owner
      .insertInto('audit_event')
      .values({
        ...{ action: 'invited', actor: remo, subject: null },
        organisation: ORG.alfa,
        invitation,
        details: '{}',
      })
      .execute()
    expect(await newest(remo, `${OF_ALFA}/audit/newest`)).toEqual([['invited', 'forgotten', null, null]])
    expect(await newest(mara, '/api/audit/newest')).toEqual([['invited', 'waiting', 'beta@example.org', null]])
  })
})
