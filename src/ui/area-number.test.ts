import { expect, test } from 'vitest'
import { asAreaNumber } from './area-number.ts'

test.each([1, 2, 3, 4, 5, 6])('area %d has a plate', (order) => {
  expect(asAreaNumber(order)).toBe(order)
})

test.each([0, 7, 1.5, Number.NaN])('area %d has none and says so', (order) => {
  expect(() => asAreaNumber(order)).toThrow(`No plate for area ${order}`)
})
