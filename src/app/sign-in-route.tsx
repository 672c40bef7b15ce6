import { useLocation, useSearchParams } from 'wouter'
import type { Session } from '../domain/wire/session.ts'
import { SignInPage } from '../features/sign-in/sign-in-page.tsx'
import { useWho } from './who.tsx'

/** Where a person begins: entry for who belongs to an organisation, review for a manager, the plan for the rest. */
function homeOf({ person }: Session): string {
  if (person !== null && person.memberships.length > 0) return '/rilevazioni'
  return person?.planRoles.includes('manager') === true ? '/convalida' : '/'
}

/** Only addresses of this very site: `?poi=//elsewhere` leads home. */
function safeNext(next: string | null): string | null {
  return next !== null && /^\/[^/\\]/.test(next) ? next : null
}

export function SignInRoute() {
  const { instance, signedIn } = useWho()
  const [, go] = useLocation()
  const [search] = useSearchParams()
  return (
    <SignInPage
      demo={instance?.demo === true}
      onSignedIn={(session) => {
        signedIn(session)
        go(safeNext(search.get('poi')) ?? homeOf(session), { replace: true })
      }}
    />
  )
}
