import { expect, test } from 'vitest'
import { readRetryAfter } from './retry-after.ts'

const NOW = Date.parse('2026-07-20T08:00:00Z')

test.each([
  ['nothing', null, null],
  ['blank', ' ', null],
  ['seconds', '30', 30_000],
  ['zero', '0', 0],
  ['a date to come', 'Mon, 20 Jul 2026 08:01:00 GMT', 60_000],
  ['a date gone by', 'Mon, 20 Jul 2026 07:00:00 GMT', 0],
  ['a negative number', '-5', 0],
  ['words', 'soon', null],
])('%s', (_case, header, ms) => {
  expect(readRetryAfter(header, NOW)).toBe(ms)
})
