import { expect, test } from 'vitest'
import { following, neighbour } from './focus-order.ts'

const order = [
  { row: 'a', column: 0 },
  { row: 'b', column: 0 },
  { row: 'b', column: 1 },
  { row: 'c', column: 0 },
  { row: 'c', column: 1 },
  { row: 'd', column: 0 },
]

test.each([
  ['down to a row of two boxes', { row: 'a', column: 0 }, 1, { row: 'b', column: 0 }],
  ['down within the column', { row: 'b', column: 1 }, 1, { row: 'c', column: 1 }],
  ['down to a row without that column', { row: 'c', column: 1 }, 1, { row: 'd', column: 0 }],
  ['up', { row: 'b', column: 1 }, -1, { row: 'a', column: 0 }],
  ['down from the last row', { row: 'd', column: 0 }, 1, null],
  ['up from the first row', { row: 'a', column: 0 }, -1, null],
  ['from a box that is not there', { row: 'x', column: 0 }, 1, null],
] as const)('%s', (_, at, step, expected) => {
  expect(neighbour(order, at, step)).toEqual(expected)
})

test.each([
  ['from a row of one box to the next row', { row: 'a', column: 0 }, { row: 'b', column: 0 }],
  ['from a numerator to its denominator', { row: 'b', column: 0 }, { row: 'b', column: 1 }],
  ['from a denominator to the next row’s first box', { row: 'b', column: 1 }, { row: 'c', column: 0 }],
  ['from the last box', { row: 'd', column: 0 }, null],
  ['from a box that is not there', { row: 'x', column: 0 }, null],
] as const)('on %s', (_, at, expected) => {
  expect(following(order, at)).toEqual(expected)
})
