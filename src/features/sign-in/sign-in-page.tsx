import { useQuery } from '@tanstack/react-query'
import { demoPeopleQuery } from '../../api/demo-people-query.ts'
import type { Session } from '../../domain/wire/session.ts'
import { signInMessages } from '../../i18n/messages/sign-in.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Failed } from '../../ui/failed.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { AlreadyIn, type AlreadyInProps } from './already-in.tsx'
import { CodeStep } from './code-step.tsx'
import { DemoPeopleList } from './demo-people-list.tsx'
import { OtherWays } from './other-ways.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { useSignIn } from './use-sign-in.ts'
import './sign-in.css'

export interface SignInPageProps {
  readonly demo: boolean
  /** How many values who has just left keeps locked on this device. */
  readonly kept: number
  /** Who is signed in already; null where nobody is. */
  readonly already: AlreadyInProps | null
  /** Called once the server has opened a session. */
  readonly onSignedIn: (session: Session) => void
  /** Called before the page is left for the provider. */
  readonly onLeaving: () => void
}

/** One column, one step at a time: why, e-mail and password or another way; in the demo also the people one can be. */
export function SignInPage({ demo, kept, already, onSignedIn, onLeaving }: SignInPageProps) {
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
      {kept > 0 && (
        <Notice tone="offline" role="status">
          <p>{t.keptHere(kept)}</p>
        </Notice>
      )}
      {already !== null && <AlreadyIn {...already} />}
      {signIn.step === 'code' ? (
        <CodeStep signIn={signIn} />
      ) : (
        <>
          {byChoice ? (
            <Failed problem={signIn.problem} words={{ offline: t.offline }} />
          ) : (
            <>
              <SignInForm signIn={signIn} />
              <OtherWays {...{ onSignedIn, onLeaving }} />
            </>
          )}
          {offered !== undefined && <DemoPeopleList offered={offered} signIn={signIn} />}
        </>
      )}
    </main>
  )
}
