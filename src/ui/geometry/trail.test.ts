import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alongTrail, trailGeometry } from './trail.ts'

test.each([
  ['behind', 0.38, 0.41, { walked: 0.38, remainderFrom: 0.38, tick: 0.41, labelAnchor: 'middle', arrived: false }],
  ['not moved', 0, 0.1, { walked: 0, remainderFrom: 0, tick: 0.1, labelAnchor: 'start', arrived: false }],
  ['arrived', 1, 0.9, { walked: 1, remainderFrom: null, tick: 0.9, labelAnchor: 'end', arrived: true }],
  ['beyond the flag', 1.4, 1.2, { walked: 1, remainderFrom: null, tick: 1, labelAnchor: 'end', arrived: true }],
  ['gone backwards', -0.3, 0.5, { walked: 0, remainderFrom: 0, tick: 0.5, labelAnchor: 'middle', arrived: false }],
  ['nothing known', null, null, { walked: null, remainderFrom: 0, tick: null, labelAnchor: 'start', arrived: false }],
  [
    'not a number',
    Number.NaN,
    0.5,
    { walked: null, remainderFrom: 0, tick: 0.5, labelAnchor: 'middle', arrived: false },
  ],
] as const)('places a trail that is %s', (_case, attainment, expected, geometry) => {
  expect(trailGeometry(attainment, expected)).toEqual(geometry)
})

test('every drawn place lies between start and flag, whatever the numbers', () => {
  const anything = fc.option(fc.double(), { nil: null })
  fc.assert(
    fc.property(anything, anything, (attainment, expected) => {
      const { walked, remainderFrom, tick } = trailGeometry(attainment, expected)
      for (const place of [walked, remainderFrom, tick]) {
        if (place !== null) expect(place >= 0 && place <= 1).toBe(true)
      }
    }),
  )
})

test.each([
  [0, '0%'],
  [0.384, '38.4%'],
  [1 / 3, '33.33%'],
  [1, '100%'],
])('writes %d along the trail as %s', (fraction, length) => {
  expect(alongTrail(fraction)).toBe(length)
})
