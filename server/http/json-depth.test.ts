import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDeeperThan } from './json-depth.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test.each([
  ['1', 0, false],
  ['[]', 0, true],
  ['[]', 1, false],
  ['[[],[]]', 2, false],
  ['{"a":[{"b":1}]}', 3, false],
  ['{"a":[{"b":1}]}', 2, true],
  ['"[[[["', 0, false],
  ['"\\"[["', 0, false],
  ['["\\\\",[]]', 1, true],
  [`${'['.repeat(33)}${']'.repeat(33)}`, 32, true],
  ['['.repeat(500_000), 32, true],
])('[W16] whether %.30s is deeper than %i: %s', (json, max, expected) => {
  expect(isDeeperThan(bytes(json), max)).toBe(expected)
})

const depthOf = (value: unknown): number =>
  typeof value !== 'object' || value === null ? 0 : 1 + Math.max(0, ...Object.values(value).map(depthOf))

test('[W16] any JSON is as deep as what is made of it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const depth = depthOf(value)
      const json = bytes(JSON.stringify(value))
      expect(isDeeperThan(json, depth)).toBe(false)
      if (depth > 0) expect(isDeeperThan(json, depth - 1)).toBe(true)
    }),
  )
})
