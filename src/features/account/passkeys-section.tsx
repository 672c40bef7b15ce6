import { useState } from 'react'
import { passkeysWorkHere } from '../../api/authenticator.ts'
import type { Account } from '../../domain/wire/account.ts'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { AccountLines } from './account-line.tsx'
import { AccountSection, Said } from './account-section.tsx'
import { AddPasskeyDialog } from './add-passkey-dialog.tsx'
import { PasskeyLine } from './passkey-line.tsx'

/** The passkeys that open the account, and another one. */
export function PasskeysSection({ passkeys }: Pick<Account, 'passkeys'>) {
  const t = useMessages(accountMessages)
  const [adding, setAdding] = useState(false)
  const [said, setSaid] = useState('')
  return (
    <AccountSection title={t.passkeys} note={t.passkeysNote}>
      {passkeys.length === 0 ? (
        <p className="quiet">{t.noPasskeys}</p>
      ) : (
        <AccountLines>
          {passkeys.map((passkey) => (
            <PasskeyLine key={passkey.id} passkey={passkey} onSaid={setSaid} />
          ))}
        </AccountLines>
      )}
      {passkeysWorkHere() ? (
        <div className="row">
          <Button look="line" icon="plus" onClick={() => setAdding(true)}>
            {t.addPasskey}
          </Button>
        </div>
      ) : (
        <p className="quiet">{t.passkeyUnsupported}</p>
      )}
      <Said>{said}</Said>
      {adding && <AddPasskeyDialog onSaid={setSaid} onClose={() => setAdding(false)} />}
    </AccountSection>
  )
}
