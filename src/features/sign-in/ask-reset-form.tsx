import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { api } from '../../api/client.ts'
import { askForReset } from '../../domain/endpoints/sign-in.ts'
import { Email } from '../../domain/person-text.ts'
import { signInMessages } from '../../i18n/messages/sign-in.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { TextField } from '../../ui/field.tsx'
import { focusFault } from '../../ui/focus-first.ts'
import { Notice } from '../../ui/notice.tsx'

/** Asks for a link; what it says afterwards is the same whether or not there is such an account. */
export function AskResetForm() {
  const t = useMessages(signInMessages)
  const [fault, setFault] = useState<string | undefined>()
  const { mutate, isPending, error, isSuccess, variables, reset } = useMutation({
    mutationFn: (email: string) => api.call(askForReset, { body: { email } }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const email = String(new FormData(form).get('email') ?? '').trim()
    const fits = Email.safeParse(email).success
    flushSync(() => setFault(email === '' ? t.missingEmail : fits ? undefined : t.wrongEmail))
    focusFault(form)
    if (fits && !isPending) mutate(email)
  }
  if (isSuccess) {
    return (
      <>
        <Notice tone="done" role="status" title={t.asked}>
          <p>{t.askedNote(variables)}</p>
        </Notice>
        <div className="row">
          <ButtonLink href="/accedi">{t.backToSignIn}</ButtonLink>
          <Button look="line" onClick={reset}>
            {t.askAgain}
          </Button>
        </div>
      </>
    )
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Failed problem={error} words={{ malformed: t.wrongEmail }} />
      <TextField label={t.email} name="email" type="email" autoComplete="username" error={fault} />
      <div className="row">
        <Button type="submit" aria-disabled={isPending || undefined}>
          {isPending ? t.asking : t.askReset}
        </Button>
        <ButtonLink href="/accedi" look="plain">
          {t.backToSignIn}
        </ButtonLink>
      </div>
    </form>
  )
}
