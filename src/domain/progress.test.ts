import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type LinearPaceInput, linearPace, round, statusOfPace } from './progress.ts'

/** From 100 at the end of 2024 to 220 at the end of 2030; half of the time is gone. */
const halfway: LinearPaceInput = {
  baseline: 100,
  target: 220,
  value: 165,
  t0: 2024,
  tT: 2030,
  t: 2027,
  direction: 'increase',
}
const at = (changes: Partial<LinearPaceInput>) => linearPace({ ...halfway, ...changes })
const nothing = { attainment: null, pace: null, projected: null }

it('[M1][M2][M3][M10] attainment, what was expected, pace and projection', () => {
  expect(at({ value: 160 })).toEqual({
    status: 'on_track',
    attainment: 0.5,
    expected: 0.5,
    pace: 1,
    projected: 220,
  })
})

it.each<[string, Partial<LinearPaceInput>, string]>([
  ['[M4] no target', { target: null }, 'no_target'],
  ['[M4] no target and no value', { target: null, value: null, t: null }, 'no_target'],
  ['[M4] no value', { value: null }, 'no_data'],
  ['[M4] no period', { t: null }, 'no_data'],
  ['[M4] no baseline, even where the target is met', { baseline: null, value: 500 }, 'no_data'],
  ['[M5] value exactly at the target', { value: 220 }, 'achieved'],
  ['[M5] decrease to exactly 0', { baseline: 8, target: 0, value: 0, direction: 'decrease' }, 'achieved'],
  ['[M5] met before the path begins', { value: 220, t: 2023 }, 'achieved'],
  ['[M5] met after the deadline', { value: 220, t: 2031 }, 'achieved'],
  ['[M5] met where the direction contradicts', { target: 80, value: 85 }, 'achieved'],
  ['[M6] increase to less', { target: 80, value: 70 }, 'config_error'],
  ['[M6] decrease to more', { value: 230, direction: 'decrease' }, 'config_error'],
  ['[M6] no time between baseline and target', { tT: 2024 }, 'config_error'],
  ['[M7] kept, as asked', { target: 100, value: 100 }, 'achieved'],
  ['[M7] lost, where keeping was asked', { target: 100, value: 99 }, 'off_target'],
  ['[M7] lost, before the path begins', { target: 100, value: 99, t: 2024 }, 'off_target'],
  ['[M8] the baseline year itself', { t: 2024 }, 'not_started'],
  ['[M8] before the baseline', { t: 2023 }, 'not_started'],
  ['[M8] at the deadline, short of the target', { value: 219, t: 2030 }, 'missed'],
  ['[M8] after the deadline', { value: 219, t: 2031 }, 'missed'],
  ['[M9] pace 0.95', { value: 157 }, 'on_track'],
  ['[M9] just under 0.95', { value: 156.99 }, 'acceleration_needed'],
  ['[M9] pace 0.60', { value: 136 }, 'acceleration_needed'],
  ['[M9] just under 0.60', { value: 135.99 }, 'insufficient'],
  ['[M9] no change', { value: 100 }, 'insufficient'],
  ['[M9] away from the target', { value: 99 }, 'moving_away'],
  ['[M9] a decrease on its way', { baseline: 30, target: 12, value: 21, direction: 'decrease' }, 'on_track'],
  [
    '[M9] an increase where a decrease is wanted',
    { baseline: 30, target: 12, value: 31, direction: 'decrease' },
    'moving_away',
  ],
  [
    '[M9] a decrease from a negative baseline',
    { baseline: -10, target: -20, value: -15, direction: 'decrease' },
    'on_track',
  ],
])('%s: %j is %s', (_, changes, status) => {
  expect(at(changes).status).toBe(status)
})

it('[M3] 0.3 ÷ 0.5 is pace 0.6, not a float below it', () => {
  expect(at({ baseline: 0, target: 100, value: 30 })).toMatchObject({ pace: 0.6, status: 'acceleration_needed' })
})

it('[M3] a decline of less than a billionth is no change', () => {
  expect(at({ baseline: 0, target: 1, value: -1e-11 })).toMatchObject({ pace: 0, status: 'insufficient' })
})

it('[M2] what was expected is 0 before the baseline and 1 after the deadline', () => {
  expect([at({ t: 2020 }).expected, at({ t: 2024 }).expected, at({ t: 2035 }).expected]).toEqual([0, 0, 1])
})

it('[M4] without data only what was expected is known, and without a period not even that', () => {
  expect(at({ value: null })).toEqual({ status: 'no_data', expected: 0.5, ...nothing })
  expect(at({ value: null, t: null })).toEqual({ status: 'no_data', expected: null, ...nothing })
})

it('[M5] what is achieved keeps attainment above 1 and its pace', () => {
  expect(at({ value: 230, t: 2026 })).toMatchObject({ status: 'achieved', pace: 3.25, projected: 490 })
})

it('[M6] a target that contradicts its direction has no numbers', () => {
  expect(at({ target: 80, value: 70 })).toEqual({ status: 'config_error', expected: 0.5, ...nothing })
})

it('[M7] a flat path has attainment 1 or 0 and no pace', () => {
  expect(at({ target: 100, value: 104 })).toMatchObject({ attainment: 1, pace: null })
  expect(at({ target: 100, value: 98 })).toMatchObject({ attainment: 0, pace: null, projected: 96 })
})

it('[M8] before the start there is attainment, but neither pace nor projection', () => {
  expect(at({ value: 112, t: 2024 })).toEqual({
    status: 'not_started',
    attainment: 0.1,
    expected: 0,
    pace: null,
    projected: null,
  })
})

it('[M8] what is missed keeps its pace, and projects to itself', () => {
  expect(at({ value: 160, t: 2030 })).toMatchObject({ status: 'missed', pace: 0.5, projected: 160 })
})

it('[M10] the projection is not clipped here', () => {
  expect(at({ baseline: 8, target: 0, value: 5, t: 2026, direction: 'decrease' }).projected).toBeCloseTo(-1, 9)
})

it('[M3] no number is a negative zero', () => {
  const none = at({ baseline: 30, target: 12, value: 30, direction: 'decrease' })
  expect([none.attainment, none.pace].map((n) => Object.is(n, 0))).toEqual([true, true])
})

it.each([
  [0.95, 'on_track'],
  [0.949999999, 'acceleration_needed'],
  [0.6, 'acceleration_needed'],
  [0.599999999, 'insufficient'],
  [0, 'insufficient'],
  [-0.000000001, 'moving_away'],
])('[M9] pace %d is %s', (pace, status) => {
  expect(statusOfPace(pace)).toBe(status)
})

it('[M3] rounding leaves alone what has no ninth place', () => {
  expect([round(1e300), round(0.1234567894), round(-1e-12)]).toEqual([1e300, 0.123456789, 0])
})

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
const anyInput: fc.Arbitrary<LinearPaceInput> = fc.record({
  baseline: fc.option(finite),
  target: fc.option(finite),
  value: fc.option(finite),
  t0: finite,
  tT: finite,
  t: fc.option(finite),
  direction: fc.constantFrom('increase', 'decrease'),
})

it('[M1] no finite input gives NaN or Infinity', () => {
  fc.assert(
    fc.property(anyInput, ({ ...input }) => {
      const { status: _, ...numbers } = linearPace(input)
      for (const n of Object.values(numbers)) expect(n === null || Number.isFinite(n)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

const anyYear = fc.integer({ min: 2025, max: 2029 })
const anyNumber = fc.integer({ min: -1000, max: 1000 })

it('[M9] mirroring baseline, target and value mirrors the direction and nothing else', () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, anyNumber, anyYear, (baseline, target, value, t) => {
      const { projected, ...up } = at({ baseline, target, value, t })
      const down = at({ baseline: -baseline, target: -target, value: -value, t, direction: 'decrease' })
      expect(down).toEqual({ ...up, projected: projected === null ? null : 0 - projected })
    }),
  )
})

it('[M9] more of what is wanted is never a worse status', () => {
  const order = ['moving_away', 'insufficient', 'acceleration_needed', 'on_track', 'achieved']
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.nat(100), anyYear, (value, more, t) => {
      const rank = (n: number) => order.indexOf(at({ value: n, t }).status)
      expect(rank(value + more)).toBeGreaterThanOrEqual(rank(value))
    }),
  )
})
