import { expect, test } from 'vitest'
import { ApiProblem } from './api-problem.ts'
import { retryDelay, worthRetrying } from './query-client.ts'

const lost = new ApiProblem('offline', {})

test('a busy server is tried again twice; a lost network and an answer of the server never', () => {
  const busy = new ApiProblem('database_unavailable', { status: 503 })
  expect([0, 1, 2].map((failures) => worthRetrying(failures, busy))).toEqual([true, true, false])
  expect(worthRetrying(0, new ApiProblem('not_found', { status: 404 }))).toBe(false)
  expect(worthRetrying(0, new TypeError('a bug'))).toBe(false)
  expect(worthRetrying(0, lost)).toBe(false)
})

test('attempts wait one second, then two, or what the server asks for up to half a minute', () => {
  expect([0, 1].map((failures) => retryDelay(failures, lost))).toEqual([1_000, 2_000])
  expect(retryDelay(0, new ApiProblem('too_many_requests', { status: 429, retryAfterMs: 9_000 }))).toBe(9_000)
  expect(retryDelay(0, new ApiProblem('too_many_requests', { status: 429, retryAfterMs: 1e9 }))).toBe(30_000)
})
