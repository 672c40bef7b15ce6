import { expect, test } from 'vitest'
import { createSite } from './site.ts'

const site = (ready: boolean) =>
  createSite({
    app: { fetch: async () => new Response('api') },
    root: 'no-such-folder',
    baseUrl: 'http://localhost:4030',
    newId: () => 'id',
    ready: async () => ready,
  })

test.each([
  ['/healthz', true, 200, null],
  ['/healthz', false, 200, null],
  ['/readyz', true, 200, null],
  ['/readyz', false, 503, '2'],
])('%s, when ready is %s, answers %i and says %s of trying again', async (path, ready, status, retryAfter) => {
  const answer = await (await site(ready))(new Request(`http://localhost:4030${path}`))
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([status, retryAfter])
})
