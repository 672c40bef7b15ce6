import {
  add,
  type Decimal,
  decimalOfNumber,
  divide,
  formatDecimal,
  isZero,
  multiply,
  parseDecimal,
  sumDecimals,
} from './decimal.ts'
import type { Indicator } from './indicator.ts'
import { isProvisional, type LogRow, type OrganisationLog } from './log.ts'
import { frequencyOf, type Period, periodsOfYear, yearOf } from './period.ts'
import type { Value } from './value.ts'

/** What an organisation approved of one period, or that its log contradicts itself there. */
export type AnswerValue = { readonly kind: 'value'; readonly value: Value } | { readonly kind: 'conflict' }

/** One asked organisation's answers to one indicator, whole values only, never a breakdown. */
export interface Answer {
  readonly organisation: string
  /** Zone of the organisation's seat. */
  readonly zone: string
  readonly values: ReadonlyMap<Period, AnswerValue>
  /** Periods with something in the log that is newer than what was approved. */
  readonly provisional: ReadonlySet<Period>
}

/** A value that counts. */
export type Usable = Exclude<Value, { unavailable: string } | { withdrawn: true }>

/** What one organisation says of a period as a whole. */
export type Whole =
  | { readonly kind: 'value'; readonly value: Usable }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'missing' }

/** Places to which means and ratios are rounded. */
const PLACES = 6

/**
 * An indicator's answers out of an organisation's log.
 *
 * Source  SPEC A2: approved values count; a cell in conflict does not, whatever was approved of it before.
 */
export function answersOf(log: OrganisationLog<LogRow>, indicator: string): Pick<Answer, 'values' | 'provisional'> {
  const values = new Map<Period, AnswerValue>()
  const provisional = new Set<Period>()
  for (const { cell, conflict, approved, heads } of log.cells.values()) {
    if (cell.indicator !== indicator || cell.disaggregation !== '') continue
    if (conflict) values.set(cell.period, { kind: 'conflict' })
    else if (approved) values.set(cell.period, { kind: 'value', value: approved.value })
    if (!conflict && isProvisional({ heads, approved })) provisional.add(cell.period)
  }
  return { values, provisional }
}

/**
 * The periods that must be answered for `period` to be: the sub-periods of a flow's year, the last one of a stock's.
 *
 * Source  SPEC A6
 */
export function neededPeriods(
  { frequency, measure }: Pick<Indicator, 'frequency' | 'measure'>,
  period: Period,
): Period[] {
  if (frequencyOf(period) === frequency) return [period]
  const parts = periodsOfYear(yearOf(period), frequency)
  return measure === 'flow' ? parts : parts.slice(-1)
}

/** One organisation's answer for `period`, sub-periods put together; the first kind that holds. Source: SPEC A3-A4. */
export function wholeAnswer(indicator: Indicator, period: Period, { values }: Pick<Answer, 'values'>): Whole {
  const parts = neededPeriods(indicator, period).map((needed) => values.get(needed))
  if (parts.some((part) => part?.kind === 'conflict')) return { kind: 'conflict' }
  const given = parts.flatMap((part) => (part?.kind === 'value' ? [part.value] : []))
  if (given.some((value) => 'unavailable' in value)) return { kind: 'unavailable' }
  const usable = given.filter((part) => isUsable(part, indicator.kind))
  const pooled = usable.length === parts.length ? pool(usable) : null
  return pooled ? { kind: 'value', value: pooled } : { kind: 'missing' }
}

/**
 * Values of one indicator as one: numbers add up, ratios add up by their parts, scores are averaged (by respondents
 * when all of them say how many). Null when there is none.
 *
 * Source  SPEC A5; the same across the parts of a year and across organisations, in any order
 */
export function pool(values: readonly Usable[]): Usable | null {
  const [first] = values
  if (!first) return null
  const sum = (part: (value: Usable) => string | undefined) =>
    formatDecimal(sumDecimals(values.flatMap((value) => part(value) ?? []).map(parseDecimal)))
  if ('number' in first) return { number: sum((value) => ('number' in value ? value.number : undefined)) }
  if ('score' in first) return meanScore(values.filter((value) => 'score' in value))
  return {
    numerator: sum((value) => ('numerator' in value ? value.numerator : undefined)),
    denominator: sum((value) => ('numerator' in value ? value.denominator : undefined)),
  }
}

/** The value in the indicator's display unit; null for a ratio to nothing. Source: SPEC A5, A9. */
export function shown(value: Usable, { displayMultiplier = 1 }: Indicator): string | null {
  if ('number' in value) return value.number
  if ('score' in value) return value.score
  const denominator = parseDecimal(value.denominator)
  if (isZero(denominator)) return null
  const numerator = multiply(parseDecimal(value.numerator), decimalOfNumber(displayMultiplier))
  return formatDecimal(divide(numerator, denominator, PLACES))
}

/** Whether the value is one of the indicator's kind: what was said under a definition of another kind does not count. */
export function isUsable(value: Value, kind: Indicator['kind']): value is Usable {
  if ('numerator' in value) return kind === 'ratio'
  if ('score' in value) return kind === 'score'
  return 'number' in value && (kind === 'count' || kind === 'amount')
}

type Score = Extract<Usable, { score: string }>

function meanScore(scores: readonly Score[]): Score {
  const weighted = scores.every(({ n }) => n !== undefined)
  const weight = ({ n = 1 }: Score): Decimal => decimalOfNumber(weighted ? n : 1)
  const total = sumDecimals(scores.map(weight))
  const sum = scores.map((score) => multiply(parseDecimal(score.score), weight(score))).reduce(add)
  const score = formatDecimal(divide(sum, total, PLACES))
  return weighted ? { score, n: Number(formatDecimal(total)) } : { score }
}
