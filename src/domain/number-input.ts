import type { DecimalText } from './value.ts'

/** Why a text is no number: it holds something else, too much, or marks where no number has them. */
export type UnreadableReason = 'letters' | 'too_many_digits' | 'too_many_places' | 'separators'

/** What a typed text says as a number, in Italian or English. */
export type ReadNumber =
  | { readonly kind: 'number'; readonly decimal: DecimalText }
  /** "1.234" and "1,234": first with the mark for thousands, then for decimals. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [DecimalText, DecimalText] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable'; readonly why: UnreadableReason }

const MAX_DIGITS = 15
const MAX_PLACES = 6
/** No number with its unit is longer; what is pasted by mistake may be. */
const MAX_LENGTH = 100

const NUMBER = /^(?:€\s*)?([-−–+]?)\s*(?:€\s*)?([\d.,'’\s]*\d)\s*(\D*)$/u
const UNIT = /^[€%\p{L}]/u
/** Words that change the number before them: "3 mila" is not 3. */
const MAGNITUDE =
  /^(?:k|m|b|mila|mille|migliaia|mln|mio|mld|mrd|bn|milion[ei]|miliard[oi]|hundred|thousand|[mb]illions?|per\s?mille)(?![\p{L}²³])/iu

/**
 * Reads what a person typed or pasted as a number; Italian and English are both understood.
 *
 * Shape   a unit may stand after the number, € also before it; spaces and apostrophes part thousands
 * Errors  never guesses: what can be two numbers is ambiguous, what is none says why
 * Source  SPEC U5
 */
export function readNumber(typed: string): ReadNumber {
  const text = typed.trim()
  if (text === '') return { kind: 'empty' }
  if (text.length > MAX_LENGTH) return unreadable('too_many_digits')
  const [, sign = '', digits, unit = ''] = NUMBER.exec(text) ?? []
  const isUnit = unit === '' || (UNIT.test(unit) && !MAGNITUDE.test(unit))
  if (digits === undefined || !isUnit) return unreadable(hasOnlyMarks(text) ? 'separators' : 'letters')
  return readDigits(digits.replace(/[\s'’]/g, ' '), /[-−–]/.test(sign))
}

function readDigits(digits: string, negative: boolean): ReadNumber {
  const single = /^(\d*)(?:[.,](\d+))?$/.exec(digits)
  if (single) {
    const [, whole = '', fraction = ''] = single
    const decimal = asNumber(whole, fraction, negative)
    // Only three digits after one to three others can be a thousand: 0.234, 1234.567 and 1.23 cannot.
    if (fraction.length !== 3 || !/^[1-9]\d{0,2}$/.test(whole) || decimal.kind !== 'number') return decimal
    const thousands = asNumber(whole + fraction, '', negative)
    return thousands.kind === 'number'
      ? { kind: 'ambiguous', readings: [thousands.decimal, decimal.decimal] }
      : thousands
  }
  const grouped = /^([1-9]\d{0,2}(?:([ .,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?$/.exec(digits)
  if (!grouped) return unreadable('separators')
  const [, whole = '', , fraction = ''] = grouped
  return asNumber(whole.replace(/\D/g, ''), fraction, negative)
}

function asNumber(whole: string, fraction: string, negative: boolean): ReadNumber {
  const integer = whole.replace(/^0+/, '') || '0'
  const places = fraction.replace(/(?<!0)0+$/, '')
  if (places.length > MAX_PLACES) return unreadable('too_many_places')
  if (integer.length + places.length > MAX_DIGITS) return unreadable('too_many_digits')
  const decimal = places === '' ? integer : `${integer}.${places}`
  return { kind: 'number', decimal: negative && decimal !== '0' ? `-${decimal}` : decimal }
}

function hasOnlyMarks(text: string): boolean {
  return /\d/.test(text) && !/\p{L}/u.test(text)
}

function unreadable(why: UnreadableReason): ReadNumber {
  return { kind: 'unreadable', why }
}
