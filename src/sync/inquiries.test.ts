import { expect, test } from 'vitest'
import { MAX_PUSH } from '../domain/wire/sync.ts'
import type { Effect, EngineState } from './engine-state.ts'
import { cursorAt, idOf, pageEntry, response } from './testing/fixtures.ts'
import { after, answered, collected, range, START, wanted, written } from './testing/steps.ts'

const askedIn = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.do === 'send' ? [effect.request.held ?? []] : [])).flat()

/** One cycle with so many held and nothing to send: what was asked of them, and where it ended. */
function cycle(state: EngineState, held: number[]): { asked: readonly string[]; state: EngineState } {
  const sent = after(state, wanted(), { type: 'locked' }, collected([], 0, held))
  const end = after(sent.state, answered(sent.state, response()), written, collected([], 0, held))
  return { asked: askedIn(sent.effects), state: end.state }
}

test('[S13] the first request of a cycle asks what became of the held, those after it do not', () => {
  const first = after(START, wanted(), { type: 'locked' }, collected([1], 0, [8, 9]))
  expect(askedIn(first.effects)).toEqual([8, 9].map(idOf))
  const answer = response({ log: [pageEntry(1, 1, 'stub')], more: true })
  const second = after(first.state, answered(first.state, answer), written, collected([], 1, [8, 9]))
  expect(second.effects).toMatchObject([{ do: 'send' }])
  expect(askedIn(second.effects)).toEqual([])
})

test('[S13] where nothing is held nothing is asked', () => {
  const { effects } = after(START, wanted(), { type: 'locked' }, collected([1]))
  expect(effects).not.toHaveProperty('0.request.held')
})

test('[S13] another cycle asks again, also one that was wanted meanwhile', () => {
  const once = cycle(START, [8])
  expect(cycle(once.state, [8]).asked).toEqual([idOf(8)])
  const sent = after(START, wanted(), { type: 'locked' }, collected([], 0, [8]), wanted('hint')).state
  const again = after(sent, answered(sent, response()), written, collected([], 0, [8]), collected([], 0, [8]))
  expect(askedIn(again.effects)).toEqual([idOf(8)])
})

test('[S13] more than one request carries are asked in turn, until all were', () => {
  const held = range(1_200)
  const seen = new Set<string>()
  let state = START
  for (let n = 0; n < 3; n++) {
    const turn = cycle(state, held)
    expect(turn.asked).toHaveLength(MAX_PUSH)
    for (const id of turn.asked) seen.add(id)
    state = turn.state
  }
  expect(seen.size).toBe(held.length)
})

test('[S13] what the server does not hold any more is sent in the same cycle', () => {
  const sent = after(START, wanted(), { type: 'locked' }, collected([], 5, [8])).state
  const answer = response({ next: cursorAt(5), held: [{ id: idOf(8), now: 'missing' }] })
  const writing = after(sent, answered(sent, answer))
  expect(writing.effects).toMatchObject([{ do: 'write', page: { missing: [idOf(8)] } }])
  expect(after(writing.state, written, collected([8], 5)).effects).toMatchObject([
    { do: 'send', request: { push: [{ id: idOf(8) }] } },
  ])
})

test('[S13] what a manager declined is settled with the reason', () => {
  const sent = after(START, wanted(), { type: 'locked' }, collected([], 0, [8])).state
  const held = [{ id: idOf(8), now: 'declined' as const, reason: 'doppio', at: '2026-07-20T08:00:00Z' }]
  const settled = [{ id: idOf(8), st: 3, code: 'refused:declined', reason: 'doppio' }]
  expect(after(sent, answered(sent, response({ held }))).effects).toMatchObject([{ do: 'write', page: { settled } }])
})
