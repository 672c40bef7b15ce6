import type { Indicator } from '../domain/indicator.ts'
import type { Value } from '../domain/value.ts'
import type { Format } from './format.ts'

export interface ValueWords {
  readonly unavailable: (reason: string) => string
  readonly withdrawn: string
}

/**
 * A value as people read it: 12 persone; 12 su 30 (40 %); 38; «Non disponibile: …».
 *
 * Shape  a ratio shows its two parts and, where the denominator is not 0, the quotient in the indicator's unit
 */
export function valueText(value: Value, indicator: Indicator | undefined, format: Format, words: ValueWords): string {
  if ('withdrawn' in value) return words.withdrawn
  if ('unavailable' in value) return words.unavailable(value.unavailable)
  if ('numerator' in value) return ratioText(value, indicator, format)
  const number = 'score' in value ? value.score : value.number
  return indicator === undefined ? format.number(number, 6) : format.measured(number, indicator.unit)
}

function ratioText(
  { numerator, denominator }: { numerator: string; denominator: string },
  indicator: Indicator | undefined,
  format: Format,
): string {
  const parts = `${format.number(numerator, 6)} / ${format.number(denominator, 6)}`
  if (indicator === undefined || Number(denominator) === 0) return parts
  const quotient = (Number(numerator) / Number(denominator)) * (indicator.displayMultiplier ?? 1)
  return `${parts} = ${format.measured(quotient, indicator.unit)}`
}
