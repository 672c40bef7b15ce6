import { expect, test } from 'vitest'
import { Aggregate, ZoneAggregate } from '../../src/domain/observed.ts'
import { sampleIndicator } from '../../src/domain/samples.ts'
import { figuresOf, type Material } from './figures.ts'

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

/** Seven organisations that each gave 10 in 2024, all of zone 1; in 2025 the named ones gave 20. */
function material(answering: readonly string[]): Material {
  const row = (org: string, period: string, number: string) => {
    const given = { org, indicator: 'INC-1.1', period, approved: { number } }
    return { ...given, conflict: false, provisional: false }
  }
  return {
    indicator: sampleIndicator({ frequency: 'annual' }),
    answers: [...NAMES.map((org) => row(org, '2024', '10')), ...answering.map((org) => row(org, '2025', '20'))],
    asked: NAMES.map((organisation) => ({
      organisation,
      indicator: 'INC-1.1',
      zone: '1',
      from_year: 2024,
      to_year: null,
    })),
    zones: ['1'],
  }
}

test.each([
  [1, null],
  [2, null],
  [3, { organisations: 4, baseline: '40', value: '80' }],
])('[P3] where %i of the baseline fell silent, what is left of it gives nobody away', (silent, matched) => {
  const figures = figuresOf(material(NAMES.slice(silent)), ['2025'])
  const seen = figures.map(({ zone, body }) => ({ zone, ...(zone === '' ? Aggregate : ZoneAggregate).parse(body) }))
  expect(seen.map(({ zone, value, matched: kept }) => [zone, value, kept])).toEqual([
    ['', String(20 * (7 - silent)), matched],
    ['1', String(20 * (7 - silent)), null],
  ])
})

test.each([
  ['two organisations', 'places', 2, '9', null],
  ['three organisations', 'places', 3, '1', '3'],
  ['four persons', 'people', 4, '1', null],
  ['five persons', 'people', 5, '1', '5'],
] as const)('[P1][P2] a figure of %s, of %s', (_who, about, count, each, value) => {
  const { indicator, asked, zones } = material([])
  const answers = NAMES.slice(0, count).map((org) => ({
    ...{ org, indicator: 'INC-1.1', period: '2025', approved: { number: each } },
    ...{ conflict: false, provisional: false },
  }))
  const of = { indicator: { ...indicator, aboutPersons: about === 'people' }, answers, asked, zones }
  const seen = figuresOf(of, ['2025']).map(({ zone, body }) => (zone === '' ? Aggregate : ZoneAggregate).parse(body))
  expect(seen.map((one) => one.value)).toEqual([value, value])
})
