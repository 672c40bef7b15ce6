import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Uuid } from '../../src/domain/text.ts'
import { namedUuid, randomStream, uuidAt, wholeBetween } from './random.ts'

const draw = (seed: number, name: string) => Array.from({ length: 50 }, randomStream(seed, name))

test('the same seed and name draw the same numbers, another of either draws others', () => {
  expect(draw(1, 'a')).toEqual(draw(1, 'a'))
  expect(draw(1, 'a')).not.toEqual(draw(1, 'b'))
  expect(draw(1, 'a')).not.toEqual(draw(2, 'a'))
})

test('numbers lie from 0 to below 1 and whole ones reach both ends', () => {
  expect(draw(3, 'range').every((n) => n >= 0 && n < 1)).toBe(true)
  const random = randomStream(3, 'whole')
  expect([...new Set(Array.from({ length: 100 }, () => wholeBetween(random, 1, 3)))].sort()).toEqual([1, 2, 3])
})

test('identifiers are UUIDs of version 7 that sort by their instant', () => {
  const random = randomStream(1, 'ids')
  const ids = [0, 1, 2].map((day) => uuidAt(random, Date.UTC(2026, 6, 20 + day)))
  expect(ids.every((id) => z.safeParse(Uuid, id).success && id[14] === '7')).toBe(true)
  expect(ids.toSorted()).toEqual(ids)
})

test('a name always has the same identifier', () => {
  expect(namedUuid('organisation valsusa')).toBe(namedUuid('organisation valsusa'))
  expect(namedUuid('organisation valsusa')).not.toBe(namedUuid('organisation neve'))
})
