import { useState } from 'react'
import type { OrganisationPage } from '../../domain/wire/organisations.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { organisationsMessages } from '../../i18n/messages/organisations.ts'
import { rolesMessages } from '../../i18n/messages/roles.ts'
import { takeFactorMessages } from '../../i18n/messages/take-factor.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ItemLine } from '../../ui/item-line.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import type { OwnRole } from './own-role.ts'
import { RemoveDialog } from './remove-dialog.tsx'
import { RoleDialog } from './role-dialog.tsx'
import { TakeFactor } from './take-factor.tsx'

export type Member = OrganisationPage['members'][number]

interface Props {
  readonly org: Pick<OrganisationPage, 'id' | 'details'>
  readonly member: Member
  readonly own: OwnRole
  readonly isSelf: boolean
  readonly isOnlyReferent: boolean
  readonly unsent: number
  readonly onSaid: (said: string) => void
}

/** One person of the organisation: who they are, as what, since when, and what the reader may do about it. */
export function MemberLine({ org, member, own, isSelf, isOnlyReferent, unsent, onSaid }: Props) {
  const t = useMessages(organisationsMessages)
  const roles = useMessages(rolesMessages)
  const factor = useMessages(takeFactorMessages)
  const { format } = useLanguage()
  const [asking, setAsking] = useState<'role' | 'factor' | 'remove' | 'leave' | null>(null)
  const { name, email, role, since } = member
  const close = () => setAsking(null)
  // Nobody makes themselves a referent.
  const mayChange = own.runs && !(isSelf && role === 'contributor')
  const dialog = { org, member, isSelf, isOnlyReferent, onClose: close, onSaid }
  return (
    <ItemLine
      name={name}
      state={isSelf && <StateWord state="self">{t.you}</StateWord>}
      details={[roles[role], ...(email === null ? [] : [email]), t.since(format.day(since))]}
      actions={
        <>
          {mayChange && (
            <Button look="plain" aria-label={t.changeRoleOf(name)} onClick={() => setAsking('role')}>
              {t.changeRole}
            </Button>
          )}
          {!isSelf && member.secondFactor && (
            <Button look="plain" aria-label={factor.takeOf(name)} onClick={() => setAsking('factor')}>
              {factor.take}
            </Button>
          )}
          {isSelf ? (
            <Button look="plain" onClick={() => setAsking('leave')}>
              {t.leave}
            </Button>
          ) : (
            own.runs && (
              <Button look="plain" aria-label={t.removeOf(name)} onClick={() => setAsking('remove')}>
                {t.remove}
              </Button>
            )
          )}
        </>
      }
    >
      {asking === 'role' && <RoleDialog {...dialog} />}
      {asking === 'factor' && <TakeFactor {...dialog} />}
      {asking === 'remove' && <RemoveDialog {...dialog} />}
      {asking === 'leave' && <LeaveDialog {...dialog} {...{ own, unsent }} />}
    </ItemLine>
  )
}
