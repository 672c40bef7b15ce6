import { expect, it } from 'vitest'
import { CALENDAR, sampleAggregate, sampleIndicator, sampleRatio } from './samples.ts'
import { endsIn, settled, standingAtYear, standingOf } from './standing.ts'

const flow = sampleIndicator()
const stock = sampleIndicator({ measure: 'stock', frequency: 'semiannual' })
const today = '2026-07-20'
const few = { answered: 5, coverage: 0.5 }

it('[M11] an indicator stands where its newest year stands', () => {
  const series = [sampleAggregate('2025', '130'), sampleAggregate('2024', '100')]
  expect(standingOf(flow, series, today, CALENDAR)).toEqual({
    status: 'on_track',
    word: 'on_track',
    attainment: 0.25,
    expected: 1 / 6,
    pace: 1.5,
    projected: 280,
    period: '2025',
    value: '130',
    coverage: 1,
  })
})

it('[M11] without any period it has no data', () => {
  expect(standingOf(flow, [], today, CALENDAR)).toEqual({
    status: 'no_data',
    word: 'insufficient_data',
    attainment: null,
    expected: null,
    pace: null,
    projected: null,
    period: null,
    value: null,
    coverage: null,
  })
})

it('[M11] a half that enough answered counts before its due day', () => {
  const series = [sampleAggregate('2025-S2', '120'), sampleAggregate('2026-S1', '131', { answered: 8, coverage: 0.8 })]
  expect(standingOf(stock, series, today, CALENDAR)).toMatchObject({ period: '2026-S1', expected: 0.25 })
})

it('[M11] a half that few answered does not count before its due day, and is low coverage after it', () => {
  const series = [sampleAggregate('2025-S2', '121'), sampleAggregate('2026-S1', '31', few)]
  expect(standingOf(stock, series, '2026-07-31', CALENDAR)).toMatchObject({ period: '2025-S2', status: 'on_track' })
  expect(standingOf(stock, series, '2026-08-01', CALENDAR)).toMatchObject({ period: '2026-S1', status: 'low_coverage' })
})

it('[M12] absence never reads as decline: below the coverage there is a value and no judgement', () => {
  expect(standingOf(flow, [sampleAggregate('2025', '60', few)], today, CALENDAR)).toEqual({
    status: 'low_coverage',
    word: 'insufficient_data',
    attainment: null,
    expected: 1 / 6,
    pace: null,
    projected: null,
    period: '2025',
    value: '60',
    coverage: 0.5,
  })
})

it('[M12] below the coverage nothing is achieved either', () => {
  expect(standingOf(flow, [sampleAggregate('2025', '500', few)], today, CALENDAR).status).toBe('low_coverage')
})

it('[M12] when nobody answered there is no data', () => {
  const silent = sampleAggregate('2025', null, { answered: 0, coverage: 0 })
  expect(standingOf(flow, [sampleAggregate('2024', '100'), silent], today, CALENDAR)).toMatchObject({
    status: 'no_data',
    period: '2025',
    coverage: 0,
  })
})

it('[M12][A9] when all answered nothing of nothing there is no data', () => {
  expect(standingOf(sampleRatio(), [sampleAggregate('2025', null)], today, CALENDAR).status).toBe('no_data')
})

it('[P1][M12] a hidden datum bears no judgement and shows no value', () => {
  const hidden = sampleAggregate('2025', null, { suppressed: true })
  expect(standingOf(flow, [hidden], today, CALENDAR)).toMatchObject({
    status: 'low_coverage',
    value: null,
    attainment: null,
  })
})

it('[M10] the projection is clipped to what the indicator can be', () => {
  const series = [sampleAggregate('2025', '60')]
  expect(standingOf(sampleRatio(), series, today, CALENDAR).projected).toBe(100)
})

it('[M8] the baseline alone has not started', () => {
  expect(standingOf(flow, [sampleAggregate('2024', '100')], today, CALENDAR).status).toBe('not_started')
})

it('[M11] an indicator that asks for no coverage is still not judged before its due day on no answer', () => {
  const silent = sampleAggregate('2026-S1', null, { answered: 0, coverage: 0 })
  expect(settled({ minCoverage: 0 }, [silent], today, CALENDAR)).toEqual([])
})

it.each([
  ['2025', 2025, true],
  ['2025', 2026, false],
  ['2026-S1', 2026, true],
  ['2026-S1', 2025, false],
  ['2025-S2', 2025, true],
  ['2025-Q1', 2025, true],
])('[M11] %s ends in %i: %s', (period, year, inside) => {
  expect(endsIn(period, year)).toBe(inside)
})

it('[M11] in a year an indicator stands where the newest period that ended in it stands', () => {
  const series = ['2025-S2', '2024-S2', '2026-S1', '2025-S1'].map((period, n) =>
    sampleAggregate(period, String(100 + n)),
  )
  expect([2024, 2025, 2026, 2027].map((year) => standingAtYear(stock, series, year).period)).toEqual([
    '2024-S2',
    '2025-S2',
    '2026-S1',
    null,
  ])
})
