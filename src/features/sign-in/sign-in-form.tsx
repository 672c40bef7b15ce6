import { type FormEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { Link } from 'wouter'
import { signInMessages } from '../../i18n/messages/sign-in.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { TextField } from '../../ui/field.tsx'
import { focusFault } from '../../ui/focus-first.ts'
import { PasswordField } from '../../ui/password-field.tsx'
import type { SignIn } from './use-sign-in.ts'

/** E-mail and password; says what is missing before it asks the server. */
export function SignInForm({ signIn }: { readonly signIn: SignIn }) {
  const t = useMessages(signInMessages)
  const [missing, setMissing] = useState({ email: false, password: false })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const typed = new FormData(form)
    const email = String(typed.get('email') ?? '').trim()
    const password = String(typed.get('password') ?? '')
    flushSync(() => setMissing({ email: email === '', password: password === '' }))
    focusFault(form)
    if (email !== '' && password !== '' && !signIn.pending) signIn.attempt({ email, password })
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Failed problem={signIn.problem} words={{ signed_out: t.wrong, malformed: t.wrong, offline: t.offline }} />
      <TextField
        label={t.email}
        name="email"
        type="email"
        autoComplete="username"
        error={missing.email ? t.missingEmail : undefined}
      />
      <PasswordField label={t.password} name="password" error={missing.password ? t.missingPassword : undefined} />
      <div className="row row-between">
        <Button type="submit" aria-disabled={signIn.pending || undefined}>
          {signIn.pending ? t.submitting : t.submit}
        </Button>
        <Link className="sign-in-link" href="/password">
          {t.forgotten}
        </Link>
      </div>
    </form>
  )
}
