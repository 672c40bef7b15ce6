import { MAX_NOTE } from '../../domain/entry.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { readNumber } from '../../domain/number-input.ts'
import { checkValue } from '../../domain/rules.ts'
import type { DecimalText, Value } from '../../domain/value.ts'
import type { RefusedRule } from '../../domain/wire/sync.ts'
import { type EntryShape, entryShape, type Part, type Typed } from './typed.ts'

export const MAX_REASON = 500
const MAX_ANSWERS = 1_000_000

type Unreadable = 'letters' | 'too_many_digits' | 'too_many_places' | 'separators' | 'not_answers'

/**
 * What the boxes of one cell say.
 *
 * Shape  `value` may become an entry; `forbidden` is well written but the definition does not allow it; all others but
 *        `empty` keep the draft until the person goes on
 */
export type Reading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'incomplete'; readonly part: Part | 'reason' }
  | { readonly kind: 'ambiguous'; readonly part: Part; readonly readings: readonly [DecimalText, DecimalText] }
  | { readonly kind: 'unreadable'; readonly part: Part; readonly why: Unreadable }
  | { readonly kind: 'forbidden'; readonly rule: RefusedRule; readonly value: Value }
  | { readonly kind: 'too_long'; readonly part: 'note' | 'reason' }

type PartReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly decimal: DecimalText }
  | Extract<Reading, { kind: 'ambiguous' | 'unreadable' }>

/** Reads the boxes of a cell of that indicator; the first thing that stands in the way is what is said. */
export function readTyped(typed: Typed, indicator: Indicator): Reading {
  if (typed.note.length > MAX_NOTE) return { kind: 'too_long', part: 'note' }
  if (typed.unavailable) return readReason(typed.reason)
  const shape = entryShape(indicator)
  const first = readPart(typed, 'first')
  if (first.kind === 'ambiguous' || first.kind === 'unreadable') return first
  const second = hasSecond(shape) ? readPart(typed, 'second') : ({ kind: 'empty' } as const)
  if (second.kind === 'ambiguous' || second.kind === 'unreadable') return second
  const value = compose(shape, first, second)
  if ('kind' in value) return value
  const rule = checkValue(value, indicator)
  return rule === null ? { kind: 'value', value } : { kind: 'forbidden', rule, value }
}

/** Whether the cell has a second box. */
export function hasSecond(shape: EntryShape): boolean {
  return shape === 'ratio' || shape === 'score'
}

function readReason(reason: string): Reading {
  const said = reason.trim()
  if (said === '') return { kind: 'incomplete', part: 'reason' }
  return said.length > MAX_REASON
    ? { kind: 'too_long', part: 'reason' }
    : { kind: 'value', value: { unavailable: said } }
}

function readPart(typed: Typed, part: Part): PartReading {
  const sure = typed.sure[part]
  if (sure !== undefined) return { kind: 'number', decimal: sure }
  const read = readNumber(typed[part])
  if (read.kind === 'ambiguous') return { kind: 'ambiguous', part, readings: read.readings }
  if (read.kind === 'unreadable') return { kind: 'unreadable', part, why: read.why }
  return read
}

type Settled = Extract<PartReading, { kind: 'empty' | 'number' }>

function compose(shape: EntryShape, first: Settled, second: Settled): Value | Reading {
  if (first.kind === 'empty') return second.kind === 'empty' ? first : { kind: 'incomplete', part: 'first' }
  if (shape === 'number') return { number: first.decimal }
  if (shape === 'yes_no') return { numerator: first.decimal, denominator: '1' }
  if (shape === 'score') return composeScore(first.decimal, second)
  if (second.kind === 'empty') return { kind: 'incomplete', part: 'second' }
  return { numerator: first.decimal, denominator: second.decimal }
}

function composeScore(score: DecimalText, answers: Settled): Value | Reading {
  if (answers.kind === 'empty') return { score }
  const n = Number(answers.decimal)
  if (!Number.isInteger(n) || n < 1 || n > MAX_ANSWERS) {
    return { kind: 'unreadable', part: 'second', why: 'not_answers' }
  }
  return { score, n }
}
