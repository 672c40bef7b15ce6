import type { progressMessages } from '../../i18n/messages/progress.ts'
import type { RowNote } from './series-rows.ts'

type Texts = Pick<
  (typeof progressMessages)['it'],
  | 'noteBaseline'
  | 'noteTarget'
  | 'noteLowCoverage'
  | 'noteHidden'
  | 'noteHiddenFew'
  | 'noteUnanswered'
  | 'noteProvisional'
  | 'noteConflicts'
>

/** A note of a table's line in words. */
export function noteText(note: RowNote, t: Texts): string {
  switch (note.kind) {
    case 'baseline':
      return t.noteBaseline
    case 'target':
      return t.noteTarget
    case 'low_coverage':
      return t.noteLowCoverage
    case 'hidden':
      return t.noteHidden
    case 'hidden_few':
      return t.noteHiddenFew
    case 'unanswered':
      return t.noteUnanswered
    case 'provisional':
      return t.noteProvisional(note.count)
    case 'conflicts':
      return t.noteConflicts(note.count)
  }
}
