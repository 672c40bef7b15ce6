import { useState } from 'react'
import { makePasskey } from '../../api/passkeys.ts'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { PasskeyNameForm } from './passkey-name-form.tsx'
import { useAccountAct } from './use-account-act.ts'

interface AddPasskeyDialogProps {
  readonly onSaid: (said: string) => void
  readonly onClose: () => void
}

/** A name first; then the device itself asks for finger, face or PIN. */
export function AddPasskeyDialog({ onSaid, onClose }: AddPasskeyDialogProps) {
  const t = useMessages(accountMessages)
  const [notMade, setNotMade] = useState<string | null>(null)
  const act = useAccountAct(
    (name: string) => makePasskey(name),
    (how) => {
      if (how !== 'done') {
        setNotMade(
          how === 'cancelled' ? t.passkeyCancelled : how === 'already_there' ? t.passkeyThere : t.passkeyUnsupported,
        )
        return
      }
      onSaid(t.passkeyAdded)
      onClose()
    },
  )
  return (
    <Dialog title={t.addPasskey} closeLabel={t.cancel} onClose={onClose}>
      <PasskeyNameForm
        act={{
          ...act,
          run: (name) => {
            setNotMade(null)
            act.run(name)
          },
        }}
        notMade={notMade}
        onClose={onClose}
      />
    </Dialog>
  )
}
