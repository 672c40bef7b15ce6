import { isZero, parseDecimal } from '../../domain/decimal.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { shownNumber } from '../../domain/shown-number.ts'
import type { DecimalText, Value } from '../../domain/value.ts'
import type { Format } from '../../i18n/format.ts'
import type { Language } from '../../i18n/languages.ts'
import { entryShape } from './typed.ts'

const MAX_PLACES = 6

/** Words that stand where a value is no number. */
export interface ValueWords {
  readonly yes: string
  readonly no: string
  readonly unavailable: string
  readonly withdrawn: string
  readonly notApplicable: string
}

/** The value in few characters, with its sign where the unit is euro or per cent: 1.250 · 38,5 % · Sì · Non disponibile. */
export function valueText(value: Value, indicator: Indicator, format: Format, words: ValueWords): string {
  if ('unavailable' in value) return words.unavailable
  if ('withdrawn' in value) return words.withdrawn
  if (entryShape(indicator) === 'yes_no') return isYes(value) ? words.yes : words.no
  const number = shownNumber(value, indicator)
  if (number === null) return words.notApplicable
  const signed = indicator.unit.code === 'percent' || indicator.unit.code === 'EUR'
  return signed ? format.measured(number, indicator.unit) : format.number(number)
}

/** The two parts of a ratio or the answers behind a score, as they were written: 31 / 45 · n 120; empty for the rest. */
export function partsText(value: Value, indicator: Indicator, format: Format): string {
  if ('numerator' in value && entryShape(indicator) === 'ratio') {
    return `${format.number(value.numerator, MAX_PLACES)} / ${format.number(value.denominator, MAX_PLACES)}`
  }
  return 'score' in value && value.n !== undefined ? `n ${format.number(value.n)}` : ''
}

function isYes(value: Value): boolean {
  return 'numerator' in value && !isZero(parseDecimal(value.numerator))
}

/** A number as it is read: 1.234,5. */
export function groupedNumber(number: DecimalText, format: Format): string {
  return format.number(number, MAX_PLACES)
}

/** A number as it is easiest to change, without separators of thousands: 1234,5. */
export function plainNumber(number: DecimalText, language: Language): string {
  return language === 'it' ? number.replace('.', ',') : number
}
