import { useState } from 'react'
import { api } from '../../api/client.ts'
import { changeName } from '../../domain/endpoints/account.ts'
import type { Account } from '../../domain/wire/account.ts'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Said, SideSection } from '../../ui/side-section.tsx'
import { useOpened } from '../../ui/use-opened.ts'
import { NameForm } from './name-form.tsx'
import { useAccountAct } from './use-account-act.ts'

interface YouSectionProps {
  readonly account: Account
  /** The session says the name too: it is to be read anew. */
  readonly onChanged: () => void
}

/** Name and address. */
export function YouSection({ account, onChanged }: YouSectionProps) {
  const t = useMessages(accountMessages)
  const [said, setSaid] = useState('')
  const form = useOpened()
  const act = useAccountAct(
    (name: string) => api.call(changeName, { body: { name } }),
    () => {
      setSaid(t.nameChanged)
      form.close()
      onChanged()
    },
  )
  return (
    <SideSection title={t.you} note={t.youNote}>
      <dl className="item-facts">
        <dt>{t.name}</dt>
        <dd>{account.name}</dd>
        <dt>{t.email}</dt>
        <dd>
          {account.email}
          <small>{t.emailNote}</small>
        </dd>
      </dl>
      {form.open && <NameForm label={t.name} name={account.name} autoComplete="name" act={act} onClose={form.close} />}
      <div className="row" hidden={form.open}>
        <Button look="line" icon="edit" onClick={form.show}>
          {t.changeName}
        </Button>
      </div>
      <Said>{said}</Said>
    </SideSection>
  )
}
