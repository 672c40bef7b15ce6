import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createHeadsWatch, type Heads } from './heads-watch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A database of heads that counts how often, and for what, it is asked. */
function database() {
  const heads = new Map([
    ['a', 1],
    ['b', 2],
  ])
  const asked: string[][] = []
  const failures: unknown[] = []
  let away = false
  const watch = createHeadsWatch({
    read: async (orgs) => {
      asked.push([...orgs])
      if (away) throw new Error('away')
      return new Map([...heads].filter(([org]) => orgs.includes(org)))
    },
    onFailure: (failure) => failures.push(failure),
  })
  const goAway = (gone: boolean) => {
    away = gone
  }
  return { watch, heads, asked, failures, goAway }
}

const listener = (orgs: string[]) => {
  const told: Heads[] = []
  return { told, orgs: () => orgs, tell: (heads: Heads) => void told.push(heads) }
}

test('[S15] while nobody listens the database is not asked', async () => {
  const { watch, asked } = database()
  await vi.advanceTimersByTimeAsync(10_000)
  const stop = watch.watch(listener(['a']))
  await vi.advanceTimersByTimeAsync(0)
  expect(asked).toHaveLength(1)
  stop()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toHaveLength(1)
  expect(vi.getTimerCount()).toBe(0)
})

test('[S15] however many listen, one query each second asks for all their logs, each once', async () => {
  const { watch, asked } = database()
  const [one, other] = [listener(['a', 'b']), listener(['b'])]
  watch.watch(one)
  watch.watch(other)
  await vi.advanceTimersByTimeAsync(3_000)
  expect(asked).toEqual(Array(4).fill(['a', 'b']))
  expect(one.told.at(-1)).toEqual(
    new Map([
      ['a', 1],
      ['b', 2],
    ]),
  )
  expect(other.told).toHaveLength(4)
})

test('[S15] who listens to nothing costs no query', async () => {
  const { watch, asked } = database()
  watch.watch(listener([]))
  await vi.advanceTimersByTimeAsync(3_000)
  expect(asked).toHaveLength(0)
})

test('[S15] a database that is away is asked more and more rarely, told of once, and as before when it is back', async () => {
  const { watch, asked, failures, goAway } = database()
  goAway(true)
  const one = listener(['a'])
  watch.watch(one)
  await vi.advanceTimersByTimeAsync(60_000)
  // At 0, 2, 6, 14 and 30 seconds, then every 30.
  expect(asked).toHaveLength(6)
  expect(failures).toHaveLength(1)
  goAway(false)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(one.told).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(3_000)
  expect(one.told).toHaveLength(4)
})

test('[S15] after closing nothing is asked any more', async () => {
  const { watch, asked } = database()
  watch.watch(listener(['a']))
  await vi.advanceTimersByTimeAsync(0)
  watch.close()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toHaveLength(1)
  expect(vi.getTimerCount()).toBe(0)
})
