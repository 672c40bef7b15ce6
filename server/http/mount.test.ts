import { Hono } from 'hono'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ENDPOINTS } from '../../src/domain/endpoints/all.ts'
import type { Endpoint } from '../../src/domain/endpoints/endpoint.ts'
import { GATES } from '../permissions/policies.ts'
import { type ApiEnv, mount } from './mount.ts'

const none = z.strictObject({})
const endpoint: Endpoint<typeof none, null, null> = {
  name: 'withoutPolicy',
  method: 'GET',
  path: '/api/without-policy',
  policy: 'public',
  summary: '',
  params: none,
  body: null,
  response: null,
  problems: [],
}

test.each(['', 'toString', 'anybody', undefined])('an endpoint with the policy %j is not registered', (policy) => {
  const spoilt = { ...endpoint, policy } as typeof endpoint
  const deps = {} as Parameters<typeof mount>[1]
  expect(() => mount(new Hono<ApiEnv>(), deps, spoilt, async () => null)).toThrow(/withoutPolicy has no policy/)
})

test('every endpoint of the domain has a policy that the server knows', () => {
  for (const { policy } of ENDPOINTS) expect(Object.keys(GATES)).toContain(policy)
})

test('only what everybody may see is public', () => {
  const open = ENDPOINTS.filter(({ policy }) => policy === 'public').map(({ path }) => path)
  for (const path of open)
    expect(path).toMatch(
      /^\/api\/(session(\/.*)?|sign-in|links(\/.*)?|reset|demo\/people|catalogue|territory|notices|progress\/.*)$/,
    )
})
