import { MAX_PUSH, SYNC_SCHEMA } from '../domain/wire/sync.ts'
import { busyDelay, LONGEST_WAIT_MS } from './backoff.ts'
import { onConfirmed, onFailed } from './engine-failures.ts'
import { backOff, begin, collect, doing, type Of, stop, wait } from './engine-moves.ts'
import type { EngineEvent, EngineState, Reason, Step } from './engine-state.ts'
import type { StopReason } from './outcome.ts'
import { buildRequest, carriedBy, interpret } from './protocol.ts'
import { REFUSED } from './row.ts'

/** Signs that the world has changed: worth an attempt before the backoff ends. */
const AT_ONCE: ReadonlySet<Reason> = new Set(['online', 'focus', 'tap'])
/** Whose membership ended still sends what they wrote; who has a revoked device in hand again may have named it anew. */
const MENDED_BY_HAND: Partial<Record<StopReason, ReadonlySet<Reason>>> = {
  not_member: new Set(['save', 'tap']),
  device_revoked: new Set(['tap']),
}
/** What a sign-in mends: the others need another version, another device or another membership. */
const MENDED_BY_SIGN_IN: ReadonlySet<StopReason> = new Set(['signed_out', 'user_mismatch'])
/** A frozen tab may keep the lock for ever; after so many tries the work is done without it. */
const BUSY_LIMIT = 3

/** The engine of one organisation before anything happened. */
export function initialState(org: string, user: string): EngineState {
  return {
    ...{ org, user, phase: { name: 'idle' } },
    ...{ failures: 0, busy: 0, faults: 0, inquiries: 0, renewed: false },
    ...{ batch: MAX_PUSH, suspect: null, again: false, turn: 0 },
  }
}

/**
 * What the engine of one organisation does about an event.
 *
 * Pure: the effects are carried out by whoever drives it, each answered by one event (`lock` by locked or busy,
 * `collect` by collected, `send` by answered or failed, `write`, `reoffer`, `renew` and `forget` by written, `confirm`
 * by confirmed, `wake` by woke; `unlock` by none). Events that do not belong to what is under way change nothing. No
 * effect ever deletes an unsent entry. Source: SPEC S1-S13.
 */
export function step(state: EngineState, event: EngineEvent): Step {
  switch (event.type) {
    case 'wanted':
      return wanted(state, event.why)
    case 'woke':
      return woke(state, event.now)
    case 'locked':
      return doing(state, 'locking') ? collect({ ...state, busy: 0 }) : [state, [{ do: 'unlock' }]]
    case 'busy':
      return onBusy(state, event)
    case 'collected':
      return onCollected(state, event)
    case 'answered':
      return onAnswered(state, event)
    case 'failed':
      return onFailed(state, event)
    case 'written':
      return onWritten(state, event)
    case 'confirmed':
      return onConfirmed(state, event)
    case 'port_failed':
      return state.phase.name === 'running' ? backOff(state, event, event.code) : [state, []]
    case 'signed_in':
      return onSignedIn(state, event.user)
    case 'signed_out':
      return restsForGood(state) ? [state, []] : stop(state, 'signed_out')
  }
}

function wanted(state: EngineState, why: Reason): Step {
  switch (state.phase.name) {
    case 'idle':
      return begin(state)
    case 'running':
      return [{ ...state, again: true }, []]
    case 'waiting':
      return AT_ONCE.has(why) ? begin({ ...state, failures: 0 }) : [state, []]
    case 'stopped':
      return MENDED_BY_HAND[state.phase.why]?.has(why) ? begin(state) : [state, []]
  }
}

/** Too early is waited for again; earlier than any wait is long, the device's clock was set back. */
function woke(state: EngineState, now: number): Step {
  if (state.phase.name !== 'waiting') return [state, []]
  const afterMs = state.phase.until - now
  return afterMs <= 0 || afterMs > LONGEST_WAIT_MS ? begin(state) : [state, [{ do: 'wake', afterMs }]]
}

function onBusy(state: EngineState, event: Of<'busy'>): Step {
  if (!doing(state, 'locking')) return [state, []]
  if (state.busy + 1 >= BUSY_LIMIT) return collect({ ...state, busy: 0 })
  return wait({ ...state, busy: state.busy + 1 }, event.now, busyDelay(event.random), 'busy')
}

function onCollected(state: EngineState, event: Of<'collected'>): Step {
  if (!doing(state, 'collecting') || state.phase.name !== 'running') return [state, []]
  if (state.phase.caughtUp && event.outbox.length === 0 && state.suspect === null) return finish(state)
  const turn = state.turn + 1
  const held = state.phase.inquired ? [] : nextOf(event.held, state.inquiries)
  const request = buildRequest(state.user, { ...event, held })
  const phase = { ...state.phase, doing: { kind: 'exchanging', request }, inquired: true } as const
  const inquiries = state.inquiries + (held.length > 0 ? 1 : 0)
  return [{ ...state, turn, phase, inquiries }, [{ do: 'send', turn, request }]]
}

/** As many as one request may carry, from where the last inquiry ended, round and round. */
function nextOf(held: readonly string[], inquiries: number): string[] {
  const from = held.length === 0 ? 0 : (inquiries * MAX_PUSH) % held.length
  return [...held.slice(from), ...held.slice(0, from)].slice(0, MAX_PUSH)
}

function finish(state: EngineState): Step {
  if (state.phase.name === 'running' && state.again)
    return collect({ ...state, again: false, phase: { ...state.phase, caughtUp: false, inquired: false } })
  return [{ ...state, phase: { name: 'idle' } }, [{ do: 'unlock' }]]
}

function onAnswered(state: EngineState, event: Of<'answered'>): Step {
  const under = doing(state, 'exchanging')
  if (under === null || event.turn !== state.turn) return [state, []]
  const read = interpret(state.org, under.request, event.response)
  if (read.kind === 'unusable') return backOff(state, event, 'bad_answer')
  const unaccounted = !read.more && read.unaccounted.length > 0
  const { suspect } = state
  const parked = suspect === null ? [] : [{ ...suspect, st: REFUSED } as const]
  const page = {
    ...read.write,
    settled: [...read.write.settled, ...parked],
    contactedAt: new Date(event.now).toISOString(),
  }
  const last = event.response.server.minSchema > SYNC_SCHEMA
  const doingNext = { kind: 'writing', unaccounted, last } as const
  // Who is a member no more asks again, with what has just been held: the answer is what became of it, or that they are none.
  const asks = { caughtUp: !read.more && !read.ended, inquired: !read.ended }
  const phase = { name: 'running', doing: doingNext, more: read.more, ...asks } as const
  const grown = carriedBy(under.request).length > 0 ? Math.min(MAX_PUSH, state.batch * 2) : state.batch
  return [{ ...state, phase, batch: grown }, [{ do: 'write', page }]]
}

function onWritten(state: EngineState, event: Of<'written'>): Step {
  if (state.phase.name !== 'running') return [state, []]
  if (doing(state, 'reoffering') || doing(state, 'renewing')) return collect(state)
  const forgetting = doing(state, 'forgetting')
  if (forgetting) return stop(state, forgetting.why)
  const under = doing(state, 'writing')
  if (under === null) return [state, []]
  // Another tab moved the cursor meanwhile: the answer was ignored, ask again from where the log is now.
  if (event.result === 'stale') return collect({ ...state, phase: { ...state.phase, caughtUp: false, more: false } })
  if (under.last) return stop(state, 'client_too_old')
  if (under.unaccounted) return backOff({ ...state, suspect: null }, event, 'unaccounted')
  return collect({ ...state, failures: 0, faults: 0, renewed: false, suspect: null })
}

function onSignedIn(state: EngineState, user: string): Step {
  if (restsForGood(state)) return [state, []]
  if (user !== state.user) return stop(state, 'user_mismatch')
  return state.phase.name === 'stopped' ? begin({ ...state, failures: 0 }) : [state, []]
}

function restsForGood({ phase }: EngineState): boolean {
  return phase.name === 'stopped' && !MENDED_BY_SIGN_IN.has(phase.why)
}
