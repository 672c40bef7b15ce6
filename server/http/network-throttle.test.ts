import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { ApiEnv } from './mount.ts'
import { ASKS_FOR_PROOF, throttleLetters, throttleNetworks } from './network-throttle.ts'
import { ApiProblem, problemResponse } from './problems.ts'

function server(perMinute?: number, put: typeof throttleNetworks = throttleNetworks) {
  const app = new Hono<ApiEnv>()
  put(app, perMinute)
  let done = 0
  app.all('*', (c) => {
    done += 1
    return c.text('let in')
  })
  app.onError((failure) => problemResponse(failure instanceof ApiProblem ? failure : new ApiProblem('internal'), 'id'))
  const ask = (method: string, path: string, network: string | null) =>
    app.fetch(new Request(`http://localhost${path}`, { method }), { network })
  return Object.assign(ask, { done: () => done })
}

const statuses = async (count: number, visit: () => Response | Promise<Response>) => {
  const found: number[] = []
  for (let n = 0; n < count; n += 1) found.push((await visit()).status)
  return found
}

test('[W14] what takes a password, a code, a link or another proof is asked for no more often, all of it', () => {
  expect(ASKS_FOR_PROOF.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      ...['signIn', 'beginPasskeySignIn', 'signInByPasskey', 'beginAtProvider', 'returnFromProvider'],
      ...['getLink', 'setUp', 'acceptInvitation', 'askForReset', 'resetPassword'],
      ...['prove', 'changePassword', 'confirmSecondFactor'],
    ]),
  )
})

test.each(ASKS_FOR_PROOF.map((endpoint) => [endpoint.name, endpoint] as const))(
  '[W14] %s is let in thirty times, then told when to come back, and says so in its description',
  async (_name, { method, path, problems }) => {
    const ask = server()
    expect(await statuses(31, () => ask(method, path, 'a'))).toEqual([...Array(30).fill(200), 429])
    expect((await ask(method, path, 'a')).headers.get('Retry-After')).toBe('2')
    // Who is told to come back is told before anything is done.
    expect(ask.done()).toBe(30)
    expect((await ask(method, path, 'b')).status).toBe(200)
    expect(problems).toContain('too_many_requests')
  },
)

test('[W14] whatever asks for proof is counted together, and nothing else is counted', async () => {
  const ask = server(2)
  await ask('POST', '/api/session', 'a')
  await ask('POST', '/api/links', 'a')
  expect((await ask('POST', '/api/reset', 'a')).status).toBe(429)
  expect((await ask('GET', '/api/session', 'a')).status).toBe(200)
  expect((await ask('DELETE', '/api/session', 'a')).status).toBe(200)
})

test('[W14] where no network is known, as in a tab, nothing is counted', async () => {
  const ask = server(1)
  expect(await statuses(5, () => ask('POST', '/api/session', null))).toEqual(Array(5).fill(200))
})

test('[W17] a network asks for twenty letters to new passwords, then for one in three minutes; nothing else is counted', async () => {
  const ask = server(undefined, throttleLetters)
  expect(await statuses(21, () => ask('POST', '/api/reset', 'a'))).toEqual([...Array(20).fill(200), 429])
  expect((await ask('POST', '/api/reset', 'a')).headers.get('Retry-After')).toBe('180')
  expect((await ask('POST', '/api/reset', 'b')).status).toBe(200)
  expect(await statuses(25, () => ask('POST', '/api/session', 'a'))).toEqual(Array(25).fill(200))
  expect(await statuses(25, () => ask('POST', '/api/reset', null))).toEqual(Array(25).fill(200))
})
