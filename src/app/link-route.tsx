import { useState } from 'react'
import { useLocation } from 'wouter'
import { LinkPage } from '../features/links/link-page.tsx'
import { homeOf } from './home-of.ts'
import { SignOut } from './sign-out.tsx'
import { useWho } from './who.tsx'

/** A link that somebody was given; whoever is to leave for it is asked as everywhere, and comes back to it. */
export function LinkRoute() {
  const { person, signedIn } = useWho()
  const [, go] = useLocation()
  const [leaving, setLeaving] = useState(false)
  return (
    <>
      <LinkPage
        person={person}
        onSession={(session) => {
          signedIn(session)
          go(homeOf(session), { replace: true })
        }}
        onSignOut={() => setLeaving(true)}
      />
      {leaving && person !== null && <SignOut person={person} next="/link" onClose={() => setLeaving(false)} />}
    </>
  )
}
