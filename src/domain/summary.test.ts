import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Indicator } from './indicator.ts'
import type { Aggregate } from './observed.ts'
import { CALENDAR, sampleAggregate, sampleIndicator } from './samples.ts'
import { METHOD_STATUSES, type MethodStatus, wordOf } from './status.ts'
import { areaSummary, countWords, objectiveSummary, yearMarks } from './summary.ts'
import type { Standing } from './wire/progress.ts'

function standing(status: MethodStatus, attainment: number | null, changes: Partial<Standing> = {}): Standing {
  const unknown = { pace: null, projected: null, value: null, coverage: 1 }
  return { status, word: wordOf(status), attainment, expected: 0.5, period: '2025', ...unknown, ...changes }
}

const onTrack = standing('on_track', 0.5)
const slowing = standing('acceleration_needed', 0.4)
const away = standing('moving_away', -0.3)
const achieved = standing('achieved', 1.4)
const noData = standing('no_data', null)

it('[M13] an objective is the mean of its measured indicators, each within 0 and 1', () => {
  const earlier = { ...achieved, expected: 0.2, period: '2025-S1' }
  expect(objectiveSummary([away, earlier, slowing, noData])).toEqual({
    word: 'on_track',
    attainment: 0.466666667,
    expected: 0.4,
    periods: ['2025-S1', '2025'],
    measured: 3,
    total: 4,
    counts: { achieved: 1, on_track: 0, slowing: 1, off_course: 1, insufficient_data: 1 },
  })
})

it.each<[string, Standing[], string]>([
  ['nothing', [], 'insufficient_data'],
  ['no data', [noData, noData], 'insufficient_data'],
  ['half of it measured', [onTrack, noData], 'on_track'],
  ['less than half of it measured', [onTrack, noData, noData], 'insufficient_data'],
  ['ratio 0.95', [standing('on_track', 0.475)], 'on_track'],
  ['ratio just under 0.95', [standing('on_track', 0.4749)], 'slowing'],
  ['ratio 0.6', [standing('on_track', 0.3)], 'slowing'],
  ['ratio just under 0.6', [standing('on_track', 0.2999)], 'off_course'],
  ['all moving away', [away, away], 'off_course'],
  ['all achieved', [achieved, achieved], 'achieved'],
  ['all but one achieved', [achieved, achieved, onTrack], 'on_track'],
  ['all achieved of which it knows', [achieved, noData], 'on_track'],
  ['met before any time was gone', [{ ...achieved, expected: 0 }, noData], 'on_track'],
])('[M14] an objective with %s is %s', (_, standings, word) => {
  expect(objectiveSummary(standings as Standing[]).word).toBe(word)
})

it('[M13] an objective without data has no means and no periods', () => {
  expect(objectiveSummary([noData])).toMatchObject({ attainment: null, expected: null, periods: null, measured: 0 })
})

it('[M15] an objective with many indicators weighs as much as one with few', () => {
  const many = objectiveSummary([achieved, achieved, achieved])
  const one = objectiveSummary([standing('insufficient', 0)])
  expect(areaSummary([many, one])).toEqual({
    word: 'on_track',
    attainment: 0.5,
    expected: 0.5,
    periods: ['2025', '2025'],
    measured: 2,
    total: 2,
    counts: { achieved: 1, on_track: 0, slowing: 0, off_course: 1, insufficient_data: 0 },
  })
})

it('[M15] an area is achieved only where every objective is, never by a mean', () => {
  const done = objectiveSummary([achieved])
  expect([areaSummary([done, done]).word, areaSummary([done, objectiveSummary([onTrack])]).word]).toEqual([
    'achieved',
    'on_track',
  ])
})

it('[M15] an area where less than half of the objectives have a status has none', () => {
  const unknown = objectiveSummary([noData])
  const known = objectiveSummary([onTrack])
  expect([areaSummary([known, unknown]).word, areaSummary([known, unknown, unknown]).word]).toEqual([
    'on_track',
    'insufficient_data',
  ])
})

it('[M16] words are counted, every one named', () => {
  expect(countWords(['slowing', 'slowing', 'achieved'])).toEqual({
    achieved: 1,
    on_track: 0,
    slowing: 2,
    off_course: 0,
    insufficient_data: 0,
  })
})

const flow = sampleIndicator()
const stock = sampleIndicator({ measure: 'stock', frequency: 'semiannual' })
const of = (indicator: Indicator, series: Aggregate[]) => ({ indicator, series })
const years = [2024, 2025, 2026, 2027]
const marks = (indicators: { indicator: Indicator; series: Aggregate[] }[], today: string) =>
  yearMarks(indicators, years, today, CALENDAR).map(({ mark, word }) => word ?? mark)

const yearly = of(flow, [sampleAggregate('2024', '100'), sampleAggregate('2025', '130')])
const halves = of(stock, [
  sampleAggregate('2024-S2', '100'),
  sampleAggregate('2025-S1', '112'),
  sampleAggregate('2025-S2', '120'),
  sampleAggregate('2026-S1', '105'),
])

it.each<[string, ReturnType<typeof of>[], string, string[]]>([
  ['a flow', [yearly], '2026-07-20', ['baseline', 'on_track', 'not_due', 'not_due']],
  ['a stock', [halves], '2026-07-20', ['baseline', 'on_track', 'off_course', 'not_due']],
  ['half stocks', [yearly, halves], '2026-07-20', ['baseline', 'on_track', 'off_course', 'not_due']],
  ['fewer stocks', [yearly, yearly, halves], '2026-07-20', ['baseline', 'on_track', 'not_due', 'not_due']],
  ['no indicators', [], '2026-07-20', ['not_due', 'not_due', 'not_due', 'not_due']],
  ['a silent flow, due', [of(flow, [])], '2026-03-01', ['baseline', 'insufficient_data', 'not_due', 'not_due']],
  ['a silent flow, not due', [of(flow, [])], '2026-02-28', ['baseline', 'not_due', 'not_due', 'not_due']],
  ['a silent stock, due', [of(stock, [])], '2025-08-01', ['baseline', 'insufficient_data', 'not_due', 'not_due']],
])('[M16] the years of an objective with %s', (_, indicators, today, expected) => {
  expect(marks(indicators, today)).toEqual(expected)
})

it('[M16] a half that few answered is not due until its due day', () => {
  const few = of(stock, [sampleAggregate('2026-S1', '5', { answered: 1, coverage: 0.1 })])
  expect([marks([few], '2026-07-20')[2], marks([few], '2026-08-01')[2]]).toEqual(['not_due', 'insufficient_data'])
})

const anyStanding = fc
  .record({
    status: fc.constantFrom(...METHOD_STATUSES),
    attainment: fc.option(fc.double({ min: -5, max: 5, noNaN: true })),
    expected: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ status, attainment, expected }) => standing(status, attainment, { expected }))

it('[M13][M15] means stay within 0 and 1, and nothing has a status on less than half', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyStanding, { maxLength: 6 }), { maxLength: 6 }), (area) => {
      const objectives = area.map(objectiveSummary)
      for (const { word, attainment, expected, measured, total } of [...objectives, areaSummary(objectives)]) {
        for (const n of [attainment, expected]) expect(n === null || (n >= 0 && n <= 1)).toBe(true)
        if (measured * 2 < total) expect(word).toBe('insufficient_data')
      }
    }),
  )
})
