import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browserClock } from './browser-clock.ts'
import { followHints } from './hints.ts'

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

function device(random = 0.5) {
  const has: Record<string, number> = { a: 5, b: 5 }
  const wanted: [string, number][] = []
  const hinted = followHints({
    clock: browserClock,
    random: () => random,
    known: async (org) => has[org] ?? 0,
    want: (org) => wanted.push([org, Date.now()]),
  })
  return { has, wanted, hinted }
}

test.each([
  [0, 0],
  [0.5, 1_000],
  [0.999, 1_998],
])('[S15] a log that grew is asked for within two seconds: by chance %d, after %i ms', async (random, after) => {
  const { wanted, hinted } = device(random)
  hinted.hint({ org: 'a', head: 6 })
  await vi.advanceTimersByTimeAsync(2_000)
  expect(wanted).toEqual([['a', after]])
})

test.each([5, 4, 0])('[S15] a head of %i tells nothing new to a device that has five', async (head) => {
  const { wanted, hinted } = device()
  hinted.hint({ org: 'a', head })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(wanted).toEqual([])
})

test('[S15] what this device pushed itself, and has back when the wait is over, is not asked for', async () => {
  const { has, wanted, hinted } = device()
  hinted.hint({ org: 'a', head: 6 })
  has.a = 6
  await vi.advanceTimersByTimeAsync(10_000)
  expect(wanted).toEqual([])
})

test('[W11] a lively organisation is asked for every five seconds, and its last hint is followed', async () => {
  const { wanted, hinted } = device()
  for (let head = 6; head < 126; head += 1) {
    hinted.hint({ org: 'a', head })
    await vi.advanceTimersByTimeAsync(500)
  }
  await vi.advanceTimersByTimeAsync(10_000)
  expect(wanted.length).toBeLessThanOrEqual(13)
  expect(wanted.at(-1)?.[1]).toBeGreaterThanOrEqual(60_000)
})

test('[S15] organisations wait each for itself', async () => {
  const { wanted, hinted } = device()
  hinted.hint({ org: 'a', head: 6 })
  hinted.hint({ org: 'b', head: 6 })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(wanted.map(([org]) => org)).toEqual(['a', 'b'])
})

test('[S15] after closing nothing is wanted, not even by a reading under way, and no timer is left', async () => {
  const { wanted, hinted } = device()
  hinted.hint({ org: 'a', head: 6 })
  hinted.hint({ org: 'b', head: 6 })
  vi.advanceTimersByTime(1_000)
  hinted.close()
  await vi.advanceTimersByTimeAsync(10_000)
  expect([wanted, vi.getTimerCount()]).toEqual([[], 0])
})

test('[S15] a database that has closed wants nothing and throws nothing', async () => {
  const wanted: string[] = []
  const known = () => Promise.reject(new Error('closed'))
  const hinted = followHints({ clock: browserClock, random: () => 0, known, want: (org) => wanted.push(org) })
  hinted.hint({ org: 'a', head: 6 })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(wanted).toEqual([])
})
