import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { confirmFactor, offerFactor } from '../../server/repositories/second-factors.ts'
import { openPGlite } from './engines.ts'
import { codeOf, type IdentityWorld, openIdentityWorld, PASSWORD, type Visitor } from './fixtures/identity-world.ts'
import { PERSON } from './territory.ts'

const FACTOR = '/api/account/second-factor'

let world: IdentityWorld
let start = Date.UTC(2026, 3, 1, 8)
let anna: Visitor
let secret: string
let codes: string[]

beforeAll(async () => {
  world = await openIdentityWorld(await openPGlite())
})
afterAll(() => world?.close())

// Each test begins an hour after the last one, with the factor on and none of its codes used.
beforeEach(async () => {
  start += 3_600_000
  vi.useFakeTimers({ toFake: ['Date'], now: start })
  anna = await world.visitorOf('anna')
  secret = (await anna.ask('POST', FACTOR, {})).body.secret
  codes = (await anna.ask('POST', `${FACTOR}/confirmation`, { code: await codeOf(secret) })).body.codes
  vi.setSystemTime(start + 300_000)
})
afterEach(async () => {
  await world.engine.app.transaction().execute((trx) => world.identity.accounts.secondFactor.end(PERSON.anna, trx))
  vi.useRealTimers()
})

const enter = async (code?: string, password = PASSWORD) => {
  const { status, body, headers } = await world.visitor().signIn('anna@example.org', password, code)
  const cookies = headers.getSetCookie().length
  expect(cookies).toBe(status === 200 ? 1 : 0)
  return status === 200 ? 'in' : body.code
}

test('[I10] the right password alone is asked for a code, and only the right password is', async () => {
  expect(await enter()).toBe('code_needed')
  expect(await enter('000000')).toBe('code_needed')
  expect(await enter(await codeOf(secret), 'un’altra frase')).toBe('signed_out')
  expect(await enter(undefined, 'un’altra frase')).toBe('signed_out')
  expect(await enter(await codeOf(secret))).toBe('in')
})

test.each([
  [-2, 'code_needed'],
  [-1, 'in'],
  [0, 'in'],
  [1, 'in'],
  [2, 'code_needed'],
])('[I10] the code of %i half minutes from now: %s', async (steps, outcome) => {
  expect(await enter(await codeOf(secret, steps))).toBe(outcome)
})

test('[I10] a code works once, also to show again that it is oneself, and none before it works after it', async () => {
  const code = await codeOf(secret)
  expect(await enter(code)).toBe('in')
  expect(await enter(code)).toBe('code_needed')
  expect((await anna.ask('POST', '/api/account/proof', { password: PASSWORD, code })).body.code).toBe('code_needed')
  expect(await enter(await codeOf(secret, -1))).toBe('code_needed')
  const next = await codeOf(secret, 1)
  expect((await anna.ask('POST', '/api/account/proof', { password: PASSWORD })).body.code).toBe('code_needed')
  expect((await anna.ask('POST', '/api/account/proof', { password: PASSWORD, code: next })).status).toBe(204)
})

test('[I8] turning it on ends the sessions that were opened without it, and keeps the one that turns it on', async () => {
  const [here, elsewhere] = [await world.visitorOf('remo'), await world.visitorOf('remo')]
  const { secret: offered } = (await here.ask('POST', FACTOR, {})).body
  expect((await here.ask('POST', `${FACTOR}/confirmation`, { code: '000000' })).status).not.toBe(200)
  expect((await elsewhere.ask('GET', '/api/account')).status).toBe(200)
  expect((await here.ask('POST', `${FACTOR}/confirmation`, { code: await codeOf(offered) })).status).toBe(200)
  expect((await elsewhere.ask('GET', '/api/account')).status).toBe(401)
  expect((await anna.ask('GET', '/api/account')).status).toBe(200)
  expect((await here.ask('DELETE', FACTOR)).status).toBe(204)
})

test('[I10] the code that confirmed the secret has worked', async () => {
  const remo = await world.visitorOf('remo')
  const offered = (await remo.ask('POST', FACTOR, {})).body
  const code = await codeOf(offered.secret)
  expect((await remo.ask('POST', `${FACTOR}/confirmation`, { code })).status).toBe(200)
  expect((await world.visitor().signIn('remo@example.org', PASSWORD, code)).body.code).toBe('code_needed')
  const next = await codeOf(offered.secret, 1)
  expect((await world.visitor().signIn('remo@example.org', PASSWORD, next)).status).toBe(200)
  expect((await remo.ask('DELETE', FACTOR)).status).toBe(204)
})

test('[I10] a code confirms the secret that it is of, and not one that took its place meanwhile', async () => {
  const { app } = world.engine
  const confirm = (secret: string) => confirmFactor(app, PERSON.mara, { secret, step: 1, at: new Date() })
  await offerFactor(app, PERSON.mara, 'first')
  await offerFactor(app, PERSON.mara, 'second')
  expect([await confirm('first'), await confirm('second'), await confirm('second')]).toEqual([false, true, false])
  await app.transaction().execute((trx) => world.identity.accounts.secondFactor.end(PERSON.mara, trx))
})

test('[I10] ten recovery codes, each of which opens once, however it is typed', async () => {
  expect(codes).toHaveLength(10)
  expect(new Set(codes).size).toBe(10)
  const [first = '', second = ''] = codes
  expect(await enter(` ${first.toUpperCase().replaceAll('-', ' ')}`)).toBe('in')
  expect(await enter(first)).toBe('code_needed')
  expect(await enter(second)).toBe('in')
  expect((await anna.ask('GET', '/api/account')).body.secondFactor).toEqual({
    since: new Date(start).toISOString(),
    recoveryCodesLeft: 8,
  })
})

test('[I25] new recovery codes take the place of the earlier ones, used or not, and it is written down', async () => {
  const [used = '', unused = ''] = codes
  expect(await enter(used)).toBe('in')
  const before = (await world.audit()).length
  const renewed = await anna.ask('POST', `${FACTOR}/recovery-codes`, {})
  expect(renewed.status).toBe(200)
  expect(new Set([...codes, ...renewed.body.codes]).size).toBe(20)
  expect((await anna.ask('GET', '/api/account')).body.secondFactor.recoveryCodesLeft).toBe(10)
  expect(await enter(used)).toBe('code_needed')
  expect(await enter(unused)).toBe('code_needed')
  expect(await enter(renewed.body.codes[0])).toBe('in')
  expect((await world.audit()).slice(before).map(({ action }) => action)).toEqual([
    'recovery_codes_renewed',
    'signed_in',
  ])
})

test('[I25] who has no second factor, or one that no code has confirmed, has no recovery codes to renew', async () => {
  const remo = await world.visitorOf('remo')
  const renew = async () => (await remo.ask('POST', `${FACTOR}/recovery-codes`, {})).body.code
  expect(await renew()).toBe('not_found')
  await remo.ask('POST', FACTOR, {})
  expect(await renew()).toBe('not_found')
})

test('[I10] a secret counts for nothing until a code confirms it, and then stands', async () => {
  const remo = await world.visitorOf('remo')
  const offered = (await remo.ask('POST', FACTOR, {})).body
  expect(offered.uri).toBe(
    `otpauth://totp/Traguardo%202030:remo%40example.org?secret=${offered.secret}&issuer=Traguardo%202030`,
  )
  const wrong = await remo.ask('POST', `${FACTOR}/confirmation`, { code: '000000' })
  expect(wrong.body.code).toBe('proof_wrong')
  expect((await world.visitor().signIn('remo@example.org')).status).toBe(200)
  expect((await remo.ask('DELETE', FACTOR)).body.code).toBe('not_found')
  const right = await remo.ask('POST', `${FACTOR}/confirmation`, { code: await codeOf(offered.secret) })
  expect([right.status, right.body.codes?.length]).toEqual([200, 10])
  expect((await remo.ask('DELETE', FACTOR)).status).toBe(204)
  expect((await anna.ask('POST', FACTOR, {})).body.code).toBe('already_there')
  expect((await anna.ask('POST', `${FACTOR}/confirmation`, { code: await codeOf(secret) })).body.code).toBe('not_found')
})

test('[I10] turned off it asks for nothing any more; both are written down', async () => {
  const before = (await world.audit()).length
  expect((await anna.ask('DELETE', FACTOR)).status).toBe(204)
  expect(await enter()).toBe('in')
  expect(await enter(codes[0])).toBe('in')
  const acts = (await world.audit()).slice(before - 1).map(({ action }) => action)
  expect(acts).toEqual(['second_factor_on', 'second_factor_off', 'signed_in', 'signed_in'])
})

test('[I5] ten wrong codes after the right password, and not even the right code is tried', async () => {
  for (let attempt = 0; attempt < 10; attempt++) expect(await enter('000000')).toBe('code_needed')
  expect(await enter(await codeOf(secret))).toBe('too_many_requests')
})

test('[I5] ten wrong codes for a secret that waits, and not even the right one confirms it', async () => {
  const remo = await world.visitorOf('remo')
  const offered = (await remo.ask('POST', FACTOR, {})).body
  const confirm = async (code: string) => (await remo.ask('POST', `${FACTOR}/confirmation`, { code })).body.code
  for (let attempt = 0; attempt < 10; attempt++) expect(await confirm('000000')).toBe('proof_wrong')
  expect(await confirm(await codeOf(offered.secret))).toBe('too_many_requests')
})

test('[I5] to be asked for the code uses none of the attempts up', async () => {
  for (let attempt = 0; attempt < 11; attempt++) expect(await enter()).toBe('code_needed')
  expect(await enter(await codeOf(secret))).toBe('in')
})

test('[I7] a sealed secret is nobody else’s: copied to another account it opens nothing there', async () => {
  const { engine, identity } = world
  await sql`INSERT INTO identity_second_factor ("userId", secret, confirmed_at)
    SELECT ${PERSON.mara}, secret, now() FROM identity_second_factor WHERE "userId" = ${PERSON.anna}`.execute(
    engine.owner,
  )
  const answer = await world.visitor().signIn('mara@example.org', PASSWORD, await codeOf(secret))
  expect(answer.status).not.toBe(200)
  await engine.app.transaction().execute((trx) => identity.accounts.secondFactor.end(PERSON.mara, trx))
})
