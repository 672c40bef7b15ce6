import { expect, onTestFinished, test, vi } from 'vitest'
import type { Clock, Lock } from './ports.ts'
import { runSync, type SyncPorts } from './run.ts'
import { DEVICE, idOf, ORG, response, USER, valueEntry } from './testing/fixtures.ts'
import { asSyncStore, type MemoryStore, memoryStore } from './testing/memory-store.ts'
import { emptyServer, exchangeWith } from './testing/model-server.ts'
import type { SyncFailure, SyncReply } from './transport-port.ts'

const OFFLINE: SyncFailure = { status: null, code: 'offline', retryAfterMs: null }

function handClock() {
  const timers = new Set<{ at: number; callBack: () => void }>()
  let now = 0
  const clock: Clock = {
    now: () => now,
    after(ms, callBack) {
      const timer = { at: now + ms, callBack }
      timers.add(timer)
      return () => timers.delete(timer)
    },
  }
  const pass = (ms: number) => {
    now += ms
    for (const timer of [...timers]) if (timer.at <= now && timers.delete(timer)) timer.callBack()
  }
  return { clock, pass, timers }
}

function lockForOne(): Lock & { taken: boolean } {
  const lock = {
    taken: false,
    async acquire() {
      if (lock.taken) return null
      lock.taken = true
      return () => {
        lock.taken = false
      }
    },
  }
  return lock
}

function start(given: Partial<SyncPorts> & { memory?: MemoryStore } = {}) {
  let server = emptyServer()
  const network: { failure: SyncFailure | null; calls: number } = { failure: null, calls: 0 }
  const memory = given.memory ?? memoryStore(DEVICE)
  const time = handClock()
  const lock = lockForOne()
  const errors: unknown[] = []
  const transport = {
    async exchange(_org: string, request: Parameters<typeof exchangeWith>[2]): Promise<SyncReply> {
      network.calls++
      if (network.failure !== null) return { kind: 'failure', failure: network.failure }
      const [next, reply] = exchangeWith(server, USER, request)
      server = next
      return reply
    },
  }
  const run = runSync(ORG, USER, {
    ...{ store: asSyncStore(memory), transport, clock: time.clock, lock, random: () => 0.5 },
    membership: { belongs: async () => null },
    ...{ onError: (error: unknown) => errors.push(error) },
    ...given,
  })
  onTestFinished(() => run.close())
  const phase = (name: string) => vi.waitFor(() => expect(run.phase().name).toBe(name), { interval: 1 })
  return { run, memory, network, time, lock, errors, phase, logged: () => server.log.map(({ entry }) => entry.id) }
}

test('what was saved is in the log after one cycle, and the lock is free again', async () => {
  const { run, memory, lock, phase, logged } = start()
  memory.save(ORG, valueEntry(1))
  run.want('start')
  await phase('idle')
  expect(logged()).toEqual([idOf(1)])
  expect(memory.all().map(({ st }) => st)).toEqual([1])
  expect(lock.taken).toBe(false)
})

test('without a network everything waits, and goes when the alarm rings', async () => {
  const { run, memory, network, time, phase, logged } = start()
  memory.save(ORG, valueEntry(1))
  network.failure = OFFLINE
  run.want('start')
  await phase('waiting')
  expect(memory.all().map(({ st }) => st)).toEqual([0])
  network.failure = null
  time.pass(500)
  await phase('idle')
  expect(logged()).toEqual([idOf(1)])
})

test('going at once leaves no alarm behind that would start another cycle', async () => {
  const { run, network, time, phase } = start()
  network.failure = OFFLINE
  run.want('start')
  await phase('waiting')
  network.failure = null
  run.want('online')
  await phase('idle')
  const { calls } = network
  time.pass(10_000)
  await phase('idle')
  expect(network.calls).toBe(calls)
})

test('another tab with the lock is waited for', async () => {
  const { run, lock, network, time, phase } = start()
  lock.taken = true
  run.want('start')
  await phase('waiting')
  expect(network.calls).toBe(0)
  lock.taken = false
  time.pass(1_500)
  await phase('idle')
  expect(network.calls).toBe(1)
})

test('a store that throws is reported and tried again', async () => {
  const memory = memoryStore(DEVICE)
  let broken = true
  const store = asSyncStore(memory)
  const applyPage: typeof store.applyPage = (org, page) =>
    broken ? Promise.reject(new Error('disk full')) : store.applyPage(org, page)
  const { run, errors, time, phase } = start({ memory, store: { ...store, applyPage } })
  memory.save(ORG, valueEntry(1))
  run.want('start')
  await phase('waiting')
  expect(errors).toEqual([new Error('disk full')])
  broken = false
  time.pass(500)
  await phase('idle')
  expect(memory.all().map(({ st }) => st)).toEqual([1])
})

test.each([
  [false, 'stopped', 0],
  [true, 'waiting', 1],
  [null, 'waiting', 1],
])('[S12] where belonging is %s the exchange ends %s', async (belongs, name, kept) => {
  const { run, memory, network, phase } = start({ membership: { belongs: async () => belongs } })
  memory.save(ORG, valueEntry(1))
  run.want('start')
  await phase('idle')
  network.failure = { status: 403, code: 'not_member', retryAfterMs: null }
  run.want('start')
  await phase(name)
  expect(memory.all()).toHaveLength(kept)
})

test('[S10] a device that is another person’s goes on under an id of its own', async () => {
  const devices: string[] = []
  const transport = {
    async exchange(_org: string, { device }: { device: string }): Promise<SyncReply> {
      devices.push(device)
      if (device === DEVICE)
        return { kind: 'failure', failure: { status: 409, code: 'device_taken', retryAfterMs: null } }
      return { kind: 'page', response: response() }
    },
  }
  const { run, phase } = start({ transport })
  run.want('start')
  await phase('idle')
  expect(new Set(devices).size).toBe(2)
})

test('subscribers hear of every phase until they leave', async () => {
  const { run, phase } = start()
  const heard: string[] = []
  const leave = run.subscribe(() => heard.push(run.phase().name))
  run.want('start')
  await phase('idle')
  expect([heard[0], heard.at(-1)]).toEqual(['running', 'idle'])
  leave()
  const { length } = heard
  run.signedOut()
  expect(heard).toHaveLength(length)
})

test('a person who comes back goes on from where they were stopped', async () => {
  const { run, memory, network, phase, logged } = start()
  memory.save(ORG, valueEntry(1))
  network.failure = { status: 401, code: 'signed_out', retryAfterMs: null }
  run.want('start')
  await phase('stopped')
  network.failure = null
  run.signedIn(USER)
  await phase('idle')
  expect(logged()).toEqual([idOf(1)])
})

test('closing lets go of the lock, aborts what is on its way and rings no alarm', async () => {
  let aborted = false
  const exchange = (_org: string, _request: unknown, signal: AbortSignal) =>
    new Promise<SyncReply>(() => signal.addEventListener('abort', () => (aborted = true)))
  const { run, lock } = start({ transport: { exchange } })
  run.want('start')
  await vi.waitFor(() => expect(lock.taken).toBe(true))
  await vi.waitFor(() => expect(run.phase()).toMatchObject({ doing: { kind: 'exchanging' } }))
  run.close()
  expect([lock.taken, aborted]).toEqual([false, true])
})
