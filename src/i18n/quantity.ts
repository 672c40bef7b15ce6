import type { Format } from './format.ts'
import type { Language } from './languages.ts'
import { unitLabel } from './unit-label.ts'

export interface Unit {
  readonly code: string
  readonly labelIt: string
  readonly labelEn: string
}

/** A number and what it counts, apart, so that a page may set them in two sizes. */
export interface Quantity {
  readonly number: string
  readonly unit: string
}

const MILLION = 1_000_000
const THIN = '\u202f'
const HARD = '\u00a0'

/** The unit's label for so many, without what stands in brackets: «punti (0-100)» → «punti». */
export function unitName(language: Language, unit: Unit, value: number | string = 2): string {
  return unitLabel(language, unit, value).replace(/\s*\([^)]*\)\s*$/, '')
}

/**
 * A value in few characters, rounded for reading: 9 873 412 euro → «9,87» «mln €»; 58.04 per cent → «58» «%».
 *
 * Unit  `value` in the indicator's display unit, as number or decimal text
 */
export function quantity(language: Language, format: Format, value: number | string, unit: Unit): Quantity {
  if (unit.code === 'percent') return { number: format.number(value, 1), unit: '%' }
  if (unit.code !== 'EUR') return { number: format.number(value, 1), unit: unitName(language, unit, value) }
  const euro = Number(value)
  if (Math.abs(euro) < MILLION) return { number: format.number(euro, 0), unit: '€' }
  return { number: format.number(euro / MILLION, 2), unit: language === 'it' ? 'mln €' : 'm €' }
}

/** The same in one string, with a space that does not break. */
export function shortQuantity(language: Language, format: Format, value: number | string, unit: Unit): string {
  const { number, unit: name } = quantity(language, format, value, unit)
  return `${number}${name === '%' ? THIN : HARD}${name}`
}

/** A number beside others of the same unit, without its name: on an axis, at the end of a line. Per cent and euro keep their sign. */
export function bareQuantity(language: Language, format: Format, value: number | string, unit: Unit): string {
  const signed = unit.code === 'percent' || unit.code === 'EUR'
  return signed ? shortQuantity(language, format, value, unit) : format.number(value, 1)
}

/** How numbers stand on one axis: what they are in, said once, and each number short. */
export interface AxisNumbers {
  readonly name: string
  readonly say: (value: number) => string
}

/** The numbers of a drawing whose highest value is `highest`: money in millions from a million up, per cent with its sign. */
export function axisNumbers(language: Language, format: Format, unit: Unit, highest: number): AxisNumbers {
  if (unit.code === 'percent') return { name: '%', say: (value) => `${format.number(value, 1)}${THIN}%` }
  if (unit.code !== 'EUR' || highest < MILLION) {
    return { name: unitName(language, unit), say: (value) => format.number(value, 1) }
  }
  const name = language === 'it' ? 'milioni di euro' : 'millions of euro'
  return { name, say: (value) => format.number(value / MILLION, 2) }
}
