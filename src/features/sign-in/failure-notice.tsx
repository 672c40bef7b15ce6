import { signInMessages } from '../../i18n/messages/sign-in.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Notice } from '../../ui/notice.tsx'
import type { SignInFailure } from './use-sign-in.ts'

/** Why the last attempt did not open a session, and what to do. */
export function FailureNotice({ failure }: { readonly failure: SignInFailure }) {
  const t = useMessages(signInMessages)
  return (
    <Notice tone="attention" role="alert">
      <p>{t[failure]}</p>
    </Notice>
  )
}
