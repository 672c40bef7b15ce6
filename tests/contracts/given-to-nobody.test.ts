import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson } from '../../server/database/as-role.ts'
import type { Tx } from '../../server/database/tables.ts'
import { erase } from '../../server/repositories/erasure.ts'
import { deletePlanRole } from '../../server/repositories/plan-people.ts'
import { ENGINES, type Engine } from './engines.ts'
import { addPerson } from './newcomers.ts'
import { ORG, openWorld, PERSON, type Reply, TODAY, type World } from './territory.ts'

const { remo } = PERSON

// Where there is one connection transactions do not meet.
describe.each(ENGINES.slice(1))('what is given to somebody who goes at that moment on %s', (_name, open) => {
  let engine: Engine
  let world: World
  let ada: string
  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
    ada = await addPerson(engine, 'ada', { plan: ['administrator'] })
  })
  afterAll(() => engine?.close())

  /** Does the work as the administrator, and asks for the other thing before it is committed. */
  async function whileAda(work: (trx: Tx) => Promise<unknown>, ask: () => Promise<Reply>): Promise<Reply> {
    let asked: Promise<Reply> | undefined
    await asPerson(engine.app, { person: ada, today: TODAY }, async (trx) => {
      await work(trx)
      asked = ask()
      // Long enough for one that does not wait to be through.
      await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, 300))])
    })
    if (asked === undefined) throw new Error('Nothing was asked')
    return asked
  }

  test('[O9] nobody who is being erased is counted among the administrators', async () => {
    const zoe = await addPerson(engine, 'zoe')
    const give = () => world.ask(ada, 'POST', `/api/people/${zoe}/roles`, { role: 'administrator' })
    expect(await whileAda((trx) => erase(trx, zoe, new Date()), give)).toMatchObject({ status: 404 })
    expect((await sql`SELECT FROM plan_role WHERE person = ${zoe}`.execute(engine.owner)).rows).toEqual([])
  })

  test('[G3] a grant that is given while the role of funder is taken is not there when the role is given back', async () => {
    const fabio = await addPerson(engine, 'fabio', { plan: ['funder'] })
    const grant = { funder: fabio, indicators: null }
    const give = () => world.ask(remo, 'POST', `/api/organisations/${ORG.alfa}/grants`, grant)
    expect((await whileAda((trx) => deletePlanRole(trx, fabio, 'funder'), give)).status).not.toBe(204)
    await engine.owner.insertInto('plan_role').values({ person: fabio, role: 'funder' }).execute()
    expect((await world.ask(fabio, 'GET', '/api/granted')).body).toEqual({ organisations: [], ended: [] })
  })
})
