import type { Indicator } from '../domain/indicator.ts'
import { shownNumber } from '../domain/shown-number.ts'
import type { Value } from '../domain/value.ts'
import type { Format } from './format.ts'

export interface ValueWords {
  readonly unavailable: (reason: string) => string
  readonly withdrawn: string
}

/**
 * A value with all that was written: 12 persone · 12 / 30 = 40 % · «Non disponibile: …».
 *
 * Shape  a ratio shows its two parts and, where the denominator is not 0, the quotient in the indicator's unit
 */
export function fullValueText(
  value: Value,
  indicator: Indicator | undefined,
  format: Format,
  words: ValueWords,
): string {
  if ('withdrawn' in value) return words.withdrawn
  if ('unavailable' in value) return words.unavailable(value.unavailable)
  const parts =
    'numerator' in value ? `${format.number(value.numerator, 6)} / ${format.number(value.denominator, 6)}` : null
  const number = indicator === undefined ? null : shownNumber(value, indicator)
  if (number === null || indicator === undefined) return parts ?? ''
  const shown = format.measured(number, indicator.unit)
  return parts === null ? shown : `${parts} = ${shown}`
}
