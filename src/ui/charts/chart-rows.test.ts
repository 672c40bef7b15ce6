import { expect, test } from 'vitest'
import { indicatorPath } from '../progress/indicator-path.ts'
import { sampleAggregate, sampleStanding, sampleView } from '../progress/samples.ts'
import { chartRows } from './chart-rows.ts'

const view = sampleView({
  standing: sampleStanding({ period: '2025-S1', value: '280', projected: 500 }),
  series: [sampleAggregate({ period: '2024', value: '260' }), sampleAggregate({ period: '2025-S1', value: '280' })],
})

test('every year of the way has a row, and so has a half between two', () => {
  expect(chartRows(indicatorPath(view), view.series).map(({ t, observed }) => [t, observed])).toEqual([
    [2024, 260],
    [2024.5, 280],
    [2025, undefined],
    [2026, undefined],
    [2027, undefined],
    [2028, undefined],
    [2029, undefined],
    [2030, undefined],
  ])
})

test('the projection leaves from the datum and ends at what the server says', () => {
  const projected = chartRows(indicatorPath(view), view.series).map((row) => row.projected)
  expect([projected[0], projected[1], projected.at(-1)]).toEqual([undefined, 280, 500])
})

test('a value that may not be shown is no point', () => {
  const hidden = sampleView({ series: [sampleAggregate({ period: '2025', value: '3', suppressed: true })] })
  expect(chartRows(indicatorPath(hidden), hidden.series).every((row) => row.observed === undefined)).toBe(true)
})
