/**
 * An exact decimal: `units` ÷ 10^`scale`. Opaque: made and read by the functions of this file only.
 *
 * Source  SPEC A1: floats would say that 58/100·100 is 57.99999999999999.
 */
export interface Decimal {
  readonly units: bigint
  readonly scale: number
}

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/
const ZERO: Decimal = { units: 0n, scale: 0 }

/** Reads plain decimal text, without exponent. Throws on anything else: what people typed was parsed by a schema before. */
export function parseDecimal(text: string): Decimal {
  const parts = PLAIN.exec(text)
  if (!parts) throw new Error(`not a decimal: ${JSON.stringify(text)}`)
  const [, sign = '', whole = '', fraction = ''] = parts
  return { units: BigInt(sign + whole + fraction), scale: fraction.length }
}

/** The decimal that a catalogue's number is written as: 0.1 is one tenth. Throws unless finite. */
export function decimalOfNumber(n: number): Decimal {
  const [mantissa = '', exponent = '0'] = String(n).split('e')
  const { units, scale } = parseDecimal(mantissa)
  const shifted = scale - Number(exponent)
  return shifted >= 0 ? { units, scale: shifted } : { units: units * 10n ** BigInt(-shifted), scale: 0 }
}

/** Decimal text without trailing zeros; zero has no sign. */
export function formatDecimal({ units, scale }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits.slice(digits.length - scale).replace(/(?<!0)0+$/, '')
  return (units < 0n ? '-' : '') + whole + (fraction && `.${fraction}`)
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale }
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { units: -b.units, scale: b.scale })
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale }
}

/** a ÷ b to so many places, half away from zero. Throws when b is zero: the caller says what that means. */
export function divide(a: Decimal, b: Decimal, places: number): Decimal {
  if (b.units === 0n) throw new RangeError('division by zero')
  const scale = Math.max(a.scale, b.scale)
  const over = unitsAt(a, scale) * 10n ** BigInt(places)
  const under = unitsAt(b, scale)
  const negative = over < 0n !== under < 0n
  const [top, bottom] = [over < 0n ? -over : over, under < 0n ? -under : under]
  const rounded = (2n * top + bottom) / (2n * bottom)
  return { units: negative ? -rounded : rounded, scale: places }
}

/** Negative, zero or positive, as for sorting: 5 and 5.0 are equal. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const { units } = subtract(a, b)
  return units === 0n ? 0 : units < 0n ? -1 : 1
}

export function isZero(a: Decimal): boolean {
  return a.units === 0n
}

export function isInteger(a: Decimal): boolean {
  return a.units % 10n ** BigInt(a.scale) === 0n
}

export function sumDecimals(list: readonly Decimal[]): Decimal {
  return list.reduce(add, ZERO)
}

/** The nearest float, for drawing and for the linear pace; never for sums. */
export function toNumber(a: Decimal): number {
  return Number(formatDecimal(a))
}

function unitsAt(a: Decimal, scale: number): bigint {
  return a.units * 10n ** BigInt(scale - a.scale)
}
