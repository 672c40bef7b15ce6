import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { SignInPage } from '../features/sign-in/sign-in-page.tsx'
import { comeBackTo, safeAddress } from './come-back.ts'
import { homeOf } from './home-of.ts'
import { SignOut } from './sign-out.tsx'
import { useWho } from './who.tsx'

/** The way in; then on to the page that asked for it. */
export function SignInRoute() {
  const { instance, person, confirmedAt, signedIn } = useWho()
  const [, go] = useLocation()
  const [search] = useSearchParams()
  const next = safeAddress(search.get('poi'))
  const [leaving, setLeaving] = useState(false)
  const kept = useKept()
  // Whose session has ended is known here too, and signs in as anybody does.
  const already =
    person === null || confirmedAt === null
      ? null
      : { name: person.name, onward: next ?? homeOf({ person }), onSignOut: () => setLeaving(true) }
  return (
    <>
      <SignInPage
        already={already}
        kept={person === null ? kept : 0}
        demo={instance?.demo === true}
        onSignedIn={(session) => {
          signedIn(session)
          go(next ?? homeOf(session), { replace: true })
        }}
        onLeaving={() => comeBackTo(next)}
      />
      {leaving && person !== null && <SignOut person={person} next="/accedi" onClose={() => setLeaving(false)} />}
    </>
  )
}

/** How many values who has just left keeps locked on this device; 0 where this page was come to in another way. */
function useKept(): number {
  const state = useHistoryState<{ readonly kept?: unknown } | null>()
  return typeof state?.kept === 'number' ? state.kept : 0
}
