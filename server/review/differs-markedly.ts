import {
  compareDecimals,
  type Decimal,
  decimalOfNumber,
  divide,
  isZero,
  multiply,
  parseDecimal,
  subtract,
} from '../../src/domain/decimal.ts'
import type { Indicator } from '../../src/domain/indicator.ts'
import type { Value } from '../../src/domain/value.ts'

const PLACES = 6

/**
 * Whether a value differs from the same period of the year before by more than the indicator's soft rule allows.
 *
 * A rule about ratios compares value ÷ previous with its bounds; a rule about points compares the change, in display
 * units, either way. Nothing to compare with, or too little of it, is no difference. Source: SPEC R11
 */
export function differsMarkedly(value: Value | null, previous: Value | null, indicator: Indicator): boolean {
  const now = figureOf(value, indicator)
  const then = figureOf(previous, indicator)
  const soft = indicator.validation.softOutlier
  if (now === null || then === null) return false
  if ([now, then].some(({ denominator }) => isBelow(denominator, soft.ignoreIfDenominatorBelow))) return false
  if (isBelow(then.shown, soft.ignoreIfPreviousBelow)) return false
  return soft.rule === 'change_in_points'
    ? isAbove(distance(now.shown, then.shown), decimalOfNumber(soft.warnAbove))
    : leavesBounds(now.shown, then.shown, soft)
}

// Compared without dividing: the value against a bound times the previous one.
function leavesBounds(
  now: Decimal,
  then: Decimal,
  { warnAbove, warnBelow }: { warnAbove: number; warnBelow?: number | undefined },
): boolean {
  if (isZero(then)) return false
  if (isAbove(now, multiply(then, decimalOfNumber(warnAbove)))) return true
  return warnBelow !== undefined && isAbove(multiply(then, decimalOfNumber(warnBelow)), now)
}

interface Figure {
  readonly shown: Decimal
  readonly denominator: Decimal | null
}

function figureOf(value: Value | null, { displayMultiplier = 1 }: Indicator): Figure | null {
  if (value === null || 'unavailable' in value || 'withdrawn' in value) return null
  if ('number' in value) return { shown: parseDecimal(value.number), denominator: null }
  if ('score' in value) return { shown: parseDecimal(value.score), denominator: null }
  const denominator = parseDecimal(value.denominator)
  if (isZero(denominator)) return null
  const numerator = multiply(parseDecimal(value.numerator), decimalOfNumber(displayMultiplier))
  return { shown: divide(numerator, denominator, PLACES), denominator }
}

const isAbove = (a: Decimal, b: Decimal) => compareDecimals(a, b) > 0

const distance = (a: Decimal, b: Decimal) => (isAbove(a, b) ? subtract(a, b) : subtract(b, a))

function isBelow(figure: Decimal | null, limit: number | undefined): boolean {
  return figure !== null && limit !== undefined && isAbove(decimalOfNumber(limit), figure)
}
