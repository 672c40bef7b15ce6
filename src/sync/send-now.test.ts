import { expect, test, vi } from 'vitest'
import type { Phase } from './engine-state.ts'
import { sendNow } from './send-now.ts'

const RUNNING: Phase = { name: 'running', doing: { kind: 'locking' }, caughtUp: false, more: false, inquired: false }
const IDLE: Phase = { name: 'idle' }
const BUSY: Phase = { name: 'waiting', until: 0, code: 'busy' }
const OFFLINE: Phase = { name: 'waiting', until: 0, code: 'offline' }
const STOPPED: Phase = { name: 'stopped', why: 'signed_out' }

/** Exchanges that go where the test says; a tap starts those that rest. */
function exchanges(first: Record<string, Phase>) {
  const phases = { ...first }
  const listeners = new Set<() => void>()
  const go = (org: string, phase: Phase) => {
    phases[org] = phase
    for (const callBack of listeners) callBack()
  }
  return {
    go,
    listeners,
    ports: {
      syncNow: () => {
        for (const org of Object.keys(phases)) if (phases[org]?.name !== 'stopped') go(org, RUNNING)
      },
      phaseOf: (org: string) => phases[org] ?? null,
      watchPhases: (callBack: () => void) => {
        listeners.add(callBack)
        return () => listeners.delete(callBack)
      },
    },
  }
}

test.each([
  ['idle', IDLE],
  ['waiting for the network', OFFLINE],
  ['stopped', STOPPED],
])('it waits until the exchange is %s', async (_case, end) => {
  const { ports, go, listeners } = exchanges({ a: IDLE })
  const sent = sendNow(ports, ['a'], 60_000)
  go('a', end)
  expect(await sent).toBe('rested')
  expect(listeners.size).toBe(0)
})

test('another tab that sends is waited for, and so is every organisation', async () => {
  const { ports, go } = exchanges({ a: IDLE, b: IDLE })
  let done = false
  const sent = sendNow(ports, ['a', 'b'], 60_000).then(() => {
    done = true
  })
  go('a', BUSY)
  go('b', IDLE)
  await Promise.resolve()
  expect(done).toBe(false)
  go('a', IDLE)
  await sent
})

test('an exchange that has stopped is not waited for', async () => {
  expect(await sendNow(exchanges({ a: STOPPED }).ports, ['a'], 60_000)).toBe('rested')
})

test('patience ends', async () => {
  vi.useFakeTimers()
  const { ports, listeners } = exchanges({ a: IDLE })
  const sent = sendNow(ports, ['a'], 5_000)
  vi.advanceTimersByTime(5_000)
  expect(await sent).toBe('slow')
  expect(listeners.size).toBe(0)
  vi.useRealTimers()
})
