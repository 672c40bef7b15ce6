import type { Cursor } from '../domain/wire/sync.ts'
import { slowDelay } from './backoff.ts'
import { backOff, collect, doing, type Of, stop, turnTo, wait } from './engine-moves.ts'
import type { EngineState, Step } from './engine-state.ts'
import { outcomeOf } from './outcome.ts'
import { carriedBy } from './protocol.ts'
import { REFUSED } from './row.ts'

/** Before the first entry of any log. */
const START: Cursor = { seq: 0, mark: '0'.repeat(64) }

/** A server that breaks so often in a row on what it is sent is taken to break because of it. */
const FAULT_LIMIT = 3
/** So many entries pass over any line that a device can work with at all. */
const LIGHTEST = 25

/** What the engine does about an exchange that brought no page. Source: SPEC S7-S10, S12. */
export function onFailed(state: EngineState, event: Of<'failed'>): Step {
  const under = doing(state, 'exchanging')
  if (under === null || event.turn !== state.turn) return [state, []]
  const { failure } = event
  const outcome = outcomeOf(failure)
  switch (outcome.kind) {
    case 'retry':
      return backOff(lighter(state, failure.status), event, failure.code, outcome.retryAfterMs)
    case 'retry_slowly':
      return wait(state, event.now, slowDelay(event.random), failure.code)
    case 'fault':
      return fault(state, event, carriedBy(under.request), outcome.retryAfterMs)
    case 'split':
      return split(state, event, outcome.code, carriedBy(under.request))
    case 'reoffer':
      // A fork without a cursor makes no sense: do not go round in circles with such a server.
      return under.request.after === null
        ? backOff(state, event, failure.code)
        : turnTo(state, { kind: 'reoffering' }, { do: 'reoffer' })
    case 'renew':
      return renew(state, event, under.request.device)
    case 'confirm':
      // It passed without the suspect, as far as a request of somebody who reads nothing can.
      if (state.suspect !== null) return park(state, event, under.request.after)
      return turnTo(state, { kind: 'confirming', code: failure.code }, { do: 'confirm' })
    case 'forget':
      return turnTo(state, { kind: 'forgetting', why: outcome.why }, { do: 'forget' })
    case 'stop':
      return stop(state, outcome.why)
  }
}

/** Where no answer comes again and again the line may be too slow for so much: less is tried, nothing is blamed. */
function lighter(state: EngineState, status: number | null): EngineState {
  if (status !== null || state.failures + 1 < FAULT_LIMIT) return state
  return { ...state, batch: Math.min(state.batch, Math.max(LIGHTEST, Math.floor(state.batch / 2))) }
}

/** A check apart confirmed, denied or could not say that the person belongs: only a denial makes this device forget. */
export function onConfirmed(state: EngineState, event: Of<'confirmed'>): Step {
  const under = doing(state, 'confirming')
  if (under === null) return [state, []]
  if (event.belongs === false) return turnTo(state, { kind: 'forgetting', why: 'not_member' }, { do: 'forget' })
  return wait(state, event.now, slowDelay(event.random), under.code)
}

/** Sets the suspect aside where no page comes with which that could be written. */
function park(state: EngineState, event: Of<'failed'>, after: Cursor | null): Step {
  const settled = state.suspect === null ? [] : [{ ...state.suspect, st: REFUSED } as const]
  const contactedAt = new Date(event.now).toISOString()
  const page = { after, next: after ?? START, rows: [], settled, missing: [], contactedAt }
  return turnTo(state, { kind: 'writing', unaccounted: false, last: false }, { do: 'write', page })
}

type Carried = readonly { readonly id: string }[]

/**
 * Backs off; at the third time in a row with entries, halves the batch, then at each further time.
 *
 * A lone entry is blamed only after three times of its own, and not at all by a server that breaks without it too.
 */
function fault(state: EngineState, event: Of<'failed'>, carried: Carried, retryAfterMs: number | null): Step {
  const { code } = event.failure
  if (carried.length === 0) return backOff({ ...state, suspect: null }, event, code, retryAfterMs)
  const faults = state.faults + 1
  if (faults < FAULT_LIMIT) return backOff({ ...state, faults }, event, code, retryAfterMs)
  return split({ ...state, faults: carried.length > 3 ? FAULT_LIMIT - 1 : 0 }, event, code, carried)
}

/** Halves the batch; a lone entry becomes the suspect; a request that fails without any entry clears the suspect. */
function split(state: EngineState, event: Of<'failed'>, code: string, carried: Carried): Step {
  const [first, ...rest] = carried
  if (first === undefined) return wait({ ...state, suspect: null }, event.now, slowDelay(event.random), code)
  if (rest.length === 0) return collect({ ...state, suspect: { id: first.id, code } })
  return collect({ ...state, batch: Math.floor(carried.length / 2) })
}

/** A server that takes the new id no more than the old is left alone for a while, then offered another. */
function renew(state: EngineState, event: Of<'failed'>, taken: string): Step {
  if (state.renewed) return wait({ ...state, renewed: false }, event.now, slowDelay(event.random), event.failure.code)
  return turnTo({ ...state, renewed: true }, { kind: 'renewing' }, { do: 'renew', taken })
}
