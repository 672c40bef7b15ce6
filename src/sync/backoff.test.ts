import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backoffDelay, busyDelay, MAX_DELAY_MS, MAX_RETRY_AFTER_MS, slowDelay } from './backoff.ts'

test.each([
  ['the first failure waits up to a second', 0, 1_000],
  ['the ceiling doubles', 3, 8_000],
  ['the ceiling stops at five minutes', 9, 300_000],
  ['very many failures do not overflow', 5_000, 300_000],
])('[S7] %s', (_case, failures, ceiling) => {
  expect(backoffDelay(failures, 0)).toBe(0)
  expect(backoffDelay(failures, 0.5)).toBe(ceiling / 2)
})

test('[S7] what the server asks for comes first, the jitter on top', () => {
  expect(backoffDelay(0, 0, 30_000)).toBe(30_000)
  expect(backoffDelay(0, 0.5, 30_000)).toBe(30_500)
})

test('[S7] a server cannot send a device away for more than an hour', () => {
  expect(backoffDelay(0, 0, 1e12)).toBe(MAX_RETRY_AFTER_MS)
})

test('[S7] every delay lies between nothing and its ceiling', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (failures, random) => {
      const delay = backoffDelay(failures, random)
      return delay >= 0 && delay <= MAX_DELAY_MS
    }),
  )
})

test('slow attempts come after five to ten minutes, those for a busy lock after one to two seconds', () => {
  expect([slowDelay(0), slowDelay(0.5)]).toEqual([300_000, 450_000])
  expect([busyDelay(0), busyDelay(0.5)]).toEqual([1_000, 1_500])
})
