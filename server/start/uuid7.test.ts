import { expect, test } from 'vitest'
import { Uuid } from '../../src/domain/text.ts'
import { uuid7 } from './uuid7.ts'

test('an id carries its millisecond, its version and its variant', () => {
  const ms = Date.UTC(2026, 6, 20)
  const hex = ms.toString(16).padStart(12, '0')
  const id = uuid7(ms)
  expect(id.slice(0, 13)).toBe(`${hex.slice(0, 8)}-${hex.slice(8)}`)
  expect(id).toMatch(/^.{14}7.{3}-[89ab]/)
  expect(Uuid.safeParse(id).success).toBe(true)
})

test('later ids sort after earlier ones, and no two are equal', () => {
  const ids = Array.from({ length: 500 }, (_, i) => uuid7(Date.UTC(2026, 0, 1) + i))
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(Array.from({ length: 500 }, () => uuid7(0))).size).toBe(500)
})
