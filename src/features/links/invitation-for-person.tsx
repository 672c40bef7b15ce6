import type { Person } from '../../domain/people.ts'
import { linksMessages } from '../../i18n/messages/links.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { NewAccount } from './invitation-page.tsx'

interface InvitationForPersonProps {
  readonly person: Person
  readonly accept: (account: NewAccount) => void
  readonly pending: boolean
  readonly problem: Error | null
}

/** Who is invited is signed in: one press. */
export function InvitationForPerson({ person, accept, pending, problem }: InvitationForPersonProps) {
  const t = useMessages(linksMessages)
  const ended = problem !== null && 'code' in problem && problem.code === 'signed_out'
  return (
    <>
      <Failed problem={problem} words={{ signed_out: t.sessionEnded }} />
      <p>{t.acceptAs(person.name)}</p>
      <div className="row">
        {ended ? (
          <ButtonLink href="/accedi?poi=/link">{t.signInFirst}</ButtonLink>
        ) : (
          <Button aria-disabled={pending || undefined} onClick={() => pending || accept(null)}>
            {pending ? t.working : t.accept}
          </Button>
        )}
      </div>
    </>
  )
}

interface InvitationForAnotherProps {
  readonly person: Person
  readonly email: string
  readonly onSignOut: () => void
}

/** Somebody else is signed in on this device: they leave first, and lose nothing. */
export function InvitationForAnother({ person, email, onSignOut }: InvitationForAnotherProps) {
  const t = useMessages(linksMessages)
  return (
    <>
      <Notice tone="attention" title={t.other(person.name)}>
        <p>{t.otherNote(person.name, email)}</p>
      </Notice>
      <div className="row">
        <Button onClick={onSignOut}>{t.signOut(person.name)}</Button>
      </div>
    </>
  )
}
