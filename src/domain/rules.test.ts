import { expect, it } from 'vitest'
import type { Entry } from './entry.ts'
import { checkValue, type JudgeContext, judge } from './rules.ts'
import {
  CALENDAR,
  sampleCell,
  sampleDecision,
  sampleId,
  sampleIndicator,
  sampleRatio,
  sampleScore,
  sampleSubmission,
  sampleValue,
} from './samples.ts'
import type { Value } from './value.ts'

const ratio = (numerator: string, denominator: string) => ({ numerator, denominator })

it.each<[Value, string | null]>([
  [{ number: '0' }, null],
  [{ number: '1000' }, null],
  [{ number: '5.000' }, null],
  [{ number: '5.5' }, 'not_integer'],
  [{ number: '-1' }, 'below_minimum'],
  [{ number: '1001' }, 'above_maximum'],
  [ratio('1', '2'), 'wrong_kind'],
  [{ score: '5' }, 'wrong_kind'],
  [{ unavailable: 'non rilevato' }, null],
  [{ withdrawn: true }, null],
])('[R5][R6] a count of 0 to 1000 given as %j: %s', (value, rule) => {
  expect(checkValue(value, sampleIndicator())).toBe(rule)
})

it.each<[Value, string | null]>([
  [ratio('58', '100'), null],
  [ratio('100', '100'), null],
  [ratio('0', '0'), null],
  [ratio('1', '0'), 'denominator_zero'],
  [ratio('101', '100'), 'numerator_above_denominator'],
  [ratio('-1', '100'), 'below_minimum'],
  [ratio('0', '-1'), 'below_minimum'],
  [ratio('0.5', '1'), 'not_integer'],
  [ratio('1', '1.5'), 'not_integer'],
  [{ number: '58' }, 'wrong_kind'],
])('[R7] a share of at most the whole given as %j: %s', (value, rule) => {
  expect(checkValue(value, sampleRatio())).toBe(rule)
})

it.each<[Value, string | null]>([
  [ratio('600', '3'), null],
  [ratio('600.001', '3'), 'above_maximum'],
  [ratio('1', '3'), 'below_minimum'],
  [ratio('1.5', '3'), null],
])('[R7] a ratio of 0.5 to 200 per head given as %j: %s, without rounding', (value, rule) => {
  const hours = sampleRatio({
    numerator: { it: 'ore', en: 'hours', integer: false },
    displayMultiplier: 1,
    validation: { ...sampleRatio().validation, numeratorLeqDenominator: false, min: 0.5, max: 200 },
  })
  expect(checkValue(value, hours)).toBe(rule)
})

it('[R7] a negative whole is refused even where the definition forgets to say so', () => {
  const { denominatorMin: _, numeratorMin: __, ...validation } = sampleRatio().validation
  expect(checkValue(ratio('-1', '-2'), sampleRatio({ validation }))).toBe('below_minimum')
})

it.each<[Value, string | null]>([
  [{ score: '38.5' }, null],
  [{ score: '38.5', n: 12 }, null],
  [{ score: '100.000001' }, 'above_maximum'],
  [{ number: '38' }, 'wrong_kind'],
])('[R5][R6] a score of 0 to 100 given as %j: %s', (value, rule) => {
  expect(checkValue(value, sampleScore())).toBe(rule)
})

const indicator = sampleIndicator({ definition: 2 })
const contributor = { member: 'contributor', wasMember: true, manager: false } as const
const manager = { member: null, wasMember: false, manager: true } as const
const stranger = { member: null, wasMember: false, manager: false } as const
const gone = { member: null, wasMember: true, manager: false } as const

function context(changes: Partial<JudgeContext> = {}): JudgeContext {
  const gender = { proposed: false, verified: true, items: [{ code: 'F', it: 'donne', en: 'women' }] }
  return {
    catalogue: { indicators: [indicator], codeLists: { gender }, calendar: CALENDAR },
    role: contributor,
    assignments: [{ indicator: 'INC-1.1', fromYear: 2024, toYear: null }],
    extensions: [],
    today: '2026-03-10',
    ...changes,
  }
}

const value = (cell: Parameters<typeof sampleCell>[0] = {}, given: Value = { number: '12' }) =>
  sampleValue(1, given, { cell: sampleCell({ definition: 2, ...cell }) })

it.each<[string, Entry, string | null]>([
  ['a value in time', value(), null],
  ['a known breakdown', value({ disaggregation: 'gender=F' }), null],
  ['[R1] an indicator that nobody defined', value({ indicator: 'INC-9.9' }), 'refused:unknown_indicator'],
  ['[R1] a definition from the future', value({ definition: 3 }), 'refused:unknown_definition'],
  ['[R2] a half of a yearly indicator', value({ period: '2025-S2' }), 'refused:unknown_period'],
  ['[R3] an unknown code', value({ disaggregation: 'gender=Q' }), 'refused:unknown_disaggregation'],
  ['[R3] an unknown dimension', value({ disaggregation: 'age=F' }), 'refused:unknown_disaggregation'],
  ['[R4] a year before the assignment', value({ period: '2023' }), 'refused:not_asked'],
  ['[R6] a value over the limit', value({}, { number: '1001' }), 'refused:above_maximum'],
  ['[R8] a year that has not begun', value({ period: '2027' }), 'refused:period_not_begun'],
  ['[S6] an earlier definition', value({ definition: 1 }), 'held:definition_changed'],
  [
    '[S6] an earlier definition whose limits may have differed',
    value({ definition: 1 }, { number: '1001' }),
    'held:definition_changed',
  ],
  ['[S6] a closed year', value({ period: '2024' }), 'held:period_closed'],
  ['[S6] a closed year, but over the limit', value({ period: '2024' }, { number: '1001' }), 'refused:above_maximum'],
  ['a submission', sampleSubmission(2, [1]), null],
  ['[R8] a submission of the future', sampleSubmission(2, [1], { period: '2027' }), 'refused:period_not_begun'],
  ['[S6] a submission of a closed year', sampleSubmission(2, [1], { period: '2024' }), 'held:period_closed'],
  ['[R9] a decision by a contributor', sampleDecision(3, 1), 'refused:role'],
])('%s by a contributor', (_, entry, code) => {
  expect(judge(entry, context())).toBe(code)
})

it.each<[string, Entry, string | null]>([
  ['an approval', sampleDecision(3, 1), null],
  ['an approval of a closed year', sampleDecision(3, 1, { period: '2024' }), null],
  ['a return with its reason', sampleDecision(3, 1, { verdict: 'returned', reason: 'Perché?' }), null],
  ['[R9] a return without a reason', sampleDecision(3, 1, { verdict: 'returned' }), 'refused:reason_missing'],
  ['[R8] a decision on the future', sampleDecision(3, 1, { period: '2027' }), 'refused:period_not_begun'],
  ['a decision on one cell', sampleDecision(3, 1, { cells: [sampleCell()] }), null],
  [
    '[R9] a decision on a cell of another period',
    sampleDecision(3, 1, { cells: [sampleCell({ period: '2024' })] }),
    'refused:unknown_cell',
  ],
  [
    '[R9] a decision on an unknown indicator',
    sampleDecision(3, 1, { cells: [sampleCell({ indicator: 'INC-9.9' })] }),
    'refused:unknown_cell',
  ],
  ['[R9] a value', value(), 'refused:role'],
  ['[R9] a submission', sampleSubmission(2, [1]), 'refused:role'],
])('%s by a manager who is no member', (_, entry, code) => {
  expect(judge(entry, context({ role: manager }))).toBe(code)
})

it('[R9] the role is judged before the value', () => {
  expect(judge(value({ indicator: 'INC-9.9' }), context({ role: stranger }))).toBe('refused:role')
})

it('[S6] what a former member wrote is held, not lost', () => {
  expect(judge(value(), context({ role: gone }))).toBe('held:membership_ended')
})

it('[C4] an extension keeps the period open for its organisation, the longest one counting', () => {
  const extensions = [
    { period: '2024', until: '2026-03-10' },
    { period: '2024', until: '2026-03-01' },
    { period: '2023', until: '2027-01-01' },
  ]
  expect(judge(value({ period: '2024' }), context({ extensions }))).toBe(null)
  expect(judge(value({ period: '2024' }), context({ extensions, today: '2026-03-11' }))).toBe('held:period_closed')
})

it('[R4] an assignment that ended no longer asks', () => {
  const assignments = [{ indicator: 'INC-1.1', fromYear: 2023, toYear: 2024 }]
  expect(judge(value(), context({ assignments }))).toBe('refused:not_asked')
})

it('[R9] a submission may name only values that the server has of its own period', () => {
  const knownHeads = (id: string, period: string) => id === sampleId(1) && period === sampleSubmission(2, [1]).period
  expect(judge(sampleSubmission(2, [1]), context({ knownHeads }))).toBe(null)
  expect(judge(sampleSubmission(2, [1, 7]), context({ knownHeads }))).toBe('refused:unknown_cell')
  const ofAnother = { ...sampleSubmission(2, [1]), period: '2024' }
  expect(judge(ofAnother, context({ knownHeads }))).toBe('refused:unknown_cell')
})
