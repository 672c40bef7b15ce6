import { expect, test } from 'vitest'
import { type Outcome, outcomeOf } from './outcome.ts'

const retry = { kind: 'retry', retryAfterMs: null } as const
const slowly = { kind: 'retry_slowly' } as const

test.each<[string, number | null, string, Outcome]>([
  ['no network', null, 'offline', retry],
  ['request timeout', 408, 'bad_answer', retry],
  ['too early', 425, 'bad_answer', retry],
  ['too many requests', 429, 'too_many_requests', retry],
  ['server error', 500, 'internal', { kind: 'fault', retryAfterMs: null }],
  ['a proxy without its server', 502, 'bad_answer', retry],
  ['database away', 503, 'database_unavailable', retry],
  ['a success that cannot be read', 200, 'bad_answer', retry],
  ['malformed', 422, 'malformed', { kind: 'split', code: 'malformed' }],
  ['too large', 413, 'bad_answer', { kind: 'split', code: 'too_large' }],
  ['session over', 401, 'signed_out', { kind: 'stop', why: 'signed_out' }],
  ['session over, said by a proxy', 401, 'bad_answer', { kind: 'stop', why: 'signed_out' }],
  ['somebody else is signed in', 409, 'user_mismatch', { kind: 'stop', why: 'user_mismatch' }],
  ['the server lost its place', 409, 'log_forked', { kind: 'reoffer' }],
  ['this app is too old', 426, 'client_too_old', { kind: 'stop', why: 'client_too_old' }],
  ['membership over', 403, 'not_member', { kind: 'confirm' }],
  ['this device is shut out', 403, 'device_revoked', { kind: 'forget', why: 'device_revoked' }],
  ["the device's id is another person's", 409, 'device_taken', { kind: 'renew' }],
  ['a 403 of a proxy', 403, 'bad_answer', slowly],
  ['a code without its status', 404, 'not_member', slowly],
  ['not allowed', 403, 'not_allowed', slowly],
  ['not found', 404, 'not_found', slowly],
  ['a conflict of an unknown kind', 409, 'bad_answer', slowly],
  ['a status that nobody foresaw', 418, 'bad_answer', slowly],
])('[S8] %s', (_case, status, code, outcome) => {
  expect(outcomeOf({ status, code, retryAfterMs: null })).toEqual(outcome)
})

test('[S8] what the server asks for is handed on', () => {
  expect(outcomeOf({ status: 503, code: 'database_unavailable', retryAfterMs: 7_000 })).toEqual({
    kind: 'retry',
    retryAfterMs: 7_000,
  })
})
