import { expect, test } from 'vitest'
import { endOfPeriod, endOfPeriods, inPeriod } from './period-words.ts'

test.each([
  ['2025', 'nel 2025', 'in 2025', 'fine 2025'],
  ['2026-S1', 'nel primo semestre 2026', 'in the first half of 2026', 'metà 2026'],
  ['2025-S2', 'nel secondo semestre 2025', 'in the second half of 2025', 'fine 2025'],
  ['2026-Q1', 'nel primo trimestre 2026', 'in the first quarter of 2026', 'fine marzo 2026'],
  ['2026-Q3', 'nel terzo trimestre 2026', 'in the third quarter of 2026', 'fine settembre 2026'],
])('says %s in words', (period, italian, english, end) => {
  expect([inPeriod('it', period), inPeriod('en', period), endOfPeriod('it', period)]).toEqual([italian, english, end])
})

test('a stretch of periods is said by its two ends', () => {
  expect(endOfPeriods('it', ['2025', '2026-S1'])).toBe('fra fine 2025 e metà 2026')
})

test('periods that end on one day are one', () => {
  expect(endOfPeriods('en', ['2025-S2', '2025'])).toBe('the end of 2025')
})
