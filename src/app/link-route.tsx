import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Session } from '../domain/wire/session.ts'
import { LinkPage } from '../features/links/link-page.tsx'
import { homeOf } from './home-of.ts'
import { SignOut } from './sign-out.tsx'
import { useWho } from './who.tsx'

/** A link that somebody was given; whoever is to leave for it is asked as everywhere, and comes back to it. */
export function LinkRoute() {
  const { person, signedIn } = useWho()
  const [, go] = useLocation()
  const [leaving, setLeaving] = useState(false)
  const enter = (session: Session, address: string) => {
    signedIn(session)
    go(address, { replace: true })
  }
  return (
    <>
      <LinkPage
        person={person}
        onSession={(session) => enter(session, homeOf(session))}
        onSetUp={(session) => enter(session, '/organizzazioni')}
        onSignOut={() => setLeaving(true)}
      />
      {leaving && person !== null && <SignOut person={person} next="/link" onClose={() => setLeaving(false)} />}
    </>
  )
}
