import type { SyncResponse } from '../../domain/wire/sync.ts'
import { initialState, step } from '../engine.ts'
import type { Effect, EngineState, Happening, Reason } from '../engine-state.ts'
import { cursorAt, DEVICE, idOf, ORG, offered, USER } from './fixtures.ts'

// The engine led from event to event, for tests.

export const NOW = Date.parse('2026-07-20T08:00:00Z')
export const START = initialState(ORG, USER)

/** The state after the happenings, and the effects of the last one. */
export function after(
  state: EngineState,
  ...happenings: Happening[]
): { state: EngineState; effects: readonly Effect[] } {
  let effects: readonly Effect[] = []
  for (const happening of happenings) [state, effects] = step(state, { ...happening, now: NOW, random: 0.5 })
  return { state, effects }
}

export const wanted = (why: Reason = 'save'): Happening => ({ type: 'wanted', why })
export const collected = (outbox: number[], cursor = 0, held: number[] = []): Happening => ({
  ...{ type: 'collected', device: DEVICE, cursor: cursor === 0 ? null : cursorAt(cursor) },
  outbox: outbox.map((n) => offered(n)),
  held: held.map(idOf),
})
export const written: Happening = { type: 'written', result: 'written' }
export const answered = (state: EngineState, given: SyncResponse): Happening => ({
  ...{ type: 'answered', turn: state.turn, response: given },
})
export const failed = (
  state: EngineState,
  status: number | null,
  code = 'x',
  retryAfterMs: number | null = null,
): Happening => ({
  ...{ type: 'failed', turn: state.turn, failure: { status, code, retryAfterMs } },
})
export const range = (n: number) => Array.from({ length: n }, (_, index) => index + 1)
export const exchanging = (push: number[], cursor = 0, from = START) =>
  after(from, wanted(), { type: 'locked' }, collected(push, cursor)).state
export const WAIT_HALF_SECOND: Effect[] = [{ do: 'unlock' }, { do: 'wake', afterMs: 500 }]
