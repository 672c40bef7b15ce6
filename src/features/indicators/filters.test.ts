import { expect, test } from 'vitest'
import { filtered, filtersOf, withFilters } from './filters.ts'

const areas = ['GOV', 'INC']

test.each([
  ['', { word: null, area: null }],
  ['stato=fuori-rotta&area=INC', { word: 'off_course', area: 'INC' }],
  ['stato=boh&area=XXX', { word: null, area: null }],
])('reads «%s»', (address, filters) => {
  expect(filtersOf(new URLSearchParams(address), areas)).toEqual(filters)
})

test('writes filters and keeps the rest of the address', () => {
  const written = withFilters(new URLSearchParams('lang=en&stato=rallenta&area=GOV'), { word: 'achieved', area: null })
  expect(written.toString()).toBe('lang=en&stato=raggiunto')
})

test('both filters have to pass', () => {
  const indicators = [
    { code: 'a', priority: 'GOV', standing: { word: 'slowing' } },
    { code: 'b', priority: 'INC', standing: { word: 'slowing' } },
    { code: 'c', priority: 'INC', standing: { word: 'achieved' } },
  ] as const
  expect(filtered(indicators, { word: 'slowing', area: 'INC' }).map(({ code }) => code)).toEqual(['b'])
})
