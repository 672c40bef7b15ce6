import { expect, test } from 'vitest'
import { cursorAt, DEVICE, ORG, response, USER } from '../sync/testing/fixtures.ts'
import { createClient } from './client.ts'
import { syncTransport } from './sync-transport.ts'

const request = { device: DEVICE, user: USER, schema: 1, after: cursorAt(0), push: [], limit: 1000 }
const { signal } = new AbortController()

const over = (make: () => Response | Promise<Response>) => {
  const urls: string[] = []
  const fetch = (async (url: unknown) => {
    urls.push(String(url))
    return make()
  }) as typeof globalThis.fetch
  return { transport: syncTransport(createClient({ fetch })), urls }
}

test("an answer is a page of that organisation's log", async () => {
  const { transport, urls } = over(() => Response.json(response()))
  expect(await transport.exchange(ORG, request, signal)).toEqual({ kind: 'page', response: response() })
  expect(urls).toEqual([`/api/sync/v1/orgs/${ORG}`])
})

test.each([
  ['no network', () => Promise.reject(new TypeError('x')), { status: null, code: 'offline' }],
  ['a page that cannot be read', () => Response.json({ log: [] }), { status: 200, code: 'bad_answer' }],
  ['an ended session', () => new Response('', { status: 401 }), { status: 401, code: 'bad_answer' }],
])('%s is a reply, not an exception', async (_case, make, failure) => {
  const reply = await over(make).transport.exchange(ORG, request, signal)
  expect(reply).toEqual({ kind: 'failure', failure: { ...failure, retryAfterMs: null } })
})

test('what the server asks to wait reaches the engine', async () => {
  const { transport } = over(() => new Response('', { status: 503, headers: { 'retry-after': '9' } }))
  expect(await transport.exchange(ORG, request, signal)).toMatchObject({ failure: { retryAfterMs: 9_000 } })
})
