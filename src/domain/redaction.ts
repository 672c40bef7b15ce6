import type { Entry } from './entry.ts'

/**
 * The entry without what a person wrote in it: a value reads as withdrawn, a decision keeps its verdict alone.
 *
 * Shape   id, parents, cell and period stay, so that heads and places do not change
 * Source  SPEC E5
 */
export function blanked(entry: Entry): Entry {
  switch (entry.kind) {
    case 'value': {
      const { note: _note, ...rest } = entry
      return { ...rest, value: { withdrawn: true } }
    }
    case 'decision': {
      const { reason: _reason, ...rest } = entry
      return rest
    }
    case 'submission':
    case 'redaction':
      return entry
  }
}

/** The reason of a redaction that has none, or none any more. */
export const NO_REASON = '—'

/**
 * The entry without the words that its author added: what it says of values stays, all of it.
 *
 * Shape   values and verdicts stay, so that no figure and no approval changes
 * Source  SPEC E6
 */
export function withoutNotes(entry: Entry): Entry {
  switch (entry.kind) {
    case 'value': {
      const { note: _note, ...rest } = entry
      return rest
    }
    case 'decision': {
      const { reason: _reason, ...rest } = entry
      return rest
    }
    case 'redaction':
      return { ...entry, reason: NO_REASON }
    case 'submission':
      return entry
  }
}

/** Whether the entry has words of its author's. */
export function hasNotes(entry: Entry): boolean {
  switch (entry.kind) {
    case 'value':
      return entry.note !== undefined
    case 'decision':
      return entry.reason !== undefined
    case 'redaction':
      return entry.reason !== NO_REASON
    case 'submission':
      return false
  }
}
