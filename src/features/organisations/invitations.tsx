import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-act.ts'
import { inviteMember, withdrawInvitation } from '../../domain/endpoints/organisations.ts'
import { ORGANISATION_ROLES, type OrganisationRole, type Person } from '../../domain/people.ts'
import type { HandedLink, Invitation, OrganisationPage } from '../../domain/wire/organisations.ts'
import { invitationsMessages } from '../../i18n/messages/invitations.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { InvitationLinkDialog, type Made } from '../../ui/handed-link.tsx'
import { InvitationLines } from '../../ui/invitation-lines.tsx'
import { InviteForm, type ToInvite } from '../../ui/invite-form.tsx'
import { Said } from '../../ui/side-section.tsx'
import { useOpened } from '../../ui/use-opened.ts'
import { peopleChanges } from './organisation-changes.ts'

interface Props {
  readonly organisation: OrganisationPage
  /** The role that is chosen at first. */
  readonly first: OrganisationRole
  readonly person: Pick<Person, 'id' | 'email'>
}

/** An invitation that is asked for, and whether the page showed another that it replaces. */
interface Invited extends ToInvite<OrganisationRole> {
  readonly replaces: boolean
}

const isOfOrganisation = (role: Invitation['role']): role is OrganisationRole =>
  ORGANISATION_ROLES.some((one) => one === role)

/** Inviting into the organisation: the link, shown once, and the invitations that wait. */
export function Invitations({ organisation: { id: org, invitations, members }, first, person }: Props) {
  const t = useMessages(invitationsMessages)
  const form = useOpened()
  const [made, setMade] = useState<Made | null>(null)
  const [said, setSaid] = useState('')
  const send = ({ email, role }: Invited) => api.call(inviteMember, { params: { org }, body: { email, role } })
  const show = (link: HandedLink, { email, replaces }: Invited) => {
    setSaid('')
    setMade({ email, link, replaces })
  }
  const invite = useAct(peopleChanges(org), send, show)
  const renew = useAct(peopleChanges(org), send, show)
  const replaces = ({ email }: ToInvite<OrganisationRole>) => invitations.some((one) => one.email === email)
  const isMember = members.some(({ id }) => id === person.id)
  const own = person.email.toLowerCase()
  const withdraw = useAct(
    peopleChanges(org),
    ({ id }: Invitation) => api.call(withdrawInvitation, { params: { org, invitation: id } }),
    (_nothing, { email }) => setSaid(t.withdrawn(email)),
  )
  const close = () => {
    setMade(null)
    invite.clear()
    renew.clear()
    form.close()
  }
  return (
    <>
      {form.open && (
        <InviteForm
          roles={ORGANISATION_ROLES}
          first={first}
          onClose={close}
          act={{ ...invite, run: (invited) => invite.run({ ...invited, replaces: replaces(invited) }) }}
          refuses={({ email, role }) => (email === own && (isMember || role === 'referent') ? t.emailOwn : undefined)}
          thereAlready={t.memberAlready}
          {...{ replaces }}
        />
      )}
      <div className="row" hidden={form.open}>
        <Button look="line" icon="plus" onClick={form.show}>
          {t.invite}
        </Button>
      </div>
      <InvitationLines
        {...{ invitations, withdraw }}
        renew={{
          ...renew,
          run: ({ email, role }) => isOfOrganisation(role) && renew.run({ email, role, replaces: true }),
        }}
      />
      <Said>{said}</Said>
      {made !== null && <InvitationLinkDialog {...made} onClose={close} />}
    </>
  )
}
