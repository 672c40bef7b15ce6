import type { Value } from '../../src/domain/value.ts'

/**
 * A value near the given one, as a slip of the pen or another count would give; null when there is none that the rules
 * of any definition surely allow.
 */
export function slipOf(value: Value): Value | null {
  if ('number' in value) return { number: next(value.number) }
  if ('numerator' in value) {
    const numerator = Number(value.numerator)
    return numerator >= 1 && Number.isInteger(numerator) ? { ...value, numerator: String(numerator - 1) } : null
  }
  return null
}

function next(decimal: string): string {
  const [whole = '0', fraction] = decimal.split('.')
  const more = String(Number(whole) + 1)
  return fraction === undefined ? more : `${more}.${fraction}`
}

/** A number with its point one place to the right; anything else as it is. */
export function tenfold(value: Value): Value {
  if (!('number' in value)) return value
  const [whole = '0', fraction = ''] = value.number.split('.')
  const [first = '0', rest = ''] = [fraction.slice(0, 1) || '0', fraction.slice(1)]
  const moved = `${whole}${first}`.replace(/^0+(?=\d)/, '')
  return { number: rest === '' ? moved : `${moved}.${rest}` }
}
