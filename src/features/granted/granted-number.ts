import type { Indicator } from '../../domain/indicator.ts'
import { shownNumber } from '../../domain/shown-number.ts'
import type { DecimalText } from '../../domain/value.ts'
import type { GrantedValue } from '../../domain/wire/grants.ts'

/**
 * A granted value as one number in its indicator's display unit.
 *
 * Unknowns  null for not available, zero of zero, and a ratio whose indicator the catalogue does not have any more
 */
export function grantedNumber(value: GrantedValue, indicator: Indicator | undefined): DecimalText | null {
  if ('unavailable' in value || ('numerator' in value && indicator === undefined)) return null
  return shownNumber(value, indicator ?? {})
}
