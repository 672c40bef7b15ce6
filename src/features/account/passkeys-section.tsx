import { useState } from 'react'
import { passkeysWorkHere } from '../../api/authenticator.ts'
import { type Account, MOST_PASSKEYS } from '../../domain/wire/account.ts'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ItemLines } from '../../ui/item-line.tsx'
import { Said, SideSection } from '../../ui/side-section.tsx'
import { AddPasskeyDialog } from './add-passkey-dialog.tsx'
import { PasskeyLine } from './passkey-line.tsx'

/** The passkeys that open the account, and another one. */
export function PasskeysSection({ passkeys }: Pick<Account, 'passkeys'>) {
  const t = useMessages(accountMessages)
  const [adding, setAdding] = useState(false)
  const [said, setSaid] = useState('')
  return (
    <SideSection title={t.passkeys} note={t.passkeysNote}>
      {passkeys.length === 0 ? (
        <p className="quiet">{t.noPasskeys}</p>
      ) : (
        <ItemLines>
          {passkeys.map((passkey) => (
            <PasskeyLine key={passkey.id} passkey={passkey} onSaid={setSaid} />
          ))}
        </ItemLines>
      )}
      {passkeys.length >= MOST_PASSKEYS ? (
        <p className="quiet">{t.passkeysFull}</p>
      ) : passkeysWorkHere() ? (
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
    </SideSection>
  )
}
