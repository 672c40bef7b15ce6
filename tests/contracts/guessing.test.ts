import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENGINES, openPGlite } from './engines.ts'
import { type IdentityWorld, openIdentityWorld, PASSWORD } from './fixtures/identity-world.ts'
import { PERSON } from './territory.ts'

const NEW = 'altre parole per entrare'

describe('guessing', () => {
  let world: IdentityWorld
  beforeAll(async () => {
    world = await openIdentityWorld(await openPGlite())
  })
  afterAll(() => world?.close())

  test('[I5] what a stranger types as an address uses up nobody’s attempts at anything else', async () => {
    const stranger = world.visitor()
    for (const typed of [`person ${PERSON.anna}`, PERSON.anna]) {
      for (let n = 0; n < 10; n += 1) await stranger.signIn(typed, 'x')
    }
    for (let n = 0; n < 3; n += 1) await stranger.signIn('reset remo@example.org', 'x')
    const anna = await world.visitorOf('anna')
    expect(await anna.ask('POST', '/api/account/proof', { password: PASSWORD })).toMatchObject({ status: 204 })
    expect(await stranger.ask('POST', '/api/reset', { email: 'remo@example.org' })).toMatchObject({ status: 204 })
  })
})

describe.each(ENGINES)('a password that is changed on %s', (_name, open) => {
  test('[I8] opens no session to who came with the old one at that very moment', async () => {
    const world = await openIdentityWorld(await open())
    try {
      const late = world.visitor()
      let coming: ReturnType<typeof late.signIn> | undefined
      await world.engine.app.transaction().execute(async (trx) => {
        await world.identity.accounts.setPassword(PERSON.anna, NEW, null, trx)
        coming = late.signIn('anna@example.org', PASSWORD)
        // Long enough for one that does not wait to be in.
        await Promise.race([coming, new Promise((resolve) => setTimeout(resolve, 1_000))])
      })
      expect(await coming).toMatchObject({ status: 401, body: { code: 'signed_out' } })
      expect(await late.who()).toBeNull()
      expect((await sql`SELECT FROM identity_session`.execute(world.engine.owner)).rows).toEqual([])
      expect(await late.signIn('anna@example.org', NEW)).toMatchObject({ status: 200 })
    } finally {
      await world.close()
    }
  })
})
