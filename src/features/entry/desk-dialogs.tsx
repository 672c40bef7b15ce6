import type { Membership } from '../../domain/people.ts'
import { newSubmission, thisMoment } from '../../storage/new-entries.ts'
import { tenRandomBytes } from '../../storage/uuid.ts'
import { useWorkspace } from '../../storage/workspace.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import type { EntryPeriod } from './due-list.ts'
import type { GridRow } from './grid-rows.ts'
import { HistoryDialog } from './history-dialog.tsx'
import type { SubmissionSummary } from './submission-summary.ts'
import { SubmitDialog } from './submit-dialog.tsx'
import type { Asked } from './use-desk-actions.ts'
import type { Desk } from './writing-desk.ts'

export interface DeskDialogsProps {
  readonly asked: Asked
  readonly rows: readonly GridRow[]
  readonly entry: EntryPeriod
  readonly membership: Membership
  readonly desk: Desk
  readonly summary: SubmissionSummary
  readonly onClose: () => void
}

/** The one question that stands over the page: a history, a conflict, or the check before sending. */
export function DeskDialogs({ asked, rows, entry, membership, desk, summary, onClose }: DeskDialogsProps) {
  const submit = useSubmit(membership.organisation.id, entry, desk)
  if (asked.kind === 'submit') {
    const sending = new Set(summary.toSend)
    return (
      <SubmitDialog
        period={entry.period}
        closed={entry.stage === 'closed'}
        rows={rows.filter(({ key }) => sending.has(key))}
        onConfirm={() => {
          onClose()
          void submit(summary)
        }}
        onClose={onClose}
      />
    )
  }
  const row = rows.find(({ key }) => key === asked.key)
  if (row === undefined) return null
  const { indicator, cell } = row
  const { people } = membership
  if (asked.kind === 'history') return <HistoryDialog {...{ indicator, cell, people, onClose }} />
  // Somebody may have settled it meanwhile: then there is nothing left to choose.
  if (cell === null || cell.state !== 'conflict') return null
  return (
    <ConflictDialog
      {...{ indicator, cell, people, onClose }}
      onKeep={(value, note) => {
        onClose()
        void desk.decide(row.key, value, note)
      }}
    />
  )
}

/** Writes the submission into this device's log; it leaves with the next exchange. */
function useSubmit(org: string, { period }: EntryPeriod, desk: Desk) {
  const { store, syncNow } = useWorkspace()
  return ({ heads }: SubmissionSummary) =>
    desk.attempt(async () => {
      await store.saveValues(org, [newSubmission(period, heads, thisMoment(tenRandomBytes))])
      syncNow()
    })
}
