import { backoffDelay } from './backoff.ts'
import type { Doing, Effect, EngineEvent, EngineState, Step } from './engine-state.ts'
import type { StopReason } from './outcome.ts'

// The moves between phases that several events lead to.

export type Of<T extends EngineEvent['type']> = Extract<EngineEvent, { type: T }>

/** What the engine is in the middle of, if it is that kind of thing. */
export function doing<K extends Doing['kind']>(state: EngineState, kind: K): Extract<Doing, { kind: K }> | null {
  if (state.phase.name !== 'running' || state.phase.doing.kind !== kind) return null
  return state.phase.doing as Extract<Doing, { kind: K }>
}

/** Starts a cycle. */
export function begin(state: EngineState): Step {
  const phase = { name: 'running', doing: { kind: 'locking' }, caughtUp: false, more: false, inquired: false } as const
  return [{ ...state, phase, again: false }, [{ do: 'lock' }]]
}

/** While pages are missing, or an entry is under suspicion, nothing is pushed: the next page alone is asked for. */
export function collect(state: EngineState): Step {
  if (state.phase.name !== 'running') return [state, []]
  const max = state.phase.more || state.suspect !== null ? 0 : state.batch
  return [{ ...state, phase: { ...state.phase, doing: { kind: 'collecting' } } }, [{ do: 'collect', max }]]
}

/** Turns to something that one effect does; what was known of the log's end is not known any more. */
export function turnTo(state: EngineState, next: Doing, effect: Effect): Step {
  if (state.phase.name !== 'running') return [state, []]
  return [{ ...state, phase: { ...state.phase, doing: next, caughtUp: false, more: false } }, [effect]]
}

/** Comes back after a wait that doubles with every failure in a row, not before the server's own `Retry-After`. */
export function backOff(
  state: EngineState,
  event: EngineEvent,
  code: string,
  retryAfterMs: number | null = null,
): Step {
  const delay = backoffDelay(state.failures, event.random, retryAfterMs)
  return wait({ ...state, failures: state.failures + 1 }, event.now, delay, code)
}

/** Shape: `delay` in milliseconds. */
export function wait(state: EngineState, now: number, delay: number, code: string): Step {
  const afterMs = Math.ceil(delay)
  const effects: Effect[] = [{ do: 'unlock' }, { do: 'wake', afterMs }]
  return [{ ...state, again: false, phase: { name: 'waiting', until: now + afterMs, code } }, effects]
}

/** Rests until a person does something; nothing that is unsent changes. */
export function stop(state: EngineState, why: StopReason): Step {
  const effects: Effect[] = state.phase.name === 'running' ? [{ do: 'unlock' }] : []
  return [{ ...state, again: false, phase: { name: 'stopped', why } }, effects]
}
