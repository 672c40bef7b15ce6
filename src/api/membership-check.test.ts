import { expect, test } from 'vitest'
import type { Person } from '../domain/people.ts'
import { createClient } from './client.ts'
import { membershipCheck } from './membership-check.ts'

const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [ADA, BEA, ALFA, BETA] = [id(1), id(2), id(3), id(4)]

const organisation = { name: 'x', legalForm: 'x', runts: null, municipality: 'x', zone: 'x' }
const ada: Person = {
  ...{ id: ADA, name: 'Ada', email: 'ada@example.org', planRoles: [] },
  memberships: [
    {
      ...{ role: 'contributor', assignments: [], extensions: [], people: [] },
      organisation: { id: ALFA, ...organisation },
    },
  ],
}

const asked = (answer: () => Promise<Response>, org: string) =>
  membershipCheck(ADA, createClient({ fetch: answer as typeof fetch })).belongs(org)

const session = (person: unknown) => async () =>
  Response.json({ person, instance: { demo: false, today: '2026-07-20', clockFixed: false } })

test.each([
  ['an organisation of theirs', session(ada), ALFA, true],
  ['another organisation', session(ada), BETA, false],
  ['any organisation, of a manager', session({ ...ada, planRoles: ['manager'] }), BETA, true],
  ['a session of nobody', session(null), BETA, null],
  ["another person's session", session({ ...ada, id: BEA }), BETA, null],
  ['no network', () => Promise.reject(new TypeError('x')), BETA, null],
  ['a page of a portal', async () => new Response('<html>'), BETA, null],
  ['a server in trouble', async () => new Response('', { status: 503 }), BETA, null],
])('[S12] %s: %s %s → %s', async (_case, answer, org, belongs) => {
  expect(await asked(answer, org)).toBe(belongs)
})
