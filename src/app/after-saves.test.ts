import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browserClock } from '../sync/browser-clock.ts'
import type { Offered } from '../sync/row.ts'
import { afterSaves } from './after-saves.ts'

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

function device(outbox: (org: string) => Promise<Offered[]>) {
  const wanted: string[] = []
  let tell: (unsent: number) => void = () => {}
  let watching = true
  const store = {
    outbox,
    watchCounts: () => ({
      subscribe(observer: { next: (counts: never) => void }) {
        tell = (unsent) => observer.next({ unsent, drafts: 0 } as never)
        return {
          unsubscribe: () => {
            watching = false
          },
        }
      },
    }),
  }
  const runs = { orgs: () => ['a', 'b'], want: (why: string, org?: string) => void wanted.push(`${org} ${why}`) }
  const stop = afterSaves(store, browserClock, runs)
  return { wanted, tell: (unsent: number) => tell(unsent), stop, watching: () => watching }
}

const unsentIn = (org: string) => async (of: string) => (of === org ? [{} as Offered] : [])

test('a save wants an exchange soon, of the organisation that it is of alone', async () => {
  const { wanted, tell } = device(unsentIn('b'))
  tell(1)
  await vi.advanceTimersByTimeAsync(600)
  expect(wanted).toEqual(['b save'])
})

test('where nothing is unsent nothing is wanted', async () => {
  const { wanted, tell } = device(unsentIn('b'))
  tell(0)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(wanted).toEqual([])
})

test('[W11] an hour of saves, one each second, is below what the server takes from one device', async () => {
  const { wanted, tell } = device(unsentIn('a'))
  for (let second = 0; second < 3_600; second += 1) {
    tell(1)
    await vi.advanceTimersByTimeAsync(1_000)
  }
  expect(wanted.length).toBeLessThanOrEqual(60 * 20 + 1)
})

test('a database that closed in between throws nothing, and after stopping no timer is left', async () => {
  const { wanted, tell, stop, watching } = device(() => Promise.reject(new Error('closed')))
  tell(1)
  await vi.advanceTimersByTimeAsync(600)
  tell(1)
  stop()
  await vi.advanceTimersByTimeAsync(10_000)
  expect([wanted, watching(), vi.getTimerCount()]).toEqual([[], false, 0])
})
