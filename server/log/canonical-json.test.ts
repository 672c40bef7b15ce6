import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

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
