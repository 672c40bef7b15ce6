import { useCallback } from 'react'
import { useLocation } from 'wouter'
import type { ProviderIntent } from '../api/provider.ts'
import type { Session } from '../domain/wire/session.ts'
import { ProviderReturnPage } from '../features/sign-in/provider-return-page.tsx'
import { whereToComeBack } from './come-back.ts'
import { homeOf } from './home-of.ts'
import { useWho } from './who.tsx'

/** Back from the provider, then on to where the person was going. */
export function ProviderReturnRoute() {
  const { signedIn } = useWho()
  const [, go] = useLocation()
  const onSignedIn = useCallback(
    (session: Session, intent: ProviderIntent) => {
      signedIn(session)
      const next = whereToComeBack() ?? (intent === 'link' ? '/account' : homeOf(session))
      go(next, { replace: true })
    },
    [signedIn, go],
  )
  return <ProviderReturnPage onSignedIn={onSignedIn} />
}
