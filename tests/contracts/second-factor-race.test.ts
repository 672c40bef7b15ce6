import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { ENGINES } from './engines.ts'
import { codeOf, openIdentityWorld, PASSWORD, tokenOf } from './fixtures/identity-world.ts'
import { PERSON } from './territory.ts'

const FACTOR = '/api/account/second-factor'

describe.each(ENGINES)('the second factor on %s', (_name, open) => {
  test('[I10] [I25] of several who come with the same code at once one gets in, and codes that are renewed at once are ten', async () => {
    const world = await openIdentityWorld(await open())
    try {
      const anna = await world.visitorOf('anna')
      const { secret } = (await anna.ask('POST', FACTOR, {})).body
      const { codes } = (await anna.ask('POST', `${FACTOR}/confirmation`, { code: await codeOf(secret) })).body
      for (const code of [await codeOf(secret, 1), codes[0], codes[1]]) {
        const comers = Array.from({ length: 4 }, () => world.visitor().signIn('anna@example.org', PASSWORD, code))
        const outcomes = (await Promise.all(comers)).map(({ status, body }) => (status === 200 ? 'in' : body.code))
        expect(outcomes.sort()).toEqual(['code_needed', 'code_needed', 'code_needed', 'in'])
      }
      // [I25] Renewed by several pages at once, the ten of one page are what is left.
      const renewals = Array.from({ length: 4 }, () => anna.ask('POST', `${FACTOR}/recovery-codes`, {}))
      expect((await Promise.all(renewals)).map(({ status }) => status)).toEqual([200, 200, 200, 200])
      expect((await anna.ask('GET', '/api/account')).body.secondFactor.recoveryCodesLeft).toBe(10)
    } finally {
      await world.close()
    }
  })

  test('[I22] of a link that is used and a factor that is taken away at the same moment one is refused', async () => {
    const world = await openIdentityWorld(await open())
    try {
      await world.engine.owner.insertInto('plan_role').values({ person: PERSON.mara, role: 'administrator' }).execute()
      await sql`UPDATE identity_user SET "emailVerified" = true`.execute(world.engine.owner)
      for (let round = 0; round < 4; round++) {
        await sql`UPDATE identity_user SET "helpedWith" = NULL`.execute(world.engine.owner)
        await sql`INSERT INTO identity_second_factor ("userId", secret, confirmed_at) VALUES (${PERSON.anna}, 's', now())
          ON CONFLICT DO NOTHING`.execute(world.engine.owner)
        const mara = await world.visitorOf('mara')
        const token = tokenOf((await mara.ask('POST', `/api/people/${PERSON.anna}/reset`, {})).body.url)
        const [made, set, taken] = await Promise.all([
          mara.ask('POST', `/api/people/${PERSON.anna}/reset`, {}),
          world.visitor().ask('POST', '/api/links/reset', { token, password: 'un cielo pieno di gru' }),
          mara.ask('DELETE', `/api/people/${PERSON.anna}/second-factor`),
        ])
        expect([made.status, set.status, taken.status]).toSatisfy(
          ([link, password, factor]) =>
            [200, 409].includes(link) && [[204, 409].join(), [410, 200].join()].includes([password, factor].join()),
        )
        if (made.status === 409 || taken.status === 409) continue
        const late = { token: tokenOf(made.body.url), password: 'una gru piena di cielo' }
        expect((await world.visitor().ask('POST', '/api/links/reset', late)).body.code).toBe('link_void')
      }
    } finally {
      await world.close()
    }
  })
})
