import { step } from '../../src/sync/engine.ts'
import type { Effect, EngineEvent, EngineState } from '../../src/sync/engine-state.ts'
import { carriedBy } from '../../src/sync/protocol.ts'
import { IN_LOG, unsentRow } from '../../src/sync/row.ts'
import type { Product } from './product.ts'

/** Faults of what the engine decides. */
export const ENGINE_FAULTS: Readonly<Record<string, Partial<Product>>> = {
  'an acknowledgement is believed': {
    step: (state, event) => {
      const [next, effects] = step(state, event)
      return event.type === 'answered'
        ? [accounted(next), effects.map((effect) => asLogged(state, effect))]
        : [next, effects]
    },
  },
  'an answer to another request is taken': {
    step: (state, event) => step(state, 'turn' in event ? { ...event, turn: state.turn } : event),
  },
  'what others wrote is pushed as one’s own': {
    step: (state, event) => {
      const [next, effects] = step(state, event)
      return [next, effects.map(asOwn)]
    },
  },
  'held entries are not asked after': {
    step: (state, event) => step(state, event.type === 'collected' ? { ...event, held: [] } : event),
  },
  'a fork is taken for a busy server': {
    step: (state, event) => step(state, withoutFork(event)),
  },
}

function withoutFork(event: EngineEvent): EngineEvent {
  if (event.type !== 'failed' || event.failure.code !== 'log_forked') return event
  return { ...event, failure: { status: 503, code: 'busy', retryAfterMs: null } }
}

/** Whatever the answer did not refuse counts as in the log. */
function asLogged({ org, phase }: EngineState, effect: Effect): Effect {
  if (effect.do !== 'write' || phase.name !== 'running' || phase.doing.kind !== 'exchanging') return effect
  const { page } = effect
  const named = new Set([...page.rows, ...page.settled].map(({ id }) => id))
  const rest = carriedBy(phase.doing.request).filter(({ id }) => !named.has(id))
  const believed = rest.map((entry) => ({ ...unsentRow(org, entry), st: IN_LOG }) as const)
  return { ...effect, page: { ...page, rows: [...page.rows, ...believed] } }
}

function accounted(state: EngineState): EngineState {
  const { phase } = state
  if (phase.name !== 'running' || phase.doing.kind !== 'writing') return state
  return { ...state, phase: { ...phase, doing: { ...phase.doing, unaccounted: false } } }
}

function asOwn(effect: Effect): Effect {
  if (effect.do !== 'send') return effect
  const { others = [], ...request } = effect.request
  return { ...effect, request: { ...request, push: [...request.push, ...others.map(({ entry }) => entry)] } }
}
