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
