import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { signInWaysQuery } from '../../api/account-queries.ts'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-act.ts'
import { makeResetLink } from '../../domain/endpoints/people.ts'
import type { HandedLink } from '../../domain/wire/organisations.ts'
import { invitationsMessages } from '../../i18n/messages/invitations.ts'
import { peopleMessages } from '../../i18n/messages/people.ts'
import { takeFactorMessages } from '../../i18n/messages/take-factor.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { HandedLinkDialog } from '../../ui/handed-link.tsx'
import type { PlanPerson } from './by-role.ts'

interface Props {
  readonly person: PlanPerson
  readonly onClose: () => void
}

/** A link by which somebody sets a new password: asked about first, then shown once. */
export function ResetLink({ person: { id, name }, onClose }: Props) {
  const t = useMessages(peopleMessages)
  const invitations = useMessages(invitationsMessages)
  const factor = useMessages(takeFactorMessages)
  const { data: ways } = useSuspenseQuery(signInWaysQuery())
  const [link, setLink] = useState<HandedLink | null>(null)
  const act = useAct([], () => api.call(makeResetLink, { params: { person: id }, body: {} }), setLink)
  if (link !== null) {
    return (
      <HandedLinkDialog title={invitations.resetTitle(name)} {...{ link, onClose }}>
        <p>{invitations.resetNote}</p>
      </HandedLinkDialog>
    )
  }
  return (
    <ConfirmDialog
      title={t.resetTitle(name)}
      confirm={t.resetIt}
      act={act}
      words={{
        not_found: t.resetNoAccount,
        not_both: `${factor.notBothLink} ${ways.mail ? factor.firstByMail : factor.inviteAgain}`,
      }}
      onClose={onClose}
    >
      <p>{t.resetWhy}</p>
    </ConfirmDialog>
  )
}
