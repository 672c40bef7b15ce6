import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { signInWaysQuery } from '../../api/account-queries.ts'
import { comeBackFromProvider, goToProvider, type ProviderIntent, providerIntent } from '../../api/provider.ts'
import type { Session } from '../../domain/wire/session.ts'
import { signInMessages } from '../../i18n/messages/sign-in.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { useTitle } from '../../ui/use-title.ts'

interface ProviderReturnPageProps {
  readonly onSignedIn: (session: Session, intent: ProviderIntent) => void
}

/** Where the provider leads back to: hands its answer to the server and goes on, or says why not. */
export function ProviderReturnPage({ onSignedIn }: ProviderReturnPageProps) {
  const t = useMessages(signInMessages)
  const [search] = useState(() => location.search)
  const [intent] = useState(providerIntent)
  const [problem, setProblem] = useState<unknown>(null)
  const arrived = useEffectEvent(onSignedIn)
  useEffect(() => {
    let gone = false
    // What the provider wrote into the address works once and is nobody's business afterwards.
    history.replaceState(null, '', location.pathname)
    comeBackFromProvider(search).then(
      (how) => {
        if (gone) return
        if (how === 'cancelled') setProblem({ code: 'cancelled' })
        else arrived(how, intent)
      },
      (cause: unknown) => gone || setProblem(cause),
    )
    return () => {
      gone = true
    }
  }, [search, intent])
  useTitle(t.title)
  return (
    <main className="page page-narrow" id="contenuto" tabIndex={-1} aria-busy={problem === null}>
      {problem === null ? (
        <div className="page-head" role="status">
          <h1 className="statement">{t.returning}</h1>
          <p className="lead">{t.returningNote}</p>
        </div>
      ) : (
        <NotReturned {...{ problem, intent }} />
      )}
    </main>
  )
}

interface NotReturnedProps {
  readonly problem: unknown
  readonly intent: ProviderIntent
}

/** Why the way through the provider ended here, and the ways on from it. */
function NotReturned({ problem, intent }: NotReturnedProps) {
  const t = useMessages(signInMessages)
  const { data: ways } = useQuery(signInWaysQuery())
  const provider = ways?.provider ?? t.otherService
  const again = useMutation({ mutationFn: () => goToProvider(intent) })
  const linking = intent === 'link'
  return (
    <>
      <div className="page-head">
        <h1 className="statement">{linking ? t.linkFailed : t.returnFailed}</h1>
      </div>
      <div className="stack">
        <Failed
          problem={again.error ?? problem}
          words={{
            cancelled: t.cancelled(provider),
            proof_wrong: t.answerOld(provider),
            not_found: t.answerOld(provider),
            malformed: t.answerOld(provider),
            not_linked: t.notLinked(provider),
            already_there: t.linkedElsewhere(provider),
            signed_out: linking ? t.linkSignedOut : t.answerOld(provider),
            provider_unavailable: t.providerDown(provider),
            offline: t.offline,
          }}
        />
        <div className="row">
          {!linking && ways?.provider != null && (
            <Button aria-disabled={again.isPending || undefined} onClick={() => again.isPending || again.mutate()}>
              {t.retryAt(provider)}
            </Button>
          )}
          <ButtonLink href={linking ? '/account' : '/accedi'} look={linking ? 'solid' : 'line'}>
            {linking ? t.toAccount : t.otherWay}
          </ButtonLink>
        </div>
      </div>
    </>
  )
}
