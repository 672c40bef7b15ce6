import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '../../server/app.ts'
import type { Letter } from '../../server/deps.ts'
import { ENGINES, type Engine } from './engines.ts'
import { type Browser, type Doors, openDoors, PASSWORD } from './fixtures/doors.ts'
import { deviceOf, ORG, PERSON, syncRequest } from './territory.ts'

const [[, open]] = ENGINES as [(typeof ENGINES)[number]]

let engine: Engine
let doors: Doors
let app: App
let his: Browser
const letters: Letter[] = []

beforeAll(async () => {
  engine = await open()
  doors = await openDoors(engine, {})
  // Letters leave, but for one that the mail server refuses.
  const send = async (letter: Letter) => letters.push(letter) % 2 === 0
  app = doors.appWith({ mail: { send } })
  for (const role of ['manager', 'administrator'] as const) {
    await engine.owner.insertInto('plan_role').values({ person: PERSON.remo, role }).execute()
  }
  his = await doors.browserOf('remo', app)
  await his.ask('POST', `/api/sync/v1/orgs/${ORG.alfa}`, syncRequest(PERSON.remo))
})
afterAll(() => engine?.close())

const organisation = { legalForm: 'coop_soc_a', runts: null, municipality: 'Susa', sectors: [] }
const token = `canarino${'x'.repeat(35)}`

test.each<[number, string, string, object | undefined]>([
  [200, 'GET', '/api/account', undefined],
  [204, 'POST', '/api/account/name', { name: 'Canarino Giallo' }],
  [204, 'POST', `/api/account/devices/${deviceOf(PERSON.remo)}`, { name: 'telefono canarino' }],
  [403, 'POST', '/api/account/proof', { password: 'canarino sbagliato' }],
  [204, 'POST', '/api/account/password', { current: PASSWORD, password: 'canarino con nuova password' }],
  [200, 'GET', '/api/account/export', undefined],
  [200, 'POST', '/api/organisations', { ...organisation, name: 'Canarini Uniti' }],
  [409, 'POST', '/api/organisations', { ...organisation, name: 'Canarini Uniti' }],
  [200, 'POST', `/api/organisations/${ORG.alfa}/invitations`, { email: 'canarino@example.org', role: 'contributor' }],
  [200, 'POST', '/api/people/invitations', { email: 'canarina@example.org', role: 'funder' }],
  [200, 'POST', `/api/people/${PERSON.anna}/reset`, {}],
  [204, 'POST', '/api/reset', { email: 'canarino@example.org' }],
  [204, 'POST', '/api/reset', { email: 'anna@example.org' }],
  [401, 'POST', '/api/session', { email: 'canarino@example.org', password: 'canarino della password' }],
  [410, 'POST', '/api/links', { token }],
  [410, 'POST', '/api/links/reset', { token, password: 'canarino con nuova password' }],
  [410, 'POST', '/api/links/invitation', { token, account: { name: 'Canarino', password: 'canarino con password' } }],
  [404, 'POST', '/api/canarino', {}],
  [422, 'POST', '/api/account/name', { name: ['canarino'] }],
  [422, 'DELETE', '/api/account/devices/canarino', undefined],
  [404, 'DELETE', `/api/people/${PERSON.anna.replace('11', '77')}`, undefined],
])('[W7] answered %s to %s %s, the log holds nothing of what was said', async (status, method, path, body) => {
  const before = doors.logged.length
  expect(await his.ask(method, path, body)).toMatchObject({ status })
  const lines = JSON.stringify(doors.logged.slice(before))
  expect(doors.logged.length).toBeGreaterThan(before)
  expect(lines).not.toMatch(/canarin|example\.org/i)
  for (const cookie of his.cookies.values()) expect(lines).not.toContain(cookie)
  for (const letter of letters) expect(lines).not.toContain(letter.text.match(/#([\w-]{43})/)?.[1] ?? letter.to)
})

test('[W7] of a letter that breaks on the way the log holds that it did, and nothing of it', async () => {
  const send = () => Promise.reject(new Error('550 no mailbox of anna@example.org'))
  const breaking = await doors.browserOf('remo', doors.appWith({ mail: { send } }))
  const before = doors.logged.length
  expect((await breaking.ask('POST', '/api/reset', { email: 'anna@example.org' })).status).toBe(204)
  await expect
    .poll(() => JSON.stringify(doors.logged.slice(before)), { timeout: 30_000 })
    .toContain('reset link not sent')
  expect(JSON.stringify(doors.logged.slice(before))).not.toMatch(/anna|example\.org|550|#/)
})

test('[W7] letters went, and one was refused, so that there was something to keep quiet', () => {
  expect(letters.length).toBeGreaterThan(1)
})
