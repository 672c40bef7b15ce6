import type { LocalCell } from '../../domain/cell-state.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { sameValue, type Value } from '../../domain/value.ts'
import { type Reading, readTyped } from './field-reading.ts'
import type { Typed } from './typed.ts'

/**
 * One cell that somebody is writing in, or wrote in and has not finished.
 *
 * Shape  `seen` are the heads that stood there when the writing began; `paused` since the last pause in typing, `left`
 *        since the focus went elsewhere: what is wrong is said then, not at every key; `savedId` is the entry that the
 *        text became, until the screen has read it back
 */
export interface Writing {
  readonly typed: Typed
  readonly seen: readonly string[]
  readonly paused: boolean
  readonly left: boolean
  readonly savedId: string | null
}

/** What leaving a cell does with what stands in it. */
export type Leaving =
  | { readonly do: 'save'; readonly value: Value; readonly note: string }
  | { readonly do: 'keep' }
  | { readonly do: 'forget' }

/**
 * Decides what becomes of the text when the person leaves the cell.
 *
 * A readable value that differs from the newest head is saved; an emptied box takes the value back; the same value as
 * before is forgotten, unless the server did not take it; anything else stays a draft. Errors never stop the draft.
 *
 * Shape  `carried` is the note that stood in the box before, see ownNote
 */
export function onLeaving(typed: Typed, indicator: Indicator, cell: LocalCell | null, carried: string): Leaving {
  const reading = readTyped(typed, indicator)
  const note = typed.note.trim()
  const before = cell?.value ?? null
  if (reading.kind === 'empty') return onEmpty(note, before)
  if (reading.kind !== 'value') return { do: 'keep' }
  const stuck = cell?.state === 'refused' || cell?.state === 'held'
  const same = before !== null && sameValue(before, reading.value) && note === carried
  return same && !stuck ? { do: 'forget' } : { do: 'save', value: reading.value, note }
}

function onEmpty(note: string, before: Value | null): Leaving {
  if (before !== null) return { do: 'save', value: { withdrawn: true }, note }
  return note === '' ? { do: 'forget' } : { do: 'keep' }
}

/**
 * Whether a text that comes back after the page went away is an entry already: the page may have been closed after the
 * database took it and before it could say so.
 */
export function isSavedAlready(
  typed: Typed,
  seen: readonly string[],
  indicator: Indicator,
  cell: LocalCell | null,
): boolean {
  const reading = readTyped(typed, indicator)
  const value =
    reading.kind === 'empty' ? ({ withdrawn: true } as const) : reading.kind === 'value' ? reading.value : null
  if (value === null || cell === null) return false
  return cell.history.some(
    ({ entry }) =>
      sameValue(entry.value, value) &&
      (entry.note ?? '') === typed.note.trim() &&
      seen.every((id) => entry.parents.includes(id)),
  )
}

/** Whether the cell shows what is being written rather than what stands: until the saved entry is among its history. */
export function isLive(writing: Writing, cell: LocalCell | null): boolean {
  const { savedId } = writing
  return savedId === null || !(cell?.history.some(({ entry }) => entry.id === savedId) ?? false)
}

/** Whether the person went elsewhere and left a text that is no entry yet. */
export function isUnfinished(writing: Writing | undefined, cell: LocalCell | null): boolean {
  return writing?.left === true && writing.savedId === null && isLive(writing, cell)
}

/** What is to be said of the text now: a problem once the person pauses, something missing only once they have left. */
export function problemNow(writing: Writing, reading: Reading): Reading | null {
  if (reading.kind === 'empty' || reading.kind === 'value') return null
  if (reading.kind === 'incomplete') return writing.left ? reading : null
  return writing.paused || writing.left ? reading : null
}
