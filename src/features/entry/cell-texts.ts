import type { LocalCell } from '../../domain/cell-state.ts'
import { MAX_NOTE } from '../../domain/entry.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Format } from '../../i18n/format.ts'
import type { EntryTexts as ItalianTexts } from '../../i18n/messages/entry.ts'
import type { Translated } from '../../i18n/messages.ts'
import { codeText, ruleText } from '../../i18n/outcome-text.ts'
import { MAX_REASON, type Reading } from './field-reading.ts'
import { entryShape, type Typed } from './typed.ts'
import type { ValueWords } from './value-text.ts'

/** The entry texts of one language. */
export type EntryTexts = Translated<ItalianTexts>

/** What is wrong with the text in the boxes and how to put it right; the ambiguous has a question of its own. */
export function problemText(
  problem: Exclude<Reading, { kind: 'empty' | 'value' }>,
  typed: Typed,
  indicator: Indicator,
  t: EntryTexts,
  format: Format,
): string {
  if (problem.kind === 'ambiguous') return t.ambiguous(typed[problem.part].trim())
  if (problem.kind === 'unreadable') return t[`problem_${problem.why}`]
  if (problem.kind === 'incomplete') return t[`problem_incomplete_${problem.part}`]
  if (problem.kind === 'forbidden') return `${ruleText(problem.rule, indicator, t, format)} ${t.keptAsDraft}`
  return problem.part === 'note'
    ? t.problem_note_long(format.number(typed.note.length - MAX_NOTE))
    : t.problem_reason_long(format.number(typed.reason.trim().length - MAX_REASON))
}

/**
 * Why the server did not simply take a cell's value; null when there is nothing to say.
 *
 * Unknowns  a code that this version does not know is shown as it is
 * Source    SPEC U2, V6: what a manager declined stays on its cell with the manager's words
 */
export function standingText(
  cell: Pick<LocalCell, 'state' | 'code' | 'heads'>,
  indicator: Indicator | null,
  t: EntryTexts,
  format: Format,
): string | null {
  if (cell.state !== 'refused' && cell.state !== 'held') return null
  const words = cell.heads.find(({ code }) => code !== null && code === cell.code)?.reason
  return words ? t.declinedBecause(words) : codeText(cell.code ?? '', indicator, t, format)
}

/** What a manager asked of a cell, to be read until the answer is submitted; null where nothing is open. */
export function askedText(
  { state, returnedReason }: Pick<LocalCell, 'state' | 'returnedReason'>,
  writing: boolean,
  t: EntryTexts,
): string | null {
  if (returnedReason === null) return null
  return state === 'returned' && !writing ? t.returnedBecause(returnedReason) : t.returnedAsked(returnedReason)
}

/** The words that stand where a value is no number. */
export function valueWords(t: EntryTexts): ValueWords {
  const { yes, no, unavailable, withdrawn } = t
  return { yes, no, unavailable, withdrawn, notApplicable: t.notApplicable }
}

/** What an indicator counts, in few words: persone · somma del periodo. */
export function measureText(indicator: Indicator, unit: string, t: EntryTexts): string {
  const shape = entryShape(indicator)
  if (shape === 'yes_no') return t.yesNo
  if (shape === 'ratio') return `${unit} · ${t.ratioParts}`
  if (shape === 'score') return `${unit} · ${t.scoreParts}`
  return `${unit} · ${t[indicator.measure]}`
}
