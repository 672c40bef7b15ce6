import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aggregate, seriesPeriods } from './aggregate.ts'
import type { Answer, AnswerValue } from './answers.ts'
import { sampleIndicator, sampleRatio, sampleScore } from './samples.ts'
import type { Value } from './value.ts'

const said = (value: Value): AnswerValue => ({ kind: 'value', value })
const number = (text: string) => said({ number: text })
const conflict: AnswerValue = { kind: 'conflict' }

let made = 0
function organisation(values: Record<string, AnswerValue>, provisional: string[] = []): Answer {
  made += 1
  return {
    organisation: `o${made}`,
    zone: '1',
    values: new Map(Object.entries(values)),
    provisional: new Set(provisional),
  }
}

it('[A3][A4][A7] counts who answered, who could not, who contradicts themselves and who is silent', () => {
  const asked = [
    organisation({ '2025': number('10') }),
    organisation({ '2025': number('2.5') }, ['2025']),
    organisation({ '2025': said({ unavailable: 'non rilevato' }) }),
    organisation({ '2025': conflict }),
    organisation({ '2024': number('1000') }, ['2024']),
  ]
  expect(aggregate(sampleIndicator(), '2025', asked)).toEqual({
    period: '2025',
    value: '12.5',
    numerator: null,
    denominator: null,
    asked: 5,
    answered: 2,
    unavailable: 1,
    conflicts: 1,
    provisional: 1,
    coverage: 0.4,
    suppressed: false,
    matched: null,
  })
})

it('[A7] nobody asked is coverage 0 and no value', () => {
  expect(aggregate(sampleIndicator(), '2025', [])).toMatchObject({ value: null, asked: 0, coverage: 0 })
})

it('[A6] who misses a half of a flow adds nothing to the year', () => {
  const asked = [
    organisation({ '2025-S1': number('5'), '2025-S2': number('7') }),
    organisation({ '2025-S1': number('1000') }, ['2025-S2']),
  ]
  const halves = sampleIndicator({ frequency: 'semiannual' })
  expect(aggregate(halves, '2025', asked)).toMatchObject({ value: '12', answered: 1, provisional: 1, coverage: 0.5 })
  expect(aggregate(halves, '2025-S1', asked)).toMatchObject({ value: '1005', answered: 2, provisional: 0 })
})

it('[A5] a ratio is the ratio of the sums, not the mean of ratios', () => {
  const asked = [
    organisation({ '2025': said({ numerator: '1', denominator: '2' }) }),
    organisation({ '2025': said({ numerator: '57', denominator: '98' }) }),
  ]
  expect(aggregate(sampleRatio(), '2025', asked)).toMatchObject({ value: '58', numerator: '58', denominator: '100' })
})

it('[A9] nothing of nothing is an answer that adds nothing', () => {
  const empty = said({ numerator: '0', denominator: '0' })
  const asked = [organisation({ '2025': said({ numerator: '1', denominator: '2' }) }), organisation({ '2025': empty })]
  expect(aggregate(sampleRatio(), '2025', asked)).toMatchObject({ value: '50', answered: 2 })
  expect(aggregate(sampleRatio(), '2025', asked.slice(1))).toMatchObject({ value: null, denominator: '0', answered: 1 })
})

it('[A5] a score is a mean, by respondents when all say how many', () => {
  const asked = [
    organisation({ '2025': said({ score: '10', n: 3 }) }),
    organisation({ '2025': said({ score: '20', n: 1 }) }),
  ]
  expect(aggregate(sampleScore(), '2025', asked)).toMatchObject({ value: '12.5', numerator: null })
})

it('[A8] where the reporting set changed, the same organisations are compared then and now', () => {
  const stayed = organisation({ '2025': number('12') })
  const joined = organisation({ '2025': number('50') })
  const silent = organisation({})
  const baseline = new Map([
    [stayed.organisation, number('10')],
    [silent.organisation, number('90')],
  ])
  const { value, matched } = aggregate(sampleIndicator(), '2025', [stayed, joined, silent], { baseline })
  expect([value, matched]).toEqual(['62', { organisations: 1, baseline: '10', value: '12' }])
})

it('[A8] where somebody fell silent and nobody joined, the figure of those who stayed is given', () => {
  const stayed = organisation({ '2025': number('12') })
  const silent = organisation({})
  const baseline = new Map([
    [stayed.organisation, number('10')],
    [silent.organisation, number('90')],
  ])
  expect(aggregate(sampleIndicator(), '2025', [stayed, silent], { baseline }).matched).toEqual({
    organisations: 1,
    baseline: '10',
    value: '12',
  })
})

it.each<[string, [string, AnswerValue][]]>([
  ['is the same', [['same', number('10')]]],
  ['has nobody in common', [['other', number('10')]]],
  ['had no usable baseline', [['same', conflict]]],
])('[A8] there is no matched figure where the reporting set %s', (_, baseline) => {
  const same = { ...organisation({ '2025': number('12') }), organisation: 'same' }
  expect(aggregate(sampleIndicator(), '2025', [same], { baseline: new Map(baseline) }).matched).toBe(null)
})

it.each([
  ['flow', 'annual', '2026-07-20', ['2024', '2025']],
  ['flow', 'quarterly', '2026-07-20', ['2024', '2025']],
  ['flow', 'annual', '2026-12-31', ['2024', '2025']],
  ['flow', 'annual', '2027-01-01', ['2024', '2025', '2026']],
  ['stock', 'annual', '2026-07-20', ['2024', '2025']],
  ['stock', 'semiannual', '2026-07-20', ['2024-S2', '2025-S1', '2025-S2', '2026-S1']],
  ['stock', 'quarterly', '2025-06-30', ['2024-Q4', '2025-Q1']],
  ['stock', 'annual', '2023-07-20', []],
] as const)('[A6] on the path of a %s, %s, on %s stand %j', (measure, frequency, today, periods) => {
  expect(seriesPeriods({ measure, frequency }, 2024, today)).toEqual(periods)
})

const decimal = fc.bigInt({ min: 0n, max: 10n ** 9n }).map((n) => `${n / 100n}.${String(n % 100n).padStart(2, '0')}`)
const anyValue: fc.Arbitrary<AnswerValue> = fc.oneof(
  decimal.map(number),
  fc.constant(conflict),
  fc.constant(said({ unavailable: 'x' })),
  fc.constant(said({ withdrawn: true })),
)
const anyAnswer: fc.Arbitrary<Answer> = fc.record({
  organisation: fc.uuid(),
  zone: fc.constant('1'),
  values: fc.dictionary(fc.constantFrom('2025-S1', '2025-S2'), anyValue).map((given) => new Map(Object.entries(given))),
  provisional: fc.uniqueArray(fc.constantFrom('2025-S1', '2025-S2')).map((periods) => new Set(periods)),
})
const anyAnswers = fc.uniqueArray(anyAnswer, { selector: ({ organisation: id }) => id, maxLength: 12 })

it('[A2] the order of the organisations does not matter', () => {
  const halves = sampleIndicator({ frequency: 'semiannual' })
  const shuffled = anyAnswers.chain((asked) =>
    fc.tuple(fc.constant(asked), fc.shuffledSubarray(asked, { minLength: asked.length })),
  )
  fc.assert(
    fc.property(shuffled, ([asked, other]) => {
      expect(aggregate(halves, '2025', other)).toEqual(aggregate(halves, '2025', asked))
    }),
  )
})

it('[A7] coverage is from 0 to 1, and nobody is counted twice', () => {
  fc.assert(
    fc.property(anyAnswers, (asked) => {
      const found = aggregate(sampleIndicator({ frequency: 'semiannual' }), '2025', asked)
      expect(found.coverage).toBeGreaterThanOrEqual(0)
      expect(found.coverage).toBeLessThanOrEqual(1)
      expect(found.answered + found.unavailable + found.conflicts).toBeLessThanOrEqual(found.asked)
    }),
  )
})
