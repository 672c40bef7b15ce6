import { expect, test } from 'vitest'
import { spreadLabels } from './end-labels.ts'

test.each([
  ['stay where they are when apart', [10, 60], [10, 60]],
  ['move down when they touch', [10, 14], [10, 28]],
  ['keep their order in the answer', [14, 10], [28, 10]],
  ['move up at the bottom', [95, 98], [82, 100]],
])('labels %s', (_case, places, spread) => {
  expect(spreadLabels(places, 18, 0, 100)).toEqual(spread)
})
