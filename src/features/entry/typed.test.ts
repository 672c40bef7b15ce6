import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Value } from '../../domain/value.ts'
import { BLANK, rawOf, retyped, seenOfRaw, type Typed, typedOf, typedOfRaw } from './typed.ts'

const write = (number: string) => `<${number}>`

test.each<[string, Value, Partial<Typed>]>([
  ['a number', { number: '12' }, { first: '<12>', sure: { first: '12' } }],
  ['a ratio', { numerator: '3', denominator: '4' }, { first: '<3>', second: '<4>', sure: { first: '3', second: '4' } }],
  ['a score', { score: '41.5' }, { first: '<41.5>', sure: { first: '41.5' } }],
  ['a score with answers', { score: '41', n: 9 }, { first: '<41>', second: '<9>', sure: { first: '41', second: '9' } }],
  ['a reason', { unavailable: 'Non rilevato.' }, { unavailable: true, reason: 'Non rilevato.' }],
  ['nothing any more', { withdrawn: true }, {}],
])('the boxes of %s', (_, value, expected) => {
  expect(typedOf(value, '', write)).toEqual({ ...BLANK, ...expected })
})

test('a changed text forgets the reading chosen for it, and only that one', () => {
  const typed: Typed = { ...BLANK, first: '1.234', second: '5', sure: { first: '1234', second: '5' } }
  expect(retyped(typed, 'first', '1.235')).toEqual({ ...typed, first: '1.235', sure: { second: '5' } })
})

test('a draft comes back as it was typed, with the heads that were seen', () => {
  const part = fc.record({ first: fc.string(), second: fc.string() }, { requiredKeys: [] })
  const typed = fc.record({
    first: fc.string(),
    second: fc.string(),
    unavailable: fc.boolean(),
    reason: fc.string(),
    note: fc.string(),
    sure: part,
  })
  fc.assert(
    fc.property(typed, fc.array(fc.uuid()), (written, seen) => {
      const raw = rawOf(written, seen)
      expect(typedOfRaw(raw, written.note)).toEqual(written)
      expect(seenOfRaw(raw)).toEqual(seen)
    }),
  )
})
