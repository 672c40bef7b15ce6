import { useMutation } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { useOneAtATime } from '../../api/one-at-a-time.ts'
import { resetPassword } from '../../domain/endpoints/sign-in.ts'
import { linksMessages } from '../../i18n/messages/links.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AccountForm } from './account-form.tsx'
import { isVoid } from './is-void.ts'
import { LinkFrame } from './link-frame.tsx'
import { forgetToken } from './opened-token.ts'
import { VoidPage } from './void-page.tsx'

/** A new password for who has forgotten theirs; then they sign in with it. */
export function ResetPage({ token }: { readonly token: string }) {
  const t = useMessages(linksMessages)
  const { mutate, isPending, submittedAt, isSuccess, error } = useMutation({
    mutationFn: ({ password }: { password: string }) => api.call(resetPassword, { body: { token, password } }),
    onSuccess: forgetToken,
  })
  const { run } = useOneAtATime(mutate, { isPending, submittedAt })
  if (isVoid(error)) return <VoidPage why="void" />
  if (isSuccess) {
    return (
      <LinkFrame title={t.resetDone}>
        <Notice tone="done" role="status">
          <p>{t.resetDoneNote}</p>
        </Notice>
        <div className="row">
          <ButtonLink href="/accedi">{t.signIn}</ButtonLink>
        </div>
      </LinkFrame>
    )
  }
  return (
    <LinkFrame title={t.resetTitle} lead={t.resetWhy}>
      <AccountForm
        email={null}
        withName={false}
        submitLabel={t.resetSubmit}
        pending={isPending}
        problem={error}
        onSubmit={run}
      />
    </LinkFrame>
  )
}
