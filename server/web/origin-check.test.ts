import { expect, test } from 'vitest'
import { createOriginCheck } from './origin-check.ts'

const request = (method: string, origin?: string) =>
  new Request('http://localhost:4030/api/session', { method, headers: origin === undefined ? {} : { Origin: origin } })

test.each([
  ['POST', 'http://localhost:4030', true],
  ['POST', 'http://127.0.0.1:4030', true],
  ['POST', 'http://[::1]:4030', true],
  ['POST', 'http://localhost:4031', false],
  ['POST', 'https://localhost:4030', false],
  ['DELETE', 'https://evil.example', false],
  ['POST', 'null', false],
  ['POST', undefined, false],
  ['GET', 'https://evil.example', true],
])('%s from %s on a loopback address: %s', (method, origin, expected) => {
  expect(createOriginCheck('http://localhost:4030')(request(method, origin))).toBe(expected)
})

test('an address of the network is its own origin alone', () => {
  const check = createOriginCheck('https://traguardo.example.org')
  expect(check(request('POST', 'https://traguardo.example.org'))).toBe(true)
  expect(check(request('POST', 'https://traguardo.example.org.evil.example'))).toBe(false)
  expect(check(request('POST', 'http://localhost:4030'))).toBe(false)
})
