import { decimalOfNumber, divide, formatDecimal, isZero, multiply, parseDecimal } from './decimal.ts'
import type { Indicator } from './indicator.ts'
import type { DecimalText, Value } from './value.ts'

const MAX_PLACES = 6

/**
 * The value as one number in the indicator's display unit, a ratio already divided and multiplied, exactly.
 *
 * Unknowns  null for not available, withdrawn, and zero of zero
 */
export function shownNumber(value: Value, indicator: Pick<Indicator, 'displayMultiplier'>): DecimalText | null {
  if ('number' in value) return value.number
  if ('score' in value) return value.score
  if (!('numerator' in value)) return null
  const denominator = parseDecimal(value.denominator)
  if (isZero(denominator)) return null
  const shown = multiply(parseDecimal(value.numerator), decimalOfNumber(indicator.displayMultiplier ?? 1))
  return formatDecimal(divide(shown, denominator, MAX_PLACES))
}
