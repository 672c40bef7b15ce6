import { describe, expect, test } from 'vitest'
import { ENGINES } from './engines.ts'
import { codeOf, openIdentityWorld, PASSWORD } from './fixtures/identity-world.ts'

const FACTOR = '/api/account/second-factor'

describe.each(ENGINES)('the second factor on %s', (_name, open) => {
  test('[I10] of several who come with the same code at once one gets in', async () => {
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
    } finally {
      await world.close()
    }
  })
})
