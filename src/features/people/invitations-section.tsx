import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-act.ts'
import { invitePlanPerson, withdrawPlanInvitation } from '../../domain/endpoints/people.ts'
import type { PlanRole } from '../../domain/people.ts'
import type { HandedLink, Invitation } from '../../domain/wire/organisations.ts'
import { invitationsMessages } from '../../i18n/messages/invitations.ts'
import { peopleMessages } from '../../i18n/messages/people.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { InvitationLinkDialog, type Made } from '../../ui/handed-link.tsx'
import { InvitationLines } from '../../ui/invitation-lines.tsx'
import { InviteForm, type ToInvite } from '../../ui/invite-form.tsx'
import { Said, SideSection } from '../../ui/side-section.tsx'
import { useOpened } from '../../ui/use-opened.ts'
import { ROLES_BY_WIDTH } from './by-role.ts'
import { peopleChanges } from './people-changes.ts'

interface Props {
  readonly invitations: readonly Invitation[]
  readonly administers: boolean
}

/** An invitation that is asked for, and whether the page showed another that it replaces. */
interface Invited extends ToInvite<PlanRole> {
  readonly replaces: boolean
}

const FUNDERS_ONLY = ['funder'] as const

/** Inviting to a role in the plan, and what waits; managers invite funders alone. */
export function InvitationsSection({ invitations, administers }: Props) {
  const t = useMessages(peopleMessages)
  const words = useMessages(invitationsMessages)
  const form = useOpened()
  const [made, setMade] = useState<Made | null>(null)
  const [said, setSaid] = useState('')
  const send = ({ email, role }: Invited) => api.call(invitePlanPerson, { body: { email, role } })
  const show = (link: HandedLink, { email, replaces }: Invited) => {
    setSaid('')
    setMade({ email, link, replaces })
  }
  const invite = useAct(peopleChanges(), send, show)
  const renew = useAct(peopleChanges(), send, show)
  const replaces = (invited: ToInvite<PlanRole>) =>
    invitations.some(({ email, role }) => email === invited.email && role === invited.role)
  const withdraw = useAct(
    peopleChanges(),
    ({ id }: Invitation) => api.call(withdrawPlanInvitation, { params: { invitation: id } }),
    (_nothing, { email }) => setSaid(words.withdrawn(email)),
  )
  const roles: readonly PlanRole[] = administers ? ROLES_BY_WIDTH : FUNDERS_ONLY
  const close = () => {
    setMade(null)
    invite.clear()
    renew.clear()
    form.close()
  }
  return (
    <SideSection title={t.invite} note={administers ? t.inviteNote : t.inviteNoteManager}>
      {form.open && (
        <InviteForm
          {...{ roles, replaces }}
          first="funder"
          act={{ ...invite, run: (invited) => invite.run({ ...invited, replaces: replaces(invited) }) }}
          thereAlready={words.roleAlready}
          onClose={close}
        />
      )}
      <div className="row" hidden={form.open}>
        <Button look="line" icon="plus" onClick={form.show}>
          {words.invite}
        </Button>
      </div>
      <InvitationLines
        {...{ invitations, withdraw }}
        renew={{
          ...renew,
          run: ({ email, role: wanted }) => {
            const role = roles.find((one) => one === wanted)
            if (role !== undefined) renew.run({ email, role, replaces: true })
          },
        }}
        mayChange={({ role }) => roles.some((one) => one === role)}
      />
      <Said>{said}</Said>
      {made !== null && <InvitationLinkDialog {...made} onClose={close} />}
    </SideSection>
  )
}
