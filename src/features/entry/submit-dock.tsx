import { useLanguage } from '../../i18n/language.tsx'
import { entryMessages } from '../../i18n/messages/entry.ts'
import { useMessages } from '../../i18n/messages.ts'
import { useWorkspace } from '../../storage/workspace.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { capital } from './capital.ts'
import type { EntryTexts } from './cell-texts.ts'
import type { SubmissionSummary } from './submission-summary.ts'
import type { DeskView } from './writing-desk.ts'

export interface SubmitDockProps {
  readonly summary: SubmissionSummary
  readonly view: DeskView
  readonly onSubmit: () => void
}

/** What is still to do, whether what was written is saved, and the one act of the page. Its line is the only live one. */
export function SubmitDock({ summary, view, onSubmit }: SubmitDockProps) {
  const t = useMessages(entryMessages)
  const { format } = useLanguage()
  const { online } = useWorkspace()
  const [said, more] = dockText(summary, online, t)
  const ready = summary.stage === 'ready'
  return (
    <section className="dock entry-dock" aria-label={t.dock}>
      <div className="page">
        <p className="entry-dock-text" role="status">
          <b>{said}</b> <span className="quiet">{more}</span>{' '}
          {view.savedAt !== null && summary.unsent && (
            <span className="entry-saved">
              <Icon name="device" />
              {t.savedAt(format.time(view.savedAt))}
            </span>
          )}
        </p>
        {(ready || summary.stage === 'blocked') && (
          <Button disabled={!ready} onClick={onSubmit}>
            {t.submit(summary.toSend.length)}
          </Button>
        )}
      </div>
    </section>
  )
}

/** The line of the dock: what it says, and what follows from it. */
function dockText(summary: SubmissionSummary, online: boolean, t: EntryTexts): [string, string] {
  if (summary.stage === 'approved') return [t.alreadyApproved, '']
  if (summary.stage === 'submitted') return [t.alreadySubmitted, '']
  if (summary.stage === 'leaving') return [online ? t.submittedOnline : t.submittedOffline, '']
  if (summary.stage === 'ready') {
    return summary.returned > 0 ? [t.clarify(summary.returned), t.sendAnyway] : [t.complete, '']
  }
  const others = [
    [summary.drafts, t.draftsPart],
    [summary.conflicts, t.conflictsPart],
    [summary.refused, t.refusedPart],
    [summary.held, t.heldPart],
    [summary.returned, t.returnedPart],
  ] as const
  const found = others.filter(([count]) => count > 0)
  const parts = found.map(([count, words]) => words(count))
  const there = found.length === 0 ? '' : t.thereIs(joined(parts, t.and), found[0]?.[0] ?? 0)
  const missing = summary.missing > 0 ? t.missing(summary.missing) : ''
  return [`${capital(joined([missing, there].filter(Boolean), t.and))}.`, t.comeBack]
}

/** a, b e c */
function joined(parts: readonly string[], and: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}${and}${parts.at(-1)}`
}
