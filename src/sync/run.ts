import { initialState, step } from './engine.ts'
import type { Effect, EngineState, Happening, Phase, Reason } from './engine-state.ts'
import type { Clock, Lock, MembershipCheck, SyncStore } from './ports.ts'
import type { SyncTransport } from './transport-port.ts'

export interface SyncPorts {
  readonly store: SyncStore
  readonly transport: SyncTransport
  readonly membership: MembershipCheck
  readonly clock: Clock
  readonly lock: Lock
  /** 0 ≤ random < 1 */
  readonly random: () => number
  /** Told of what a port threw; the engine itself keeps everything and comes back later. */
  readonly onError: (error: unknown) => void
}

/** One organisation's exchange, under way until it is closed. */
export interface SyncRun {
  want(why: Reason): void
  signedIn(user: string): void
  signedOut(): void
  phase(): Phase
  /** Calls back at every change of phase; the answer unsubscribes. */
  subscribe(callBack: () => void): () => void
  close(): void
}

/** Drives the engine of one organisation with real ports. Source: SPEC S1-S13. */
export function runSync(org: string, user: string, ports: SyncPorts): SyncRun {
  let state: EngineState = initialState(org, user)
  let letGo: (() => void) | null = null
  let cancelTimer: (() => void) | null = null
  const closing = new AbortController()
  const listeners = new Set<() => void>()

  function dispatch(happening: Happening): void {
    if (closing.signal.aborted) return
    const before = state.phase
    const [next, effects] = step(state, { ...happening, now: ports.clock.now(), random: ports.random() })
    state = next
    for (const effect of effects) carryOut(effect)
    if (state.phase !== before) for (const callBack of listeners) callBack()
  }

  function carryOut(effect: Effect): void {
    if (effect.do === 'unlock') unlock()
    else if (effect.do === 'wake') wakeAfter(effect.afterMs)
    else perform(effect).then(dispatch, onThrown)
  }

  function onThrown(error: unknown): void {
    if (closing.signal.aborted) return
    ports.onError(error)
    dispatch({ type: 'port_failed', code: codeOf(error) })
  }

  async function perform(effect: Exclude<Effect, { do: 'unlock' | 'wake' }>): Promise<Happening> {
    switch (effect.do) {
      case 'lock':
        return lock()
      case 'collect':
        return { type: 'collected', ...(await collect(org, ports.store, effect.max)) }
      case 'send': {
        const reply = await ports.transport.exchange(org, effect.request, closing.signal)
        return reply.kind === 'page'
          ? { type: 'answered', turn: effect.turn, response: reply.response }
          : { type: 'failed', turn: effect.turn, failure: reply.failure }
      }
      case 'write':
        return { type: 'written', result: await ports.store.applyPage(org, effect.page) }
      case 'confirm':
        return { type: 'confirmed', belongs: await ports.membership.belongs(org) }
      case 'reoffer':
        return done(ports.store.reoffer(org))
      case 'forget':
        return done(ports.store.forgetPulled(org))
      case 'renew':
        return done(ports.store.renewDevice(effect.taken))
    }
  }

  async function lock(): Promise<Happening> {
    const release = await ports.lock.acquire(`sync:${org}`)
    if (release === null) return { type: 'busy' }
    letGo = release
    if (closing.signal.aborted) unlock()
    return { type: 'locked' }
  }

  function unlock(): void {
    letGo?.()
    letGo = null
  }

  function wakeAfter(ms: number): void {
    cancelTimer?.()
    cancelTimer = ports.clock.after(ms, () => dispatch({ type: 'woke' }))
  }

  return {
    want: (why) => dispatch({ type: 'wanted', why }),
    signedIn: (signedInUser) => dispatch({ type: 'signed_in', user: signedInUser }),
    signedOut: () => dispatch({ type: 'signed_out' }),
    phase: () => state.phase,
    subscribe(callBack) {
      listeners.add(callBack)
      return () => listeners.delete(callBack)
    },
    close() {
      closing.abort()
      cancelTimer?.()
      unlock()
    },
  }
}

async function collect(org: string, store: SyncStore, max: number) {
  const [device, cursor, outbox, held] = await Promise.all([
    store.deviceId(),
    store.cursor(org),
    max === 0 ? [] : store.outbox(org, max),
    store.held(org),
  ])
  return { device, cursor, outbox, held }
}

async function done(work: Promise<void>): Promise<Happening> {
  await work
  return { type: 'written', result: 'written' }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
