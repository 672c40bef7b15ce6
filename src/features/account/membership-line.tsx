import { useState } from 'react'
import { Link } from 'wouter'
import { api } from '../../api/client.ts'
import { leaveOrganisation } from '../../domain/endpoints/organisations.ts'
import type { Membership } from '../../domain/people.ts'
import { accountMessages } from '../../i18n/messages/account.ts'
import { rolesMessages } from '../../i18n/messages/roles.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { ItemLine } from '../../ui/item-line.tsx'
import type { OnThisDevice } from './on-this-device.ts'
import { useAccountAct } from './use-account-act.ts'

interface MembershipLineProps {
  readonly membership: Membership
  readonly here: OnThisDevice
  readonly onLeft: (organisation: string) => void
}

/** An organisation that the person belongs to: in which role, its people, and the way out. */
export function MembershipLine({ membership: { organisation, role }, here, onLeft }: MembershipLineProps) {
  const t = useMessages(accountMessages)
  const roles = useMessages(rolesMessages)
  const [asking, setAsking] = useState(false)
  const act = useAccountAct(
    () => api.call(leaveOrganisation, { params: { org: organisation.id } }),
    () => {
      setAsking(false)
      onLeft(organisation.name)
    },
  )
  const unsent = here.unsent.find(({ org }) => org === organisation.id)?.count ?? 0
  return (
    <ItemLine
      name={organisation.name}
      details={[roles[role], roles[`${role}Note`]]}
      actions={
        <Button look="plain" aria-label={t.leaveOf(organisation.name)} onClick={() => setAsking(true)}>
          {t.leave}
        </Button>
      }
    >
      <p className="item-links">
        <Link href={`/organizzazioni/${organisation.id}`} aria-label={t.peopleOfNamed(organisation.name)}>
          {t.peopleOf}
        </Link>
      </p>
      {asking && (
        <ConfirmDialog
          title={t.leaveTitle(organisation.name)}
          confirm={t.leaveIt}
          act={act}
          onClose={() => setAsking(false)}
        >
          <p>{t.leaveNote}</p>
          <p>{unsent > 0 ? <b>{t.leaveUnsent(unsent)}</b> : t.leaveElse}</p>
        </ConfirmDialog>
      )}
    </ItemLine>
  )
}
