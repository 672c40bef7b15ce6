import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-act.ts'
import { changeMemberRole } from '../../domain/endpoints/organisations.ts'
import { organisationsMessages } from '../../i18n/messages/organisations.ts'
import { rolesMessages } from '../../i18n/messages/roles.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import type { Member } from './member-line.tsx'
import { ownChanges, peopleChanges } from './organisation-changes.ts'

export interface MemberDialogProps {
  readonly org: { readonly id: string }
  readonly member: Member
  readonly isSelf: boolean
  /** Whether nobody else is a referent. */
  readonly isOnlyReferent: boolean
  readonly onClose: () => void
  readonly onSaid: (said: string) => void
}

/** From one role to the other: says what the new one lets them do. */
export function RoleDialog({
  org,
  member: { id, name, role },
  isSelf,
  isOnlyReferent,
  onClose,
  onSaid,
}: MemberDialogProps) {
  const t = useMessages(organisationsMessages)
  const roles = useMessages(rolesMessages)
  const next = role === 'referent' ? 'contributor' : 'referent'
  const act = useAct(
    isSelf ? ownChanges(org.id) : peopleChanges(org.id),
    () => api.call(changeMemberRole, { params: { org: org.id, person: id }, body: { role: next } }),
    () => {
      onSaid(t.roleChanged(name))
      onClose()
    },
  )
  const title = isSelf ? t.ownStepTitle : next === 'referent' ? t.toReferentTitle(name) : t.toContributorTitle(name)
  return (
    <ConfirmDialog
      title={title}
      confirm={next === 'referent' ? t.toReferentIt : t.toContributorIt}
      act={act}
      onClose={onClose}
    >
      {isSelf ? (
        <p>{t.ownStepNote}</p>
      ) : (
        <p>
          {t.fromNow} {roles[`${next}Note`]}
        </p>
      )}
      {isOnlyReferent && <p>{isSelf ? t.onlyReferent : t.lastReferent(name)}</p>}
    </ConfirmDialog>
  )
}
