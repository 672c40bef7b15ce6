import { expect, expectTypeOf, test } from 'vitest'
import { getArea } from '../domain/endpoints/indicators.ts'
import { getReviewPage } from '../domain/endpoints/review.ts'
import { getSession, signIn, signOut } from '../domain/endpoints/session.ts'
import { sync } from '../domain/endpoints/sync.ts'
import type { AreaView } from '../domain/wire/indicators.ts'
import type { Session } from '../domain/wire/session.ts'
import type { SyncRequest, SyncResponse } from '../domain/wire/sync.ts'
import { type AnswerOf, type CallOf, createClient } from './client.ts'

const SESSION: Session = { person: null, instance: { demo: true, today: '2026-07-20', clockFixed: true } }

function clientOver(content: unknown) {
  const calls: { url: string; init: RequestInit }[] = []
  const fetch = async (url: unknown, init: RequestInit = {}) => {
    calls.push({ url: String(url), init })
    return content === undefined ? new Response(null, { status: 204 }) : Response.json(content)
  }
  return { client: createClient({ fetch: fetch as typeof globalThis.fetch }), calls }
}

test('an endpoint without parameters is called by itself, and its answer is checked', async () => {
  const { client, calls } = clientOver(SESSION)
  expect(await client.call(getSession)).toEqual(SESSION)
  expect(calls).toMatchObject([{ url: '/api/session', init: { method: 'GET' } }])
})

test('an answer of another shape is a bad answer', async () => {
  const { client } = clientOver({ ...SESSION, instance: null })
  await expect(client.call(getSession)).rejects.toMatchObject({ code: 'bad_answer', status: 200 })
})

test('an endpoint that answers nothing gives nothing', async () => {
  const { client, calls } = clientOver(undefined)
  expect(await client.call(signOut)).toBeUndefined()
  expect(calls).toMatchObject([{ init: { method: 'DELETE' } }])
})

test('parameters fill the path and cannot leave it', async () => {
  const { client, calls } = clientOver(SESSION)
  await client.call(getReviewPage, { params: { org: 'a/../b', period: '2026-S1?' } }).catch(() => {})
  expect(calls).toMatchObject([{ url: '/api/review/a%2F..%2Fb/2026-S1%3F' }])
})

test('a body is sent', async () => {
  const { client, calls } = clientOver(SESSION)
  await client.call(signIn, { body: { email: 'ada@example.org', password: 'x' } })
  expect(calls).toMatchObject([{ init: { method: 'POST', body: '{"email":"ada@example.org","password":"x"}' } }])
})

test('the types of a call follow from the descriptor', () => {
  expectTypeOf<AnswerOf<typeof getSession>>().toEqualTypeOf<Session>()
  expectTypeOf<AnswerOf<typeof getArea>>().toEqualTypeOf<AreaView>()
  expectTypeOf<AnswerOf<typeof sync>>().toEqualTypeOf<SyncResponse>()
  expectTypeOf<AnswerOf<typeof signOut>>().toEqualTypeOf<undefined>()
  expectTypeOf<CallOf<typeof getArea>['params']>().toEqualTypeOf<{ area: string }>()
  expectTypeOf<CallOf<typeof sync>['body']>().toEqualTypeOf<SyncRequest>()
  expectTypeOf<CallOf<typeof getSession>>().not.toHaveProperty('params')
  expectTypeOf<CallOf<typeof getArea>>().not.toHaveProperty('body')
})

test('a call that lacks what the endpoint needs does not compile', () => {
  const { client } = clientOver(SESSION)
  const calls = () => [
    client.call(getSession),
    client.call(getArea, { params: { area: 'INC' } }),
    // @ts-expect-error the area is missing
    client.call(getArea),
    // @ts-expect-error the area is no number
    client.call(getArea, { params: { area: 1 } }),
    // @ts-expect-error the body is missing
    client.call(signIn, {}),
    // @ts-expect-error the organisation is missing
    client.call(sync, { body: {} as SyncRequest }),
  ]
  expectTypeOf(calls).returns.toBeArray()
})
