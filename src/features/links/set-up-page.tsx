import { useMutation } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { useOneAtATime } from '../../api/one-at-a-time.ts'
import { setUp } from '../../domain/endpoints/sign-in.ts'
import type { Session } from '../../domain/wire/session.ts'
import { linksMessages } from '../../i18n/messages/links.ts'
import { useMessages } from '../../i18n/messages.ts'
import { AccountForm } from './account-form.tsx'
import { isVoid } from './is-void.ts'
import { LinkFrame } from './link-frame.tsx'
import { forgetToken } from './opened-token.ts'
import type { TypedAccount } from './typed-account.ts'
import { VoidPage } from './void-page.tsx'

interface SetUpPageProps {
  readonly token: string
  readonly onSetUp: (session: Session) => void
}

/** The first person of an installation, who will administer it. */
export function SetUpPage({ token, onSetUp }: SetUpPageProps) {
  const t = useMessages(linksMessages)
  const { mutate, isPending, submittedAt, error } = useMutation({
    mutationFn: (account: Pick<TypedAccount, 'name' | 'email' | 'password'>) =>
      api.call(setUp, { body: { token, ...account } }),
    onSuccess: (session) => {
      forgetToken()
      onSetUp(session)
    },
  })
  const { run } = useOneAtATime(mutate, { isPending, submittedAt })
  if (isVoid(error)) return <VoidPage why="void" />
  return (
    <LinkFrame title={t.setupTitle} lead={t.setupWhy}>
      <AccountForm
        email="choose"
        withName
        submitLabel={t.setupSubmit}
        pending={isPending}
        problem={error}
        onSubmit={run}
      />
    </LinkFrame>
  )
}
