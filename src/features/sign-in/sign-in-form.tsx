import { type FormEvent, useState } from 'react'
import { signInMessages } from '../../i18n/messages/sign-in.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import type { SignIn } from './use-sign-in.ts'

interface Missing {
  readonly email: boolean
  readonly password: boolean
}

/** E-mail and password; says what is missing before it asks the server. */
export function SignInForm({ signIn }: { readonly signIn: SignIn }) {
  const t = useMessages(signInMessages)
  const [missing, setMissing] = useState<Missing>({ email: false, password: false })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const email = String(form.get('email') ?? '').trim()
    const password = String(form.get('password') ?? '')
    setMissing({ email: email === '', password: password === '' })
    if (email !== '' && password !== '') signIn.attempt({ email, password })
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        label={t.email}
        name="email"
        type="email"
        autoComplete="username"
        error={missing.email ? t.missingEmail : undefined}
      />
      <TextField
        label={t.password}
        name="password"
        type="password"
        autoComplete="current-password"
        error={missing.password ? t.missingPassword : undefined}
      />
      <Button type="submit" disabled={signIn.pending}>
        {signIn.pending ? t.submitting : t.submit}
      </Button>
    </form>
  )
}
