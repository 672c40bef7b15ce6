import type { Indicator } from '../../domain/indicator.ts'
import type { DecimalText, Value } from '../../domain/value.ts'

/** How a cell is filled in: one number, numerator and denominator, score with its answers, or yes and no. */
export type EntryShape = 'number' | 'ratio' | 'score' | 'yes_no'

export type Part = 'first' | 'second'

/**
 * What stands in the boxes of one cell while a person writes, exactly as typed.
 *
 * Shape  `first` is the number, the numerator or the score (`1`/`0` for yes and no); `second` the denominator or the
 *        number of answers; `sure` is the reading that the person chose where the text could be read in two ways
 */
export interface Typed {
  readonly first: string
  readonly second: string
  readonly unavailable: boolean
  readonly reason: string
  readonly note: string
  readonly sure: { readonly [part in Part]?: DecimalText }
}

export const BLANK: Typed = { first: '', second: '', unavailable: false, reason: '', note: '', sure: {} }

export function entryShape(indicator: Pick<Indicator, 'kind' | 'entry'>): EntryShape {
  if (indicator.entry === 'yes-no') return 'yes_no'
  if (indicator.kind === 'ratio' || indicator.kind === 'score') return indicator.kind
  return 'number'
}

/**
 * The boxes of a value that stands, each number through `write`.
 *
 * What is written is also `sure`, so that a saved 1,234 is not asked about again.
 */
export function typedOf(value: Value | null, note: string, write: (number: DecimalText) => string): Typed {
  const kept = { ...BLANK, note }
  if (value === null || 'withdrawn' in value) return kept
  if ('unavailable' in value) return { ...kept, unavailable: true, reason: value.unavailable }
  const [first, second] = partsOf(value)
  return {
    ...kept,
    first: write(first),
    second: second === undefined ? '' : write(second),
    sure: second === undefined ? { first } : { first, second },
  }
}

function partsOf(value: Exclude<Value, { unavailable: string } | { withdrawn: true }>): [DecimalText, DecimalText?] {
  if ('numerator' in value) return [value.numerator, value.denominator]
  if ('score' in value) return value.n === undefined ? [value.score] : [value.score, String(value.n)]
  return [value.number]
}

/** The same boxes with another text in one of them; an earlier choice between readings goes with the old text. */
export function retyped(typed: Typed, part: Part, text: string): Typed {
  const { [part]: _gone, ...sure } = typed.sure
  return { ...typed, [part]: text, sure }
}

/**
 * As a draft is kept, with the heads that the person saw when they began to write.
 *
 * Shape  the texts by the box's name; `sure-…` only where a reading was chosen; `seen` ids separated by spaces
 */
export function rawOf(typed: Typed, seen: readonly string[]): Record<string, string> {
  const { first, second, unavailable, reason, sure } = typed
  return {
    ...{ first, second, reason, unavailable: unavailable ? 'yes' : '', seen: seen.join(' ') },
    ...(sure.first === undefined ? {} : { 'sure-first': sure.first }),
    ...(sure.second === undefined ? {} : { 'sure-second': sure.second }),
  }
}

/** A kept draft read back; texts that it does not hold are blank. */
export function typedOfRaw(raw: Readonly<Record<string, string>>, note: string): Typed {
  const sureFirst = raw['sure-first']
  const sureSecond = raw['sure-second']
  return {
    first: raw.first ?? '',
    second: raw.second ?? '',
    unavailable: raw.unavailable === 'yes',
    reason: raw.reason ?? '',
    note,
    sure: {
      ...(sureFirst === undefined ? {} : { first: sureFirst }),
      ...(sureSecond === undefined ? {} : { second: sureSecond }),
    },
  }
}

/** The heads that a kept draft was begun on. */
export function seenOfRaw(raw: Readonly<Record<string, string>>): string[] {
  return (raw.seen ?? '').split(' ').filter((id) => id !== '')
}
