import { useMutation } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { useOneAtATime } from '../../api/one-at-a-time.ts'
import { acceptInvitation } from '../../domain/endpoints/sign-in.ts'
import type { Person } from '../../domain/people.ts'
import type { Session } from '../../domain/wire/session.ts'
import type { Link } from '../../domain/wire/sign-in.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { linksMessages } from '../../i18n/messages/links.ts'
import { rolesMessages } from '../../i18n/messages/roles.ts'
import { useMessages } from '../../i18n/messages.ts'
import { InvitationForNobodyHere } from './invitation-for-nobody-here.tsx'
import { InvitationForAnother, InvitationForPerson } from './invitation-for-person.tsx'
import { isVoid } from './is-void.ts'
import { LinkFrame } from './link-frame.tsx'
import { forgetToken } from './opened-token.ts'
import { VoidPage } from './void-page.tsx'

interface InvitationPageProps {
  readonly invitation: Extract<Link, { kind: 'invitation' }>
  readonly token: string
  readonly person: Person | null
  readonly onSession: (session: Session) => void
  readonly onSignOut: () => void
}

/** A new account for who has none; null for who accepts with their session. */
export type NewAccount = { readonly name: string; readonly password: string } | null

/** Who invites to what; then one press, an account, or somebody else who has to leave first. */
export function InvitationPage({ invitation, token, person, onSession, onSignOut }: InvitationPageProps) {
  const t = useMessages(linksMessages)
  const accepting = useMutation({
    mutationFn: (account: NewAccount) => api.call(acceptInvitation, { body: { token, account } }),
    onSuccess: (session) => {
      forgetToken()
      onSession(session)
    },
  })
  const { run } = useOneAtATime(accepting.mutate, accepting)
  if (isVoid(accepting.error)) return <VoidPage why="void" />
  const accept = { accept: run, pending: accepting.isPending, problem: accepting.error }
  const { email, organisation } = invitation
  return (
    <LinkFrame title={organisation === null ? t.invitedToPlan : t.invitedBy(organisation)}>
      <InvitationFacts invitation={invitation} />
      {person === null && <InvitationForNobodyHere email={email} {...accept} />}
      {person !== null && sameAddress(person.email, email) && <InvitationForPerson person={person} {...accept} />}
      {person !== null && !sameAddress(person.email, email) && (
        <InvitationForAnother {...{ person, email, onSignOut }} />
      )}
    </LinkFrame>
  )
}

const sameAddress = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

function InvitationFacts({ invitation: { role, email, expiresAt } }: Pick<InvitationPageProps, 'invitation'>) {
  const t = useMessages(linksMessages)
  const roles = useMessages(rolesMessages)
  const { format } = useLanguage()
  return (
    <dl className="invitation-facts">
      <dt>{t.invitedAs}</dt>
      <dd>
        <b>{roles[role]}</b>
        <small>{roles[`${role}Note`]}</small>
      </dd>
      <dt>{t.invitedAt}</dt>
      <dd className="mono">{email}</dd>
      <dt>{t.until}</dt>
      <dd>
        <time dateTime={expiresAt}>{format.instant(expiresAt)}</time>
      </dd>
    </dl>
  )
}
