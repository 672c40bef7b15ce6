import { expect, test } from 'vitest'
import { createFormat } from './format.ts'

const it = createFormat('it')
const en = createFormat('en')
const euro = { code: 'EUR', labelIt: 'euro', labelEn: 'euro' }
const percent = { code: 'percent', labelIt: '%', labelEn: '%' }
const persons = { code: 'persons', labelIt: 'persone', labelEn: 'persons' }

test.each([
  ['groups from four digits', it.number('1234.5'), '1.234,5'],
  ['keeps every digit of a decimal text', it.number('123456789012345.25', 2), '123.456.789.012.345,25'],
  ['an English number', en.number('1234.5'), '1,234.5'],
  ['a share', it.share(0.384), '38\u202f%'],
  ['euro', it.measured('9500000', euro), '9.500.000\u00a0€'],
  ['euro with cents', it.measured('7299819.7', euro), '7.299.819,70\u00a0€'],
  ['per cent', en.measured('58', percent), '58\u202f%'],
  ['a count with its unit', it.measured('12', persons), '12 persone'],
  ['a day', it.day('2026-07-31'), '31 luglio 2026'],
  ['a half', it.period('2026-S1'), 'primo semestre 2026'],
  ['a quarter in English', en.period('2026-Q2'), 'second quarter of 2026'],
  ['a year', it.period('2026'), 'anno 2026'],
])('%s', (_case, got, expected) => {
  expect(got).toBe(expected)
})

test('an instant, its hour and its day are those of the Plan’s zone, wherever one reads', () => {
  const before = process.env.TZ
  process.env.TZ = 'Pacific/Auckland'
  try {
    const far = createFormat('it')
    expect(new Date('2026-07-31T12:00:00Z').getHours()).toBe(0)
    expect(far.instant('2026-07-20T12:32:00Z')).toBe('20 lug 2026, 14:32')
    expect(far.time('2026-01-20T12:32:00Z')).toBe('13:32')
    expect(far.day('2026-07-31T22:30:00Z')).toBe('1 agosto 2026')
    expect(far.day('2026-07-31')).toBe('31 luglio 2026')
  } finally {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  }
})
