import { expect, test } from 'vitest'
import type { PriorityArea } from '../../domain/plan.ts'
import { sampleIndicator, sampleRatio } from '../../domain/samples.ts'
import type { GrantedValue } from '../../domain/wire/grants.ts'
import { grantedMessages } from '../../i18n/messages/granted.ts'
import { grantedCsv } from './granted-csv.ts'
import { type GrantedCell, grantedAreas } from './granted-rows.ts'

const area = (code: string, order: number): PriorityArea => ({
  ...{ code, order, titlePlanIt: code, nameIt: `Priorità ${order}`, nameEn: `Priority ${order}` },
})
const catalogue = {
  areas: [area('GOV', 1), area('INC', 6)],
  indicators: [
    sampleRatio({ code: 'GOV-1.2', priority: 'GOV' }),
    sampleIndicator({ code: 'INC-1.2' }),
    sampleIndicator({ code: 'INC-1.1', frequency: 'semiannual' }),
  ],
  disclaimerIt: 'Proposta.',
  disclaimerEn: 'A proposal.',
}

const cell = (indicator: string, period: string, value: GrantedValue, disaggregation = ''): GrantedCell => ({
  ...{ indicator, period, disaggregation, value, approvedOn: '2026-03-12' },
})
const VALUES = [
  cell('INC-1.1', '2025-S2', { number: '9' }),
  cell('INC-1.1', '2025-S1', { number: '8' }),
  cell('INC-1.2', '2025', { unavailable: true }),
  cell('INC-1.2', '2024', { number: '-7.5' }),
  cell('INC-1.2', '2024', { number: '3' }, 'gender=F'),
  cell('GOV-1.2', '2025', { numerator: '1', denominator: '3' }),
  cell('OLD-1.1', '2024', { score: '4.5', n: 12 }),
]

test('[G2] granted values stand by area, frequency and indicator, periods in the order of time', () => {
  const seen = grantedAreas(VALUES, catalogue).map(({ area: of, tables, breakdowns }) => ({
    area: of?.code,
    tables: tables.map(({ frequency, periods, rows }) => [frequency, periods, rows.map(({ code }) => code)]),
    breakdowns: breakdowns.map(({ disaggregation }) => disaggregation),
  }))
  expect(seen).toEqual([
    { area: 'GOV', tables: [['annual', ['2025'], ['GOV-1.2']]], breakdowns: [] },
    {
      area: 'INC',
      tables: [
        ['annual', ['2024', '2025'], ['INC-1.2']],
        ['semiannual', ['2025-S1', '2025-S2'], ['INC-1.1']],
      ],
      breakdowns: ['gender=F'],
    },
    { area: undefined, tables: [['annual', ['2024'], ['OLD-1.1']]], breakdowns: [] },
  ])
})

test('[G2] every granted value is a line of the file, with its parts, and what is not available says so', () => {
  const organisation = { id: '', name: 'Valsusa', legalForm: '', runts: null, municipality: 'Susa', zone: '' }
  const file = { organisation, values: VALUES, catalogue, readOn: '2026-07-20' }
  const { header, rows, about } = grantedCsv(file, { language: 'it', t: grantedMessages.it })
  expect(rows.every((row) => row.length === header.length)).toBe(true)
  const short = rows.map(([, code, , , period, breakdown, value, top, bottom, answers, note]) => [
    ...[code, period, breakdown, value, top, bottom, answers, note],
  ])
  const number = (decimal: string) => ({ decimal })
  expect(short).toEqual([
    ['INC-1.1', '2025-S2', null, number('9'), null, null, null, null],
    ['INC-1.1', '2025-S1', null, number('8'), null, null, null, null],
    ['INC-1.2', '2025', null, null, null, null, null, 'non disponibile'],
    ['INC-1.2', '2024', null, number('-7.5'), null, null, null, null],
    ['INC-1.2', '2024', 'gender=F', number('3'), null, null, null, null],
    ['GOV-1.2', '2025', null, number('33.333333'), number('1'), number('3'), null, null],
    ['OLD-1.1', '2024', null, number('4.5'), null, null, number('12'), null],
  ])
  expect(about).toContainEqual(['Avvertenza', 'Proposta.'])
})
