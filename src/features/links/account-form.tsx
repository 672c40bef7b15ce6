import { type FormEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Link } from 'wouter'
import { ApiProblem } from '../../api/api-problem.ts'
import { linksMessages } from '../../i18n/messages/links.ts'
import { useMessages } from '../../i18n/messages.ts'
import { AddressForPasswordManagers } from '../../ui/address-for-password-managers.tsx'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { TextField } from '../../ui/field.tsx'
import { focusFault } from '../../ui/focus-first.ts'
import { NewPasswordField } from '../../ui/new-password-field.tsx'
import { isFaultless, NO_FAULTS, type TypedAccount, typedAccount } from './typed-account.ts'

interface AccountFormProps {
  /** `choose` asks for an address, `fixed` shows the one that the link is for, null has none to show. */
  readonly email: { readonly fixed: string } | 'choose' | null
  readonly withName: boolean
  readonly submitLabel: string
  readonly pending: boolean
  /** Why the server has not done it; null while it has said nothing. */
  readonly problem: Error | null
  /** What a code of the problem means on this page. */
  readonly words?: Readonly<Record<string, string>>
  readonly onSubmit: (account: Pick<TypedAccount, 'name' | 'email' | 'password'>) => void
}

/** Name, address and password, as many as the link leaves open; says what is missing before it asks the server. */
export function AccountForm({ email, withName, submitLabel, pending, problem, words, onSubmit }: AccountFormProps) {
  const t = useMessages(linksMessages)
  const [faults, setFaults] = useState(NO_FAULTS)
  const common = problem instanceof ApiProblem && problem.code === 'password_common'
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // Each time anew that the server refuses one.
    if (common && problem !== null) focusFault(form.current)
  }, [common, problem])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { faults: found, ...account } = typedAccount(new FormData(event.currentTarget))
    flushSync(() => setFaults(found))
    focusFault(form.current)
    if (isFaultless(found) && !pending) onSubmit(account)
  }
  return (
    <form className="stack" onSubmit={submit} noValidate ref={form}>
      {!common && <Failed problem={problem} {...(words && { words })} />}
      {withName && (
        // Before anything is typed: who goes to read it and comes back finds the link, but not what was written.
        <p>
          <Link href="/privacy">{t.privacy}</Link>
        </p>
      )}
      {withName && (
        <TextField
          label={t.name}
          name="name"
          autoComplete="name"
          maxLength={120}
          hint={t.nameHint}
          error={faults.name === null ? undefined : faults.name === 'missing' ? t.missingName : t.wrongName}
        />
      )}
      {email === 'choose' && (
        <TextField
          label={t.email}
          name="email"
          type="email"
          autoComplete="username"
          hint={t.emailHint}
          error={faults.email === null ? undefined : faults.email === 'missing' ? t.missingEmail : t.wrongEmail}
        />
      )}
      {typeof email === 'object' && email !== null && <AddressForPasswordManagers email={email.fixed} />}
      <NewPasswordField label={t.password} name="password" fault={common ? 'common' : faults.password} />
      <div className="row">
        <Button type="submit" aria-disabled={pending || undefined}>
          {pending ? t.working : submitLabel}
        </Button>
      </div>
    </form>
  )
}
