import { useQuery } from '@tanstack/react-query'
import { demoPeopleQuery } from '../../api/demo-people-query.ts'
import type { Session } from '../../domain/wire/session.ts'
import { signInMessages } from '../../i18n/messages/sign-in.ts'
import { useMessages } from '../../i18n/messages.ts'
import { useTitle } from '../../ui/use-title.ts'
import { DemoPeopleList } from './demo-people-list.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { useSignIn } from './use-sign-in.ts'

export interface SignInPageProps {
  readonly demo: boolean
  /** Called once the server has opened a session. */
  readonly onSignedIn: (session: Session) => void
}

/** One column: why, e-mail and password; in the demo also, or only, the people that one can be. */
export function SignInPage({ demo, onSignedIn }: SignInPageProps) {
  const t = useMessages(signInMessages)
  const signIn = useSignIn(onSignedIn)
  const { data: offered } = useQuery({ ...demoPeopleQuery(), enabled: demo })
  // Where the demo runs in the browser alone there is nothing to prove: one chooses who to be.
  const byChoice = offered?.password === null
  useTitle(t.title)
  return (
    <main className="page page-narrow" id="contenuto" tabIndex={-1}>
      <div className="page-head">
        <h1 className="statement">{t.title}</h1>
        <p className="lead">{t.why}</p>
      </div>
      {signIn.failure !== null && <FailureNotice failure={signIn.failure} />}
      {!byChoice && <SignInForm signIn={signIn} />}
      {offered !== undefined && <DemoPeopleList offered={offered} signIn={signIn} />}
    </main>
  )
}
