import { MAX_PUSH } from '../domain/wire/sync.ts'
import { backoffDelay, busyDelay, slowDelay } from './backoff.ts'
import type { Doing, Effect, EngineEvent, EngineState, Reason, Step } from './engine-state.ts'
import { outcomeOf, type StopReason } from './outcome.ts'
import { buildRequest, carriedBy, interpret } from './protocol.ts'
import { REFUSED } from './row.ts'

/** Signs that the world has changed: worth an attempt before the backoff ends. */
const AT_ONCE: ReadonlySet<Reason> = new Set(['online', 'focus', 'tap'])
/** A frozen tab may keep the lock for ever; after so many tries the work is done without it. */
const BUSY_LIMIT = 3

type Of<T extends EngineEvent['type']> = Extract<EngineEvent, { type: T }>

/** The engine of one organisation before anything happened. */
export function initialState(org: string, user: string): EngineState {
  return {
    ...{ org, user, phase: { name: 'idle' } },
    ...{ failures: 0, busy: 0, batch: MAX_PUSH, suspect: null, again: false, turn: 0 },
  }
}

/**
 * What the engine of one organisation does about an event.
 *
 * Pure: the effects are carried out by whoever drives it, each answered by one event (`lock` by locked or busy,
 * `collect` by collected, `send` by answered or failed, `write` and `reoffer` by written, `wake` by woke; `unlock` by
 * none). Events that do not belong to what is under way change nothing. No effect ever deletes an unsent entry.
 * Source: SPEC S1-S9.
 */
export function step(state: EngineState, event: EngineEvent): Step {
  switch (event.type) {
    case 'wanted':
      return wanted(state, event.why)
    case 'woke':
      return state.phase.name === 'waiting' && event.now >= state.phase.until ? begin(state) : [state, []]
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
    case 'port_failed':
      return state.phase.name === 'running' ? backOff(state, event, event.code) : [state, []]
    case 'signed_in':
      return onSignedIn(state, event.user)
    case 'signed_out':
      return stop(state, 'signed_out')
  }
}

function doing<K extends Doing['kind']>(state: EngineState, kind: K): Extract<Doing, { kind: K }> | null {
  if (state.phase.name !== 'running' || state.phase.doing.kind !== kind) return null
  return state.phase.doing as Extract<Doing, { kind: K }>
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
      return [state, []]
  }
}

function begin(state: EngineState): Step {
  const phase = { name: 'running', doing: { kind: 'locking' }, caughtUp: false, more: false } as const
  return [{ ...state, phase, again: false }, [{ do: 'lock' }]]
}

function onBusy(state: EngineState, event: Of<'busy'>): Step {
  if (!doing(state, 'locking')) return [state, []]
  if (state.busy + 1 >= BUSY_LIMIT) return collect({ ...state, busy: 0 })
  return wait({ ...state, busy: state.busy + 1 }, event.now, busyDelay(event.random), 'busy')
}

/** While pages are missing, or an entry is under suspicion, nothing is pushed: the next page alone is asked for. */
function collect(state: EngineState): Step {
  if (state.phase.name !== 'running') return [state, []]
  const max = state.phase.more || state.suspect !== null ? 0 : state.batch
  return [{ ...state, phase: { ...state.phase, doing: { kind: 'collecting' } } }, [{ do: 'collect', max }]]
}

function onCollected(state: EngineState, event: Of<'collected'>): Step {
  if (!doing(state, 'collecting') || state.phase.name !== 'running') return [state, []]
  if (state.phase.caughtUp && event.outbox.length === 0 && state.suspect === null) return finish(state)
  const turn = state.turn + 1
  const request = buildRequest(state.user, event)
  const phase = { ...state.phase, doing: { kind: 'exchanging', request } } as const
  return [{ ...state, turn, phase }, [{ do: 'send', turn, request }]]
}

function finish(state: EngineState): Step {
  if (state.phase.name === 'running' && state.again)
    return collect({ ...state, again: false, phase: { ...state.phase, caughtUp: false } })
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
  const phase = {
    name: 'running',
    doing: { kind: 'writing', unaccounted },
    caughtUp: !read.more,
    more: read.more,
  } as const
  const grown = carriedBy(under.request).length > 0 ? Math.min(MAX_PUSH, state.batch * 2) : state.batch
  return [{ ...state, phase, batch: grown }, [{ do: 'write', page }]]
}

function onWritten(state: EngineState, event: Of<'written'>): Step {
  if (state.phase.name !== 'running') return [state, []]
  if (doing(state, 'reoffering')) return collect(state)
  const under = doing(state, 'writing')
  if (under === null) return [state, []]
  // Another tab moved the cursor meanwhile: the answer was ignored, ask again from where the log is now.
  if (event.result === 'stale') return collect({ ...state, phase: { ...state.phase, caughtUp: false, more: false } })
  if (under.unaccounted) return backOff({ ...state, suspect: null }, event, 'unaccounted')
  return collect({ ...state, failures: 0, suspect: null })
}

function onFailed(state: EngineState, event: Of<'failed'>): Step {
  const under = doing(state, 'exchanging')
  if (under === null || event.turn !== state.turn) return [state, []]
  const { failure } = event
  const outcome = outcomeOf(failure)
  switch (outcome.kind) {
    case 'retry':
      return backOff(state, event, failure.code, outcome.retryAfterMs)
    case 'retry_slowly':
      return wait(state, event.now, slowDelay(event.random), failure.code)
    case 'split':
      return split(state, event, outcome.code, carriedBy(under.request))
    case 'reoffer':
      // A fork without a cursor makes no sense: do not go round in circles with such a server.
      return under.request.after === null ? backOff(state, event, failure.code) : reoffer(state)
    case 'stop':
      return stop(state, outcome.why)
  }
}

/** Halves the batch; a lone entry becomes the suspect; a request that fails without any entry clears the suspect. */
function split(state: EngineState, event: Of<'failed'>, code: string, carried: readonly { id: string }[]): Step {
  const [first, ...rest] = carried
  if (first === undefined) return wait({ ...state, suspect: null }, event.now, slowDelay(event.random), code)
  if (rest.length === 0) return collect({ ...state, suspect: { id: first.id, code } })
  return collect({ ...state, batch: Math.floor(carried.length / 2) })
}

function reoffer(state: EngineState): Step {
  const phase = { name: 'running', doing: { kind: 'reoffering' }, caughtUp: false, more: false } as const
  return [{ ...state, phase }, [{ do: 'reoffer' }]]
}

function backOff(state: EngineState, event: EngineEvent, code: string, retryAfterMs: number | null = null): Step {
  const delay = backoffDelay(state.failures, event.random, retryAfterMs)
  return wait({ ...state, failures: state.failures + 1 }, event.now, delay, code)
}

function wait(state: EngineState, now: number, delay: number, code: string): Step {
  const afterMs = Math.ceil(delay)
  const effects: Effect[] = [{ do: 'unlock' }, { do: 'wake', afterMs }]
  return [{ ...state, again: false, phase: { name: 'waiting', until: now + afterMs, code } }, effects]
}

function stop(state: EngineState, why: StopReason): Step {
  const effects: Effect[] = state.phase.name === 'running' ? [{ do: 'unlock' }] : []
  return [{ ...state, again: false, phase: { name: 'stopped', why } }, effects]
}

function onSignedIn(state: EngineState, user: string): Step {
  if (user !== state.user) return stop(state, 'user_mismatch')
  const rests = state.phase.name === 'stopped' && state.phase.why !== 'client_too_old'
  return rests ? begin({ ...state, failures: 0 }) : [state, []]
}
