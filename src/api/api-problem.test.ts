import { expect, test } from 'vitest'
import { ApiProblem, isTemporary } from './api-problem.ts'

test.each([
  ['no answer', null, true],
  ['an unreadable success', 200, true],
  ['a timeout', 408, true],
  ['too many requests', 429, true],
  ['a server error', 503, true],
  ['a refusal', 403, false],
  ['a malformed request', 422, false],
])('%s is temporary: %s → %s', (_case, status, temporary) => {
  expect(isTemporary(new ApiProblem('bad_answer', { status }))).toBe(temporary)
})

test('an error of another kind is a bug and not temporary', () => {
  expect(isTemporary(new TypeError('x'))).toBe(false)
})

test('a problem says in words what it is, for the console', () => {
  expect(new ApiProblem('not_found', { status: 404 }).message).toBe('The request was not done: not_found (404)')
  expect(new ApiProblem('offline', {}).message).toBe('The request was not done: offline')
})
