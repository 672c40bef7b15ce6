import { useQuery } from '@tanstack/react-query'
import { signInWaysQuery } from '../../api/account-queries.ts'
import { signInMessages } from '../../i18n/messages/sign-in.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { AskResetForm } from './ask-reset-form.tsx'

/** For who does not remember the password: by mail where this installation sends any, else from hand to hand. */
export function AskResetPage() {
  const t = useMessages(signInMessages)
  const { data: ways, error } = useQuery(signInWaysQuery())
  useTitle(t.resetTitle)
  return (
    <main className="page page-narrow" id="contenuto" tabIndex={-1} aria-busy={ways === undefined && error === null}>
      <div className="page-head">
        <h1 className="statement">{t.resetTitle}</h1>
        {ways?.accounts === true && ways.mail && <p className="lead">{t.resetWhy}</p>}
      </div>
      <div className="stack">
        {ways === undefined && (error === null ? <p role="status">{t.readingWays}</p> : <Failed problem={error} />)}
        {ways?.accounts === false && <p className="lead">{t.noPasswords}</p>}
        {ways?.accounts === true && !ways.mail && <p className="lead">{t.byHand}</p>}
        {ways?.accounts === true && ways.mail ? (
          <AskResetForm />
        ) : (
          <div className="row">
            <ButtonLink href="/accedi" look="line">
              {t.backToSignIn}
            </ButtonLink>
          </div>
        )}
      </div>
    </main>
  )
}
