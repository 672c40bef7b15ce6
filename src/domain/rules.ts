import type { Assignment, Extension } from './calendar.ts'
import { asksFor, phaseOf } from './calendar.ts'
import type { Catalogue } from './catalogue.ts'
import { compareDecimals, type Decimal, decimalOfNumber, isInteger, isZero, multiply, parseDecimal } from './decimal.ts'
import type { Cell, DecisionEntry, Entry, SubmissionEntry, ValueEntry } from './entry.ts'
import type { Indicator, Validation } from './indicator.ts'
import type { OrganisationRole } from './people.ts'
import { firstDay, frequencyOf, type Period } from './period.ts'
import type { Value } from './value.ts'
import type { OutcomeCode, RefusedRule } from './wire/sync.ts'

/** What a verdict on an entry needs to know of its author, the organisation and the day. */
export interface JudgeContext {
  readonly catalogue: Pick<Catalogue, 'indicators' | 'codeLists' | 'calendar'>
  readonly role: { readonly member: OrganisationRole | null; readonly wasMember: boolean; readonly manager: boolean }
  /** What this organisation is asked. */
  readonly assignments: readonly Pick<Assignment, 'indicator' | 'fromYear' | 'toYear'>[]
  /** More time that this organisation was given. */
  readonly extensions: readonly Pick<Extension, 'period' | 'until'>[]
  /** YYYY-MM-DD */
  readonly today: string
  /** Whether the id is of a value of the period that is in the log or held; without it, submissions are taken on trust. */
  readonly knownHeads?: (id: string, period: Period) => boolean
}

/**
 * The whole verdict on one well-formed entry: null when the log takes it.
 *
 * The server decides by it; the client asks it beforehand, to say so while the person still looks at the value.
 * Source  SPEC R1-R9 (refused), S6 (held). Whatever is refused is refused before anything is held.
 */
export function judge(entry: Entry, context: JudgeContext): OutcomeCode | null {
  const rule = refusal(entry, context)
  if (rule) return `refused:${rule}`
  return entry.kind === 'value' || entry.kind === 'submission' ? holding(entry, context) : null
}

/**
 * The hard limits of a definition on one organisation's value of one period; null when it keeps them.
 *
 * *Not available* and *withdrawn* fit every indicator; 0 of 0 is an answer that adds nothing. Source: SPEC R5-R7.
 */
export function checkValue(value: Value, indicator: Indicator): RefusedRule | null {
  if ('unavailable' in value || 'withdrawn' in value) return null
  const { validation, kind } = indicator
  if ('numerator' in value) return kind === 'ratio' ? checkRatio(value, indicator) : 'wrong_kind'
  if ('score' in value) return kind === 'score' ? checkNumber(value.score, validation) : 'wrong_kind'
  return kind === 'count' || kind === 'amount' ? checkNumber(value.number, validation) : 'wrong_kind'
}

function checkNumber(text: string, { integer, min, max }: Validation): RefusedRule | null {
  const n = parseDecimal(text)
  if (integer && !isInteger(n)) return 'not_integer'
  if (isBelow(n, min)) return 'below_minimum'
  return max !== undefined && compareDecimals(n, decimalOfNumber(max)) > 0 ? 'above_maximum' : null
}

function checkRatio(value: { numerator: string; denominator: string }, indicator: Indicator): RefusedRule | null {
  const { validation, numerator: top, denominator: bottom, displayMultiplier = 1 } = indicator
  const numerator = parseDecimal(value.numerator)
  const denominator = parseDecimal(value.denominator)
  if ((top?.integer ?? validation.integer) && !isInteger(numerator)) return 'not_integer'
  if ((bottom?.integer ?? validation.integer) && !isInteger(denominator)) return 'not_integer'
  // A ratio to a negative whole says nothing, whatever the definition leaves out.
  if (isBelow(numerator, validation.numeratorMin) || isBelow(denominator, validation.denominatorMin ?? 0)) {
    return 'below_minimum'
  }
  if (isZero(denominator)) return isZero(numerator) ? null : 'denominator_zero'
  if (validation.numeratorLeqDenominator && compareDecimals(numerator, denominator) > 0) {
    return 'numerator_above_denominator'
  }
  // numerator ÷ denominator · multiplier against a limit, without dividing.
  const shown = multiply(numerator, decimalOfNumber(displayMultiplier))
  const limit = (n: number) => multiply(denominator, decimalOfNumber(n))
  if (validation.min !== undefined && compareDecimals(shown, limit(validation.min)) < 0) return 'below_minimum'
  return validation.max !== undefined && compareDecimals(shown, limit(validation.max)) > 0 ? 'above_maximum' : null
}

function isBelow(n: Decimal, min: number | undefined): boolean {
  return min !== undefined && compareDecimals(n, decimalOfNumber(min)) < 0
}

function refusal(entry: Entry, context: JudgeContext): RefusedRule | null {
  const { member, wasMember, manager } = context.role
  if (entry.kind === 'decision') return manager ? decisionRefusal(entry, context) : 'role'
  // Blanking cannot be undone: for who answers for the organisation, or for the plan.
  if (entry.kind === 'redaction') return manager || member === 'referent' ? null : 'role'
  if (!member && !wasMember) return 'role'
  return entry.kind === 'value' ? valueRefusal(entry, context) : submissionRefusal(entry, context)
}

function valueRefusal({ cell, value }: ValueEntry, context: JudgeContext): RefusedRule | null {
  const indicator = indicatorOf(cell, context)
  if (!indicator) return 'unknown_indicator'
  if (cell.definition > indicator.definition) return 'unknown_definition'
  if (hasNotBegun(cell.period, context)) return 'period_not_begun'
  if (!isAsked(cell, context)) return 'not_asked'
  // The person saw an earlier definition, whose rules may have been other ones: only a manager can tell.
  if (cell.definition < indicator.definition) return null
  if (frequencyOf(cell.period) !== indicator.frequency) return 'unknown_period'
  if (!knowsDisaggregation(cell.disaggregation, indicator, context)) return 'unknown_disaggregation'
  return checkValue(value, indicator)
}

function submissionRefusal({ period, heads }: SubmissionEntry, context: JudgeContext): RefusedRule | null {
  if (hasNotBegun(period, context)) return 'period_not_begun'
  const { knownHeads } = context
  return knownHeads && !heads.every((id) => knownHeads(id, period)) ? 'unknown_cell' : null
}

function decisionRefusal({ period, cells, verdict, reason }: DecisionEntry, context: JudgeContext): RefusedRule | null {
  if (verdict === 'returned' && reason === undefined) return 'reason_missing'
  if (hasNotBegun(period, context)) return 'period_not_begun'
  const known = (cell: Cell) => cell.period === period && indicatorOf(cell, context) !== undefined
  return cells === 'all' || cells.every(known) ? null : 'unknown_cell'
}

function holding(entry: ValueEntry | SubmissionEntry, context: JudgeContext): OutcomeCode | null {
  const { catalogue, extensions, today, role } = context
  if (entry.kind === 'value') {
    const indicator = indicatorOf(entry.cell, context)
    if (indicator && entry.cell.definition < indicator.definition) return 'held:definition_changed'
  }
  const period = entry.kind === 'value' ? entry.cell.period : entry.period
  const longest = extensions
    .filter((extension) => extension.period === period)
    .map(({ until }) => until)
    .sort()
    .at(-1)
  if (phaseOf(period, today, catalogue.calendar, longest) === 'closed') return 'held:period_closed'
  return role.member ? null : 'held:membership_ended'
}

/** Catalogues are never changed: each is ordered by code once, however many entries are judged by it. */
const ordered = new WeakMap<readonly Indicator[], ReadonlyMap<string, Indicator>>()

function indicatorOf(cell: Cell, { catalogue }: JudgeContext): Indicator | undefined {
  const { indicators } = catalogue
  const byCode = ordered.get(indicators) ?? new Map(indicators.map((indicator) => [indicator.code, indicator]))
  ordered.set(indicators, byCode)
  return byCode.get(cell.indicator)
}

function hasNotBegun(period: Period, { today }: JudgeContext): boolean {
  return today < firstDay(period)
}

function isAsked(cell: Cell, { assignments }: JudgeContext): boolean {
  return assignments.some((asked) => asked.indicator === cell.indicator && asksFor(asked, cell.period))
}

function knowsDisaggregation(disaggregation: string, indicator: Indicator, { catalogue }: JudgeContext): boolean {
  if (disaggregation === '') return true
  const at = disaggregation.indexOf('=')
  const dimension = disaggregation.slice(0, at)
  const code = disaggregation.slice(at + 1)
  if (!indicator.disaggregations.includes(dimension)) return false
  return catalogue.codeLists[dimension]?.items.some((item) => item.code === code) ?? false
}
