import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-act.ts'
import { removeMember } from '../../domain/endpoints/organisations.ts'
import { organisationsMessages } from '../../i18n/messages/organisations.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { peopleChanges } from './organisation-changes.ts'
import type { MemberDialogProps } from './role-dialog.tsx'

/** Ends somebody's membership: says what becomes of what they wrote, sent and unsent. */
export function RemoveDialog({ org, member: { id, name }, isOnlyReferent, onClose, onSaid }: MemberDialogProps) {
  const t = useMessages(organisationsMessages)
  const act = useAct(
    peopleChanges(org.id),
    () => api.call(removeMember, { params: { org: org.id, person: id } }),
    () => {
      onSaid(t.removed(name))
      onClose()
    },
  )
  return (
    <ConfirmDialog title={t.removeTitle(name)} confirm={t.removeIt} act={act} onClose={onClose}>
      <p>{t.removeNow}</p>
      <p>{t.removeUnsent}</p>
      <p>{t.removeBack}</p>
      {isOnlyReferent && <p>{t.lastReferent(name)}</p>}
    </ConfirmDialog>
  )
}
