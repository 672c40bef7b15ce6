import { expect, test } from 'vitest'
import { passkeysWorkAt } from './passkeys.ts'

test.each([
  ['https://traguardo.example.org', true],
  ['https://traguardo.example.org:8443', true],
  ['http://localhost:4030', true],
  ['https://localhost', true],
  ['http://traguardo.example.org', false],
  ['http://127.0.0.1:4030', false],
  ['https://127.0.0.1', false],
  ['https://[::1]:4030', false],
  ['http://[::1]:4030', false],
])('[I14] that browsers have passkeys at %s is %s', (baseUrl, work) => {
  expect(passkeysWorkAt(baseUrl)).toBe(work)
})
