import { useState } from 'react'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Said, SideSection } from '../../ui/side-section.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { useOpened } from '../../ui/use-opened.ts'
import { PasswordForm } from './password-form.tsx'

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
    <SideSection title={t.password} note={t.passwordNote}>
      <p className="item-state">{isSet ? <StateWord state="on">{t.passwordSet}</StateWord> : t.passwordNone}</p>
      {form.open && <PasswordForm {...{ isSet, email }} onDone={done} onClose={form.close} />}
      <div className="row" hidden={form.open}>
        <Button look="line" onClick={form.show}>
          {isSet ? t.changePassword : t.setPassword}
        </Button>
      </div>
      <Said>{said}</Said>
    </SideSection>
  )
}
