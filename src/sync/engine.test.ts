import { expect, test } from 'vitest'
import { MAX_PUSH } from '../domain/wire/sync.ts'
import { step } from './engine.ts'
import type { EngineState, Happening, Reason } from './engine-state.ts'
import { COLLEAGUE, cursorAt, DEVICE, idOf, offered, pageEntry, response, USER } from './testing/fixtures.ts'
import {
  after,
  answered,
  collected,
  exchanging,
  failed,
  NOW,
  range,
  START,
  WAIT_HALF_SECOND,
  wanted,
  written,
} from './testing/steps.ts'

test('[S2] a cycle locks, collects, sends, writes, and rests when nothing is left', () => {
  const locking = after(START, wanted())
  expect(locking.effects).toEqual([{ do: 'lock' }])
  const collecting = after(locking.state, { type: 'locked' })
  expect(collecting.effects).toEqual([{ do: 'collect', max: MAX_PUSH }])
  const sending = after(collecting.state, collected([1]))
  expect(sending.effects).toMatchObject([{ do: 'send', turn: 1, request: { push: [{ id: idOf(1) }], after: null } }])
  const writing = after(sending.state, answered(sending.state, response({ log: [pageEntry(1, 1, 'stub')] })))
  expect(writing.effects).toMatchObject([{ do: 'write', page: { rows: [{ st: 1, seq: 1 }], next: cursorAt(1) } }])
  const looking = after(writing.state, written)
  expect(looking.effects).toEqual([{ do: 'collect', max: MAX_PUSH }])
  expect(after(looking.state, collected([], 1))).toMatchObject({
    ...{ state: { phase: { name: 'idle' } }, effects: [{ do: 'unlock' }] },
  })
})

test('[S2] an empty outbox is still worth a first exchange: others may have written', () => {
  expect(after(START, wanted(), { type: 'locked' }, collected([])).effects).toMatchObject([{ do: 'send' }])
})

test('[S2] what was saved meanwhile goes in the same cycle', () => {
  const state = exchanging([1])
  const page = response({ log: [pageEntry(1, 1)] })
  expect(after(state, answered(state, page), written, collected([2], 1)).effects).toMatchObject([
    { do: 'send', request: { push: [{ id: idOf(2) }], after: cursorAt(1) } },
  ])
})

test('[S2] what is wanted while running starts another round instead of resting', () => {
  const state = exchanging([])
  const { state: end, effects } = after(state, wanted('hint'), answered(state, response()), written, collected([]))
  expect(effects).toEqual([{ do: 'collect', max: MAX_PUSH }])
  expect(after(end, collected([])).effects).toMatchObject([{ do: 'send' }])
})

test('[S12] who hears that something is held because they are no member any more asks at once for what they may read', () => {
  const state = exchanging([1])
  const told = (code: 'held:membership_ended' | 'held:period_closed') =>
    after(state, answered(state, response({ results: [{ id: idOf(1), code }] })), written, collected([]))
  expect(told('held:membership_ended').effects).toMatchObject([{ do: 'send', request: { push: [] } }])
  expect(told('held:period_closed').effects).toEqual([{ do: 'unlock' }])
  const asked = told('held:membership_ended').state
  expect(after(asked, answered(asked, response()), written, collected([])).effects).toEqual([{ do: 'unlock' }])
})

test('[S3] while pages are missing they alone are asked for', () => {
  const state = exchanging([1, 2])
  const first = response({ log: [pageEntry(8, 1)], more: true })
  const next = after(state, answered(state, first), written)
  expect(next.effects).toEqual([{ do: 'collect', max: 0 }])
  expect(after(next.state, collected([], 1)).effects).toMatchObject([{ do: 'send', request: { after: cursorAt(1) } }])
})

test('[S4] the time of the contact is the time of the answer', () => {
  const state = exchanging([])
  expect(after(state, answered(state, response())).effects).toMatchObject([
    { do: 'write', page: { contactedAt: '2026-07-20T08:00:00.000Z' } },
  ])
})

test('[S4] an answer overtaken by another tab is asked for again', () => {
  const state = exchanging([1])
  const stale = after(state, answered(state, response()), { type: 'written', result: 'stale' })
  expect(stale.effects).toEqual([{ do: 'collect', max: MAX_PUSH }])
  expect(after(stale.state, collected([])).effects).toMatchObject([{ do: 'send' }])
})

test('[S3] an answer that does not fit is dropped whole, and asked for again later', () => {
  const state = exchanging([1], 5)
  const { state: end, effects } = after(state, answered(state, response({ log: [pageEntry(1, 9)] })))
  expect(effects).toEqual(WAIT_HALF_SECOND)
  expect(end.phase).toMatchObject({ name: 'waiting', code: 'bad_answer' })
})

test('[S1] entries that the server neither logs nor settles are kept and tried later, not at once', () => {
  const state = exchanging([1], 5)
  const { state: end, effects } = after(state, answered(state, response({ next: cursorAt(5) })), written)
  expect(effects).toEqual(WAIT_HALF_SECOND)
  expect(end).toMatchObject({ failures: 1, phase: { code: 'unaccounted' } })
})

test.each([
  ['an answer', (state: EngineState) => ({ ...answered(state, response()), turn: state.turn - 1 }) as Happening],
  ['a failure', (state: EngineState) => ({ ...failed(state, 401), turn: state.turn - 1 }) as Happening],
])('%s to an earlier exchange changes nothing', (_case, late) => {
  const state = exchanging([1])
  expect(after(state, late(state))).toEqual({ state, effects: [] })
})

test.each<[string, Happening]>([
  ['an answer', answered({ ...START, turn: 0 }, response())],
  ['a failure', failed(START, 401)],
  ['a write', written],
  ['a collection', collected([1])],
  ['a busy lock', { type: 'busy' }],
  ['an alarm', { type: 'woke' }],
  ['a failing port', { type: 'port_failed', code: 'quota' }],
])('%s that nobody waits for changes nothing', (_case, happening) => {
  expect(after(START, happening)).toEqual({ state: START, effects: [] })
})

test.each([
  ['no network', null],
  ['timeout', 408],
  ['too many requests', 429],
  ['server error', 500],
  ['unavailable', 503],
  ['an unreadable success', 200],
])('[S7] %s keeps everything and backs off', (_case, status) => {
  const state = exchanging([1])
  const { state: end, effects } = after(state, failed(state, status, 'why'))
  expect(effects).toEqual(WAIT_HALF_SECOND)
  expect(end).toMatchObject({ failures: 1, phase: { name: 'waiting', until: NOW + 500, code: 'why' } })
})

test('[S7] each failure in a row doubles the wait, and one success ends the row', () => {
  const again = (state: EngineState) => exchanging([1], 0, { ...state, phase: { name: 'idle' } })
  const first = exchanging([1])
  const second = again(after(first, failed(first, 500)).state)
  const { state: waiting, effects } = after(second, failed(second, 500))
  expect(effects).toContainEqual({ do: 'wake', afterMs: 1000 })
  const third = again(waiting)
  expect(after(third, answered(third, response({ log: [pageEntry(1, 1)] })), written).state.failures).toBe(0)
})

test('[S7] Retry-After is honoured', () => {
  const state = exchanging([1])
  expect(after(state, failed(state, 503, 'x', 20_000)).effects).toContainEqual({ do: 'wake', afterMs: 20_500 })
})

test.each([403, 404, 409, 418])('[S8] an unforeseen %i keeps everything and comes back slowly', (status) => {
  const state = exchanging([1])
  expect(after(state, failed(state, status)).effects).toEqual([{ do: 'unlock' }, { do: 'wake', afterMs: 450_000 }])
})

test.each<[Reason, boolean]>([
  ['online', true],
  ['focus', true],
  ['tap', true],
  ['save', false],
  ['hint', false],
])('[S7] while waiting, %s starts at once: %s', (why, starts) => {
  const state = exchanging([1])
  const waiting = after(state, failed(state, null)).state
  expect(after(waiting, wanted(why)).effects).toEqual(starts ? [{ do: 'lock' }] : [])
})

test('[S7] an alarm that rings too early is set anew, a due one starts, and one of a clock set back years too', () => {
  const state = exchanging([1])
  const waiting = after(state, failed(state, null)).state
  expect(step(waiting, { type: 'woke', now: NOW + 400, random: 0 })[1]).toEqual([{ do: 'wake', afterMs: 100 }])
  expect(step(waiting, { type: 'woke', now: NOW - 10 ** 11, random: 0 })[1]).toEqual([{ do: 'lock' }])
  expect(step(waiting, { type: 'woke', now: NOW + 500, random: 0 })[1]).toEqual([{ do: 'lock' }])
})

test.each([
  [401, 'signed_out', 'signed_out'],
  [409, 'user_mismatch', 'user_mismatch'],
  [426, 'client_too_old', 'client_too_old'],
] as const)('[S8] %i %s stops, and nothing but a person starts it again', (status, code, why) => {
  const state = exchanging([1])
  const { state: stopped, effects } = after(state, failed(state, status, code))
  expect(effects).toEqual([{ do: 'unlock' }])
  expect(stopped.phase).toEqual({ name: 'stopped', why })
  for (const reason of ['save', 'online', 'tap'] as const) expect(after(stopped, wanted(reason)).effects).toEqual([])
})

test('[S8] after signing in again the same person goes on', () => {
  const state = exchanging([1])
  const stopped = after(state, failed(state, 401)).state
  expect(after(stopped, { type: 'signed_in', user: USER }).effects).toEqual([{ do: 'lock' }])
})

test("[S8] another person's session never sends these entries, whatever is under way", () => {
  for (const state of [START, exchanging([1]), after(exchanging([1]), failed(exchanging([1]), 401)).state]) {
    const { state: stopped, effects } = after(state, { type: 'signed_in', user: idOf(99) })
    expect(stopped.phase).toEqual({ name: 'stopped', why: 'user_mismatch' })
    expect(effects.filter((effect) => effect.do !== 'unlock')).toEqual([])
    expect(after(stopped, wanted('tap')).effects).toEqual([])
  }
})

test('[S8] signing out stops, and the answer that was under way is not written', () => {
  const state = exchanging([1])
  const stopped = after(state, { type: 'signed_out' }).state
  expect(after(stopped, answered(state, response())).effects).toEqual([])
})

test('[S9] a log that forked is offered everything again, once per cursor', () => {
  const state = exchanging([1], 5)
  const forked = after(state, failed(state, 409, 'log_forked'))
  expect(forked.effects).toEqual([{ do: 'reoffer' }])
  expect(after(forked.state, written, collected([1, 2])).effects).toMatchObject([
    { do: 'send', request: { after: null, push: [{ id: idOf(1) }, { id: idOf(2) }] } },
  ])
})

test('[S9] what another person wrote goes apart from the push, and is halved and accounted for like it', () => {
  const outbox = [offered(1), offered(2, COLLEAGUE), offered(3, COLLEAGUE)]
  const mixed: Happening = { type: 'collected', device: DEVICE, cursor: null, outbox, held: [] }
  const { state, effects } = after(START, wanted(), { type: 'locked' }, mixed)
  const others = [2, 3].map((n) => ({ entry: { id: idOf(n) }, author: COLLEAGUE }))
  expect(effects).toMatchObject([{ do: 'send', request: { push: [{ id: idOf(1) }], others } }])
  expect(after(state, failed(state, 422)).effects).toEqual([{ do: 'collect', max: 1 }])
  const held = [{ id: idOf(2), code: 'held:not_author' }] as const
  const answer = response({ log: [pageEntry(1, 1, 'stub')], results: [...held] })
  expect(after(state, answered(state, answer), written).state.phase).toMatchObject({ code: 'unaccounted' })
})

test('[S9] a fork from no cursor at all is a fault of the server: back off', () => {
  const state = exchanging([1])
  expect(after(state, failed(state, 409, 'log_forked')).effects).toEqual(WAIT_HALF_SECOND)
})

test.each([
  ['422', 422],
  ['413', 413],
])('[S8] %s halves the batch', (_case, status) => {
  const state = exchanging(range(9))
  expect(after(state, failed(state, status)).effects).toEqual([{ do: 'collect', max: 4 }])
})

test('[S8] the batch grows again with every push that passes', () => {
  const state = exchanging(range(9))
  const halved = after(state, failed(state, 422), collected(range(4))).state
  const log = range(4).map((n) => pageEntry(n, n))
  expect(after(halved, answered(halved, response({ log })), written).effects).toEqual([{ do: 'collect', max: 8 }])
})

test('[S8] a lone entry is parked with the code, once the same request passes without it', () => {
  const lone = exchanging([7], 5)
  const probing = after(lone, failed(lone, 422, 'malformed'))
  expect(probing.effects).toEqual([{ do: 'collect', max: 0 }])
  const probe = after(probing.state, collected([], 5))
  expect(probe.effects).toMatchObject([{ do: 'send', request: { push: [] } }])
  const { effects } = after(probe.state, answered(probe.state, response({ next: cursorAt(5) })))
  expect(effects).toMatchObject([{ do: 'write', page: { settled: [{ id: idOf(7), st: 3, code: 'malformed' }] } }])
})

test('[S8] a server that turns down even an empty request parks nothing', () => {
  const lone = exchanging([7])
  const probe = after(lone, failed(lone, 422), collected([])).state
  const { state, effects } = after(probe, failed(probe, 422))
  expect(effects).toEqual([{ do: 'unlock' }, { do: 'wake', afterMs: 450_000 }])
  expect(state.suspect).toBeNull()
})

test('[S8] a suspicion outlives a lost network and is not doubled when overtaken', () => {
  const lone = exchanging([7])
  const probe = after(lone, failed(lone, 422), collected([])).state
  const waiting = after(probe, failed(probe, null)).state
  expect(after(waiting, wanted('online'), { type: 'locked' }).effects).toEqual([{ do: 'collect', max: 0 }])
  const stale = after(probe, answered(probe, response()), { type: 'written', result: 'stale' })
  expect(stale.effects).toEqual([{ do: 'collect', max: 0 }])
})

test('a busy lock is tried again soon, and after three times done without', () => {
  const once = after(START, wanted(), { type: 'busy' })
  expect(once.effects).toEqual([{ do: 'unlock' }, { do: 'wake', afterMs: 1_500 }])
  const twice = after(once.state, wanted('tap'), { type: 'busy' })
  expect(after(twice.state, wanted('tap'), { type: 'busy' }).effects).toEqual([{ do: 'collect', max: MAX_PUSH }])
})

test('a lock that comes when it is not wanted any more is let go', () => {
  const stopped = after(START, wanted(), { type: 'signed_out' }).state
  expect(after(stopped, { type: 'locked' }).effects).toEqual([{ do: 'unlock' }])
})

test('a store that fails in the middle is tried again later', () => {
  const state = exchanging([1])
  const writing = after(state, answered(state, response())).state
  const { state: end, effects } = after(writing, { type: 'port_failed', code: 'quota' })
  expect(effects).toEqual(WAIT_HALF_SECOND)
  expect(end.phase).toMatchObject({ name: 'waiting', code: 'quota' })
})

test('[S7] where no answer comes again and again less is sent at once, down to what any line carries', () => {
  let state = START
  const asked: number[] = []
  for (let attempt = 0; attempt < 9; attempt++) {
    const now = state.phase.name === 'waiting' ? state.phase.until : NOW
    const [begun] = step(state, { ...(attempt === 0 ? wanted() : { type: 'woke' }), now, random: 0.5 })
    const locked = after(begun, { type: 'locked' })
    asked.push(...locked.effects.flatMap((effect) => (effect.do === 'collect' ? [effect.max] : [])))
    const sent = after(locked.state, collected([1, 2]))
    state = after(sent.state, failed(sent.state, null)).state
  }
  expect(asked).toEqual([500, 500, 500, 250, 125, 62, 31, 25, 25])
})
