import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { api } from '../../api/client.ts'
import { sessionQuery } from '../../api/session-query.ts'
import { useAct } from '../../api/use-act.ts'
import { leaveOrganisation } from '../../domain/endpoints/organisations.ts'
import { accountMessages } from '../../i18n/messages/account.ts'
import { organisationsMessages } from '../../i18n/messages/organisations.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { ownChanges } from './organisation-changes.ts'
import type { OwnRole } from './own-role.ts'
import type { MemberDialogProps } from './role-dialog.tsx'

interface Props extends MemberDialogProps {
  readonly org: { readonly id: string; readonly details: { readonly name: string } }
  readonly own: OwnRole
  readonly unsent: number
}

/** Ends one's own membership; who has nothing more to do with the organisation goes on at their account. */
export function LeaveDialog({ org, own, isOnlyReferent, unsent, onClose, onSaid }: Props) {
  const t = useMessages(organisationsMessages)
  const account = useMessages(accountMessages)
  const [, go] = useLocation()
  const { name } = org.details
  const queries = useQueryClient()
  const act = useAct(
    own.steward ? ownChanges(org.id) : [],
    () => api.call(leaveOrganisation, { params: { org: org.id } }),
    () => {
      onSaid(account.left(name))
      onClose()
      if (own.steward) return
      // First away from a page that is not theirs any more, then the session that says so.
      go('/account', { replace: true })
      void queries.invalidateQueries({ queryKey: sessionQuery().queryKey })
    },
  )
  return (
    <ConfirmDialog title={account.leaveTitle(name)} confirm={account.leaveIt} act={act} onClose={onClose}>
      <p>{account.leaveNote}</p>
      <p>{unsent > 0 ? <b>{account.leaveUnsent(unsent)}</b> : account.leaveElse}</p>
      {isOnlyReferent && <p>{t.onlyReferent}</p>}
    </ConfirmDialog>
  )
}
