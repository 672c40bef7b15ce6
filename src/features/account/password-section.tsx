import { useState } from 'react'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { AccountSection, Said } from './account-section.tsx'
import { PasswordForm } from './password-form.tsx'
import { StateWord } from './state-word.tsx'
import { useOpened } from './use-opened.ts'

/** Whether a password is set, and a new one. */
export function PasswordSection({ isSet, email }: { readonly isSet: boolean; readonly email: string }) {
  const t = useMessages(accountMessages)
  const [said, setSaid] = useState('')
  const form = useOpened()
  const done = () => {
    setSaid(t.passwordChanged)
    form.close()
  }
  return (
    <AccountSection title={t.password} note={t.passwordNote}>
      <p className="account-state">{isSet ? <StateWord state="on">{t.passwordSet}</StateWord> : t.passwordNone}</p>
      {form.open && <PasswordForm {...{ isSet, email }} onDone={done} onClose={form.close} />}
      <div className="row" hidden={form.open}>
        <Button look="line" onClick={form.show}>
          {isSet ? t.changePassword : t.setPassword}
        </Button>
      </div>
      <Said>{said}</Said>
    </AccountSection>
  )
}
