import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRateLimit } from './rate-limit.ts'

const times = (count: number, visit: (n: number) => number) => Array.from({ length: count }, (_, n) => visit(n))

test('[W11] sixty at once are within sixty a minute, the next one is told when to come', () => {
  const limit = createRateLimit(60)
  expect(times(60, () => limit.take('a', 0)).every((wait) => wait === 0)).toBe(true)
  expect(limit.take('a', 0)).toBe(1_000)
  expect(limit.take('a', 400)).toBe(600)
})

test('[W11] who comes when told is let in, once', () => {
  const limit = createRateLimit(60)
  times(60, () => limit.take('a', 0))
  const wait = limit.take('a', 0)
  expect([limit.take('a', wait), limit.take('a', wait)]).toEqual([0, 1_000])
})

test('[W11] one who asks too much does not slow another', () => {
  const limit = createRateLimit(2)
  times(5, () => limit.take('a', 0))
  expect(limit.take('b', 0)).toBe(0)
})

test('[W11] a clock that goes back a day neither lets in nor shuts out for a day', () => {
  const limit = createRateLimit(60)
  times(60, () => limit.take('a', 86_400_000))
  expect(limit.take('a', 0)).toBe(1_000)
  expect(limit.take('a', 1_000)).toBe(0)
})

test('[W11] no more keys are remembered than may be: those longest away are forgotten first', () => {
  const limit = createRateLimit(1, 3)
  for (const key of ['a', 'b', 'c', 'a', 'd']) limit.take(key, 0)
  expect(limit.take('a', 0)).toBeGreaterThan(0)
  expect(limit.take('b', 0)).toBe(0)
})

test('[W11] who stayed away for an hour has no more than a minute’s visits at once', () => {
  const limit = createRateLimit(60)
  limit.take('a', 0)
  expect(times(60, () => limit.take('a', 3_600_000)).every((wait) => wait === 0)).toBe(true)
  expect(limit.take('a', 3_600_000)).toBe(1_000)
})

test('[W11] however the visits come, no minute has more than twice the limit, and in the long run it holds', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 200, maxLength: 400 })
  fc.assert(
    fc.property(gaps, (waits) => {
      const limit = createRateLimit(60)
      let now = 0
      const taken: number[] = []
      for (const wait of waits) {
        now += wait
        if (limit.take('a', now) === 0) taken.push(now)
      }
      const inMinuteFrom = (from: number) => taken.filter((at) => at >= from && at < from + 60_000).length
      expect(Math.max(...taken.map(inMinuteFrom))).toBeLessThanOrEqual(120)
      expect(taken.length).toBeLessThanOrEqual(60 + now / 1_000)
    }),
  )
})
