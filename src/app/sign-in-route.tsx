import { useLocation, useSearchParams } from 'wouter'
import { SignInPage } from '../features/sign-in/sign-in-page.tsx'
import { comeBackTo, safeAddress } from './come-back.ts'
import { homeOf } from './home-of.ts'
import { useWho } from './who.tsx'

/** The way in; then on to the page that asked for it. */
export function SignInRoute() {
  const { instance, signedIn } = useWho()
  const [, go] = useLocation()
  const [search] = useSearchParams()
  const next = safeAddress(search.get('poi'))
  return (
    <SignInPage
      demo={instance?.demo === true}
      onSignedIn={(session) => {
        signedIn(session)
        go(next ?? homeOf(session), { replace: true })
      }}
      onLeaving={() => comeBackTo(next)}
    />
  )
}
