import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CanonicalValue, canonicalJson } from './canonical-json.ts'

test.each([
  ['names sorted by UTF-16 units', { b: 1, a: 2, Z: 3, é: 4 }, '{"Z":3,"a":2,"b":1,"é":4}'],
  ['nested objects and lists', { list: [{ y: 'b', x: 'a' }, true] }, '{"list":[{"x":"a","y":"b"},true]}'],
  ['undefined members left out', { a: undefined, b: 'x' }, '{"b":"x"}'],
  ['control characters and quotes escaped', { a: '\u000f"\\\n€' }, '{"a":"\\u000f\\"\\\\\\n€"}'],
  ['minus zero as zero', { a: -0 }, '{"a":0}'],
  // RFC 8785 section 3.2.3: the order is by UTF-16 units, not by code points.
  ['surrogates before U+FB33', { '\ufb33': 1, '\ud83d\ude02': 2 }, '{"😂":2,"\ufb33":1}'],
])('[S2] canonical JSON has %s', (_case, value, text) => {
  expect(canonicalJson(value)).toBe(text)
})

test('[S2] a float is refused rather than written in one of its spellings', () => {
  expect(() => canonicalJson({ a: 0.1 })).toThrow(/integers only/)
})

/** What entries are made of: no number but whole ones, and names of any characters. */
const { json } = fc.letrec<{ json: CanonicalValue }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(fc.string({ unit: 'binary' }), fc.maxSafeInteger(), fc.boolean()),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'binary', maxLength: 4 }), tie('json'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))

/** The same with the members of every object in the opposite order of writing. */
function turned(value: CanonicalValue): CanonicalValue {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, turned(member ?? '')]),
  )
}

test('[S2] whoever wrote the members in whatever order, the canonical text is one', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(turned(value))).toBe(canonicalJson(value))
    }),
  )
})

test('[S2] the canonical text says the value and nothing else, and is its own canonical text', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
})
