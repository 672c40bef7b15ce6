import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-act.ts'
import { inviteMember, withdrawInvitation } from '../../domain/endpoints/organisations.ts'
import { ORGANISATION_ROLES, type OrganisationRole } from '../../domain/people.ts'
import type { HandedLink, Invitation, OrganisationPage } from '../../domain/wire/organisations.ts'
import { invitationsMessages } from '../../i18n/messages/invitations.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { InvitationLinkDialog } from '../../ui/handed-link.tsx'
import { InvitationLines } from '../../ui/invitation-lines.tsx'
import { InviteForm } from '../../ui/invite-form.tsx'
import { Said } from '../../ui/side-section.tsx'
import { useOpened } from '../../ui/use-opened.ts'
import { peopleChanges } from './organisation-changes.ts'

interface Props {
  readonly organisation: OrganisationPage
  /** The role that is chosen at first. */
  readonly first: OrganisationRole
}

interface Invited {
  readonly email: string
  readonly role: OrganisationRole
}

/** Inviting into the organisation: the link, shown once, and the invitations that wait. */
export function Invitations({ organisation: { id: org, invitations }, first }: Props) {
  const t = useMessages(invitationsMessages)
  const form = useOpened()
  const [made, setMade] = useState<{ readonly email: string; readonly link: HandedLink } | null>(null)
  const [said, setSaid] = useState('')
  const invite = useAct(
    peopleChanges(org),
    (body: Invited) => api.call(inviteMember, { params: { org }, body }),
    (link, { email }) => {
      setSaid('')
      setMade({ email, link })
    },
  )
  const withdraw = useAct(
    peopleChanges(org),
    ({ id }: Invitation) => api.call(withdrawInvitation, { params: { org, invitation: id } }),
    (_nothing, { email }) => setSaid(t.withdrawn(email)),
  )
  const close = () => {
    setMade(null)
    invite.clear()
    form.close()
  }
  return (
    <>
      {form.open && <InviteForm roles={ORGANISATION_ROLES} first={first} act={invite} onClose={close} />}
      <div className="row" hidden={form.open}>
        <Button look="line" icon="plus" onClick={form.show}>
          {t.invite}
        </Button>
      </div>
      <InvitationLines invitations={invitations} withdraw={withdraw} />
      <Said>{said}</Said>
      {made !== null && <InvitationLinkDialog {...made} onClose={close} />}
    </>
  )
}
