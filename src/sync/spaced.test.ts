import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browserClock } from './browser-clock.ts'
import { spaced } from './spaced.ts'

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

function counted() {
  const times: number[] = []
  const work = spaced(browserClock, { delayMs: () => 600, everyMs: 3_000 }, () => times.push(Date.now()))
  return { times, work }
}

test('what is asked for is done after the delay, once for however often it was asked', () => {
  const { times, work } = counted()
  work.ask()
  vi.advanceTimersByTime(300)
  work.ask()
  vi.advanceTimersByTime(10_000)
  expect(times).toEqual([600])
})

test('[W11] somebody who types without a pause is twenty exchanges a minute, and the last one is not lost', () => {
  const { times, work } = counted()
  for (let at = 0; at < 60_000; at += 100) {
    work.ask()
    vi.advanceTimersByTime(100)
  }
  expect(times.length).toBeLessThanOrEqual(21)
  expect(times.length).toBeGreaterThan(15)
  vi.advanceTimersByTime(3_000)
  expect(times.at(-1)).toBeGreaterThanOrEqual(60_000)
})

test('after a pause it is as soon as the first time', () => {
  const { times, work } = counted()
  work.ask()
  vi.advanceTimersByTime(10_000)
  work.ask()
  vi.advanceTimersByTime(600)
  expect(times).toEqual([600, 10_600])
})

test('a clock that was put back keeps nobody waiting', () => {
  const { times, work } = counted()
  vi.setSystemTime(86_400_000)
  work.ask()
  vi.advanceTimersByTime(600)
  vi.setSystemTime(0)
  work.ask()
  vi.advanceTimersByTime(3_000)
  expect(times).toHaveLength(2)
})

test('after closing nothing is done, and no timer is left', () => {
  const { times, work } = counted()
  work.ask()
  work.close()
  expect(vi.getTimerCount()).toBe(0)
  vi.advanceTimersByTime(10_000)
  expect(times).toEqual([])
})
