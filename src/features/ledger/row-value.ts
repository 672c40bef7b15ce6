import { isZero, parseDecimal } from '../../domain/decimal.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Value } from '../../domain/value.ts'
import type { Format } from '../../i18n/format.ts'
import { fullValueText, type ValueWords } from '../../i18n/value-text.ts'

export interface RowValueWords extends ValueWords {
  readonly yes: string
  readonly no: string
}

/**
 * A value as a line of the ledger shows it: 12 persone · 12 / 30 = 40 % · Sì; of what is not available only that.
 *
 * Unknowns  without the catalogue (not read on this device yet) the bare number
 */
export function rowValue(value: Value, indicator: Indicator | undefined, format: Format, words: RowValueWords): string {
  if (indicator?.entry === 'yes-no' && 'numerator' in value)
    return isZero(parseDecimal(value.numerator)) ? words.no : words.yes
  if (indicator === undefined && 'number' in value) return format.number(value.number, 6)
  if (indicator === undefined && 'score' in value) return format.number(value.score, 6)
  // «punti (0-100)» is «punti» to whoever knows the indicator by its name.
  return fullValueText(value, indicator, format, words).replace(/\s*\([^)]*\)$/, '')
}
