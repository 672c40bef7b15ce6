import { type FormEvent, useState } from 'react'
import { ApiProblem } from '../../api/api-problem.ts'
import { api } from '../../api/client.ts'
import { changePassword } from '../../domain/endpoints/account.ts'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { AddressForPasswordManagers } from '../../ui/address-for-password-managers.tsx'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { focusFirst } from '../../ui/focus-first.ts'
import { type PasswordFault, passwordFault } from '../../ui/new-password.ts'
import { NewPasswordField } from '../../ui/new-password-field.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { useAccountAct } from './use-account-act.ts'

interface PasswordFormProps {
  /** Whether there is one, to be shown before it is changed. */
  readonly isSet: boolean
  readonly email: string
  readonly onDone: () => void
  readonly onClose: () => void
}

/** The present password where there is one, and the new one. */
export function PasswordForm({ isSet, email, onDone, onClose }: PasswordFormProps) {
  const t = useMessages(accountMessages)
  const [missing, setMissing] = useState(false)
  const [fault, setFault] = useState<PasswordFault | null>(null)
  const act = useAccountAct(
    (body: { current: string | null; password: string }) => api.call(changePassword, { body }),
    onDone,
  )
  const code = act.problem instanceof ApiProblem ? act.problem.code : null
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const current = form.get('current')?.toString() ?? null
    const password = form.get('password')?.toString() ?? ''
    const found = passwordFault(password)
    setMissing(current === '')
    setFault(found)
    if (current !== '' && found === null) act.run({ current, password })
  }
  return (
    <form className="item-form stack" onSubmit={submit} noValidate ref={focusFirst}>
      {code !== 'proof_wrong' && code !== 'password_common' && <Failed problem={act.problem} />}
      <AddressForPasswordManagers email={email} />
      {isSet && (
        <PasswordField
          label={t.currentPassword}
          name="current"
          error={missing ? t.missingCurrent : code === 'proof_wrong' ? t.wrongCurrent : undefined}
        />
      )}
      <NewPasswordField label={t.newPassword} name="password" fault={code === 'password_common' ? 'common' : fault} />
      <div className="row">
        <Button type="submit" aria-disabled={act.pending || undefined}>
          {act.pending ? t.saving : isSet ? t.changePassword : t.setPassword}
        </Button>
        <Button look="line" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}
