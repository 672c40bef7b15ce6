import { expect, test } from 'vitest'
import { MAX_PUSH, SYNC_SCHEMA } from '../domain/wire/sync.ts'
import type { EngineState, Happening } from './engine-state.ts'
import { DEVICE, idOf, pageEntry, response, USER } from './testing/fixtures.ts'
import { after, answered, collected, exchanging, failed, range, START, wanted, written } from './testing/steps.ts'

const SLOWLY = [{ do: 'unlock' }, { do: 'wake', afterMs: 450_000 }]
const refused = (state: EngineState, status: number, code: string) => after(state, failed(state, status, code))
const confirmed = (belongs: boolean | null): Happening => ({ type: 'confirmed', belongs })

/** The same push again after the wait, as often as the server breaks on it. */
function broken(times: number, push: number[], from = START) {
  let reached = after(from)
  for (let n = 0; n < times; n++) {
    const sent = exchanging(push, 0, { ...reached.state, phase: { name: 'idle' } })
    reached = refused(sent, 500, 'internal')
  }
  return reached
}

test('[S12] a server that says the membership ended is not believed before it is asked apart', () => {
  expect(refused(exchanging([]), 403, 'not_member').effects).toEqual([{ do: 'confirm' }])
})

test('[S12] once confirmed, what was pulled is forgotten, then the exchange stops', () => {
  const asked = refused(exchanging([]), 403, 'not_member').state
  const forgetting = after(asked, confirmed(false))
  expect(forgetting.effects).toEqual([{ do: 'forget' }])
  const { state, effects } = after(forgetting.state, written)
  expect(effects).toEqual([{ do: 'unlock' }])
  expect(state.phase).toEqual({ name: 'stopped', why: 'not_member' })
})

test.each([[true], [null]])('[S12] where the check says %s nothing is forgotten', (belongs) => {
  const asked = refused(exchanging([]), 403, 'not_member').state
  const { state, effects } = after(asked, confirmed(belongs))
  expect(effects).toEqual(SLOWLY)
  expect(state.phase).toMatchObject({ name: 'waiting', code: 'not_member' })
})

test('[S12] a check that throws forgets nothing', () => {
  const asked = refused(exchanging([]), 403, 'not_member').state
  expect(after(asked, { type: 'port_failed', code: 'x' }).effects).toEqual([
    { do: 'unlock' },
    { do: 'wake', afterMs: 500 },
  ])
})

test('[S12] an answer to a check that nobody waits for forgets nothing', () => {
  const asked = refused(exchanging([]), 403, 'not_member').state
  for (const state of [START, exchanging([1]), after(asked, { type: 'signed_out' }).state])
    expect(after(state, confirmed(false))).toEqual({ state, effects: [] })
})

test('[S12] whose membership ended still sends what they save, and is otherwise left alone', () => {
  const stopped = after(refused(exchanging([]), 403, 'not_member').state, confirmed(false), written).state
  expect(after(stopped, wanted('save')).effects).toEqual([{ do: 'lock' }])
  for (const why of ['online', 'focus', 'hint'] as const) expect(after(stopped, wanted(why)).effects).toEqual([])
  expect(after(stopped, { type: 'signed_in', user: USER }).effects).toEqual([])
})

test('[S8] [S12] what the server cannot take from somebody who reads nothing any more is parked too', () => {
  const lone = exchanging([7])
  const probe = after(lone, failed(lone, 422, 'malformed'), collected([])).state
  const parking = refused(probe, 403, 'not_member')
  const settled = [{ id: idOf(7), st: 3, code: 'malformed' }]
  expect(parking.effects).toMatchObject([{ do: 'write', page: { settled, rows: [], after: null, next: { seq: 0 } } }])
  const next = after(parking.state, written, collected([]))
  expect(next.effects).toMatchObject([{ do: 'send', request: { push: [] } }])
  expect(refused(next.state, 403, 'not_member').effects).toEqual([{ do: 'confirm' }])
})

test('[S12] a revoked device forgets what it pulled and never starts again by itself', () => {
  const forgetting = refused(exchanging([1]), 403, 'device_revoked')
  expect(forgetting.effects).toEqual([{ do: 'forget' }])
  const stopped = after(forgetting.state, written).state
  expect(stopped.phase).toEqual({ name: 'stopped', why: 'device_revoked' })
  const later: Happening[] = [
    wanted('save'),
    wanted('focus'),
    { type: 'signed_out' },
    { type: 'signed_in', user: USER },
  ]
  expect(after(stopped, ...later)).toEqual({ state: stopped, effects: [] })
  // Who asks by hand may have it named anew.
  expect(after(stopped, wanted('tap')).effects).toEqual([{ do: 'lock' }])
})

test('[S12] a device that could not forget tries again', () => {
  const forgetting = refused(exchanging([1]), 403, 'device_revoked').state
  const { state } = after(forgetting, { type: 'port_failed', code: 'failed' })
  expect(state.phase).toMatchObject({ name: 'waiting', code: 'failed' })
})

test("[S10] a device id that is another person's is replaced, and the exchange goes on with the new one", () => {
  const renewing = refused(exchanging([1], 5), 409, 'device_taken')
  expect(renewing.effects).toEqual([{ do: 'renew', taken: DEVICE }])
  const fresh = { ...collected([1], 5), device: idOf(77) } as Happening
  expect(after(renewing.state, written, fresh).effects).toMatchObject([{ do: 'send', request: { device: idOf(77) } }])
})

test('[S10] a server that takes no new device either is left alone for a while, then offered another', () => {
  const again = after(refused(exchanging([1]), 409, 'device_taken').state, written, collected([1])).state
  const waiting = refused(again, 409, 'device_taken')
  expect(waiting.effects).toEqual(SLOWLY)
  const later = after(waiting.state, wanted('tap'), { type: 'locked' }, collected([1])).state
  expect(refused(later, 409, 'device_taken').effects).toEqual([{ do: 'renew', taken: DEVICE }])
})

test('[S10] after an exchange that went well another replacement is possible', () => {
  const again = after(refused(exchanging([1]), 409, 'device_taken').state, written, collected([1])).state
  const well = after(again, answered(again, response({ log: [pageEntry(1, 1)] })), written, collected([2], 1)).state
  expect(refused(well, 409, 'device_taken').effects).toEqual([{ do: 'renew', taken: DEVICE }])
})

test.each([
  [1, 4],
  [2, 4],
])('[S8] a server that broke %i times only makes wait', (times) => {
  expect(broken(times, range(9)).state.phase).toMatchObject({ name: 'waiting', code: 'internal' })
})

test('[S8] at the third time that it breaks in a row the batch is halved, then every time', () => {
  const third = broken(3, range(9))
  expect(third.effects).toEqual([{ do: 'collect', max: 4 }])
  const half = after(third.state, collected(range(4))).state
  expect(refused(half, 500, 'internal').effects).toEqual([{ do: 'collect', max: 2 }])
})

test('[S8] a proxy without its server and a busy server halve nothing, however often', () => {
  let state = START
  for (const status of [502, 503, 504, 408, 425, 429, 502, 503]) {
    const sent = exchanging(range(9), 0, { ...state, phase: { name: 'idle' } })
    const { state: next, effects } = after(sent, failed(sent, status, 'x'))
    expect(effects).toContainEqual({ do: 'unlock' })
    state = next
  }
  expect(state).toMatchObject({ batch: MAX_PUSH, faults: 0 })
})

test('[S8] a push that passes ends the row', () => {
  const sent = exchanging(range(9), 0, { ...broken(2, range(9)).state, phase: { name: 'idle' } })
  const log = range(9).map((n) => pageEntry(n, n))
  const passed = after(sent, answered(sent, response({ log })), written).state
  expect(broken(1, range(9), passed).state.phase).toMatchObject({ name: 'waiting' })
})

test('[S8] a lone entry is blamed after three times of its own, and parked once the server answers without it', () => {
  const one = broken(3, [7]).state
  const probe = after(one, collected([], 5)).state
  expect(probe.suspect).toEqual({ id: idOf(7), code: 'internal' })
  const { effects } = after(probe, answered(probe, response({ next: { seq: 5, mark: '5'.padStart(64, '0') } })))
  expect(effects).toMatchObject([{ do: 'write', page: { settled: [{ id: idOf(7), st: 3, code: 'internal' }] } }])
})

test('[S8] halving down to one entry does not yet blame it', () => {
  const two = broken(3, [7, 8])
  expect(two.effects).toEqual([{ do: 'collect', max: 1 }])
  const one = after(two.state, collected([7])).state
  expect(refused(one, 500, 'internal').state.phase).toMatchObject({ name: 'waiting' })
})

test('[S8] a server that breaks without any entry too blames none', () => {
  const probe = after(broken(3, [7]).state, collected([])).state
  const { state } = refused(probe, 500, 'internal')
  expect(state).toMatchObject({ suspect: null, phase: { name: 'waiting', code: 'internal' } })
})

test('[S14] a server that takes newer shapes only: what it brought is written, then this version rests', () => {
  const sent = exchanging([1])
  const server = { time: '2026-07-20T08:00:00Z', minSchema: SYNC_SCHEMA + 1 }
  const writing = after(sent, answered(sent, response({ log: [pageEntry(1, 1, 'stub')], server })))
  expect(writing.effects).toMatchObject([{ do: 'write', page: { rows: [{ id: idOf(1) }] } }])
  const { state, effects } = after(writing.state, written)
  expect(effects).toEqual([{ do: 'unlock' }])
  expect(state.phase).toEqual({ name: 'stopped', why: 'client_too_old' })
})
