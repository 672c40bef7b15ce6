import { expect, test } from 'vitest'
import { dumbbellGeometry, dumbbellScale, gapOf } from './dumbbell.ts'

test.each([
  ['all between the ends', [0.2, null, 0.9], { from: 0, to: 1 }],
  ['one a little behind the baseline', [-0.1, 0.5], { from: -0.1, to: 1 }],
  ['one far behind and one far beyond', [-3, 4], { from: -0.25, to: 1.25 }],
  ['none known', [null, null], { from: 0, to: 1 }],
])('the scale of rows, %s', (_case, attainments, scale) => {
  expect(dumbbellScale(attainments)).toEqual(scale)
})

test.each([
  ['on the way', 0.3, 0.5, { baseline: 0.2, target: 1, now: 0.44, expected: 0.6, outside: null }],
  ['unknown', null, 0.5, { baseline: 0.2, target: 1, now: null, expected: 0.6, outside: null }],
  [
    'further behind than the row shows',
    -2,
    0.5,
    { baseline: 0.2, target: 1, now: 0, expected: 0.6, outside: 'behind' },
  ],
  ['further on than the row shows', 2, null, { baseline: 0.2, target: 1, now: 1, expected: null, outside: 'beyond' }],
])('places a row that is %s', (_case, attainment, expected, geometry) => {
  const got = dumbbellGeometry({ from: -0.25, to: 1 }, attainment, expected)
  expect({ ...got, now: got.now === null ? null : Number(got.now.toFixed(6)) }).toEqual(geometry)
})

test('rows are ordered by how far behind they are, the unknown last', () => {
  const rows = [
    { code: 'ahead', attainment: 0.4, expected: 0.2 },
    { code: 'unknown', attainment: null, expected: 0.2 },
    { code: 'behind', attainment: 0.05, expected: 0.2 },
  ]
  expect(rows.sort((a, b) => gapOf(b) - gapOf(a)).map((row) => row.code)).toEqual(['behind', 'ahead', 'unknown'])
})
