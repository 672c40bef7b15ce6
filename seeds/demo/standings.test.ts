import { expect, test } from 'vitest'
import { aggregate, seriesPeriods } from '../../src/domain/aggregate.ts'
import { type Answer, answersOf } from '../../src/domain/answers.ts'
import type { Catalogue } from '../../src/domain/catalogue.ts'
import type { Indicator } from '../../src/domain/indicator.ts'
import { readLog } from '../../src/domain/log.ts'
import { standingOf } from '../../src/domain/standing.ts'
import { areaSummary, objectiveSummary } from '../../src/domain/summary.ts'
import { suppress } from '../../src/domain/suppress.ts'
import { loadCatalogue } from '../load-catalogue.ts'
import { DEMO_SEED, type DemoData, makeDemo } from './make-demo.ts'
import { organisationId } from './organisations.ts'

const catalogue = loadCatalogue()
const demo = makeDemo(DEMO_SEED, catalogue)
const valsusa = organisationId('valsusa')

/** What the asked organisations approved of each indicator, read out of their logs as the server reads them. */
function answersByIndicator({ logs, assignments }: DemoData): Map<string, Answer[]> {
  const read = new Map(
    logs.map(({ organisation, entries }) => [organisation, readLog(entries.map((row, i) => ({ seq: i + 1, ...row })))]),
  )
  return new Map(
    catalogue.indicators.map(({ code }) => [
      code,
      assignments.flatMap(({ organisation, indicator }) => {
        const log = read.get(organisation)
        return indicator === code && log ? [{ organisation, zone: '', ...answersOf(log, code) }] : []
      }),
    ]),
  )
}

const answers = answersByIndicator(demo)
const of = (indicator: Indicator, period: string, from = answers) =>
  aggregate(indicator, period, from.get(indicator.code) ?? [])

function standings({ indicators, calendar }: Catalogue, from: Map<string, Answer[]>) {
  return indicators.map((indicator) => {
    const series = seriesPeriods(indicator, 2024, demo.today).map((period) =>
      suppress(of(indicator, period, from), indicator, { minPersons: 5, minOrganisations: 3 }),
    )
    return { indicator, ...standingOf(indicator, series, demo.today, calendar) }
  })
}

const now = standings(catalogue, answers)
const objectives = catalogue.objectives.map((objective) => ({
  ...objective,
  summary: objectiveSummary(now.filter(({ indicator }) => indicator.objective === objective.code)),
}))
const wordsOf = (word: string) => objectives.filter(({ summary }) => summary.word === word).map(({ code }) => code)

test.each(catalogue.indicators)('the values of 2024 add up exactly to the baseline of $code', (indicator) => {
  const { value, numerator, denominator, answered, asked } = of(indicator, '2024')
  const { baseline } = indicator
  expect(answered).toBe(asked)
  expect(Number(value)).toBe(baseline.value)
  if (indicator.kind === 'ratio') {
    expect([numerator, denominator]).toEqual([String(baseline.numerator), String(baseline.denominator)])
  } else {
    expect(value).toBe(String(baseline.value))
  }
})

test('indicators show every word and every method status that a plan of this age can have', () => {
  expect(new Set(now.map(({ word }) => word))).toEqual(
    new Set(['achieved', 'on_track', 'slowing', 'off_course', 'insufficient_data']),
  )
  expect(new Set(now.map(({ status }) => status))).toEqual(
    new Set(['achieved', 'on_track', 'acceleration_needed', 'insufficient', 'moving_away', 'low_coverage', 'no_data']),
  )
})

test('objectives show every word', () => {
  expect(wordsOf('achieved')).toEqual(['FOR-3'])
  expect(wordsOf('on_track')).toEqual(['GOV-1', 'FOR-1', 'CON-1', 'CON-2', 'INC-2', 'INC-3'])
  expect(wordsOf('slowing')).toEqual(['GOV-2', 'SPR-1', 'FOR-2', 'CON-3'])
  expect(wordsOf('off_course')).toEqual(['FIN-1', 'FOR-4', 'INC-1'])
  expect(wordsOf('insufficient_data')).toEqual(['GOV-3', 'FIN-2'])
})

test('the areas are at clearly different places of their trails', () => {
  const trails = catalogue.areas.map(({ code }) =>
    areaSummary(objectives.filter(({ priority }) => priority === code).map(({ summary }) => summary)),
  )
  const attained = trails.map(({ attainment }) => attainment ?? 0)
  expect(Math.min(...attained)).toBeLessThan(0.1)
  expect(Math.max(...attained)).toBeGreaterThan(0.3)
  expect(new Set(attained).size).toBe(6)
  expect(trails.map(({ word }) => word)).toEqual([
    'on_track',
    'slowing',
    'off_course',
    'on_track',
    'slowing',
    'on_track',
  ])
})

test('any seed gives the same standings: what varies is who says what', () => {
  const words = (seed: number) =>
    standings(catalogue, answersByIndicator(makeDemo(seed, catalogue))).map((row) => row.status)
  for (const seed of [1, 7, 99]) expect(words(seed)).toEqual(now.map(({ status }) => status))
})

test('the two stocks of every half-year stand on 2026-S1, with enough of the asked, before it is due', () => {
  const stocks = now.filter(({ indicator }) => indicator.measure === 'stock' && indicator.frequency === 'semiannual')
  expect(stocks.map(({ indicator, period }) => [indicator.code, period])).toEqual([
    ['SPR-1.4', '2026-S1'],
    ['INC-2.3', '2026-S1'],
  ])
  for (const { coverage } of stocks) expect(coverage).toBeGreaterThanOrEqual(0.8)
})

test.each([
  ['SPR-1.2', '2025', { number: '451200.5' }],
  ['INC-2.1', '2025', { number: '340' }],
  ['INC-2.2', '2025', { number: '41' }],
  ['FOR-1.2', '2025', { number: '9' }],
  ['INC-3.2', '2025', { numerator: '7', denominator: '10' }],
  ['INC-3.4', '2025', { numerator: '13', denominator: '33' }],
  ['FOR-1.1', '2025', { numerator: '1500.5', denominator: '131.4' }],
  ['GOV-2.1', '2025', { numerator: '1', denominator: '1' }],
  ['CON-3.1', '2025', { score: '44.5' }],
  ['SPR-1.4', '2026-S1', { number: '19' }],
  ['INC-2.3', '2026-S1', { number: '57' }],
])(
  'what the mountain organisation can still give of %s for %s changes a figure that is already public',
  (code, period, value) => {
    const indicator = catalogue.indicators.find((row) => row.code === code)
    if (!indicator) throw new Error(`no indicator ${code}`)
    const before = of(indicator, period)
    expect(before.coverage).toBeGreaterThanOrEqual(indicator.minCoverage)
    expect(now.find((row) => row.indicator.code === code)?.period).toBe(period)
    const given = (answers.get(code) ?? []).map((answer) =>
      answer.organisation === valsusa
        ? { ...answer, values: new Map([...answer.values, [period, { kind: 'value' as const, value }]]) }
        : answer,
    )
    const after = aggregate(indicator, period, given)
    expect(after.answered).toBe(before.answered + 1)
    expect(after.value).not.toBe(before.value)
  },
)

test('where many fell silent, the same organisations then and now still say something', () => {
  const indicator = catalogue.indicators.find(({ code }) => code === 'GOV-3.2')
  if (!indicator) throw new Error('no indicator GOV-3.2')
  const asked = answers.get('GOV-3.2') ?? []
  const baseline = new Map(
    asked.flatMap(({ organisation, values }) => {
      const then = values.get('2024')
      return then ? [[organisation, then] as const] : []
    }),
  )
  const { coverage, matched } = aggregate(indicator, '2025', asked, { baseline })
  expect(coverage).toBeLessThan(0.8)
  expect(matched?.organisations).toBe(8)
  expect(matched?.baseline).not.toBe('35')
})
