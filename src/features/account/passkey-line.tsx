import { useState } from 'react'
import { api } from '../../api/client.ts'
import { removePasskey, renamePasskey } from '../../domain/endpoints/ways-in.ts'
import type { Account } from '../../domain/wire/account.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { ItemLine } from '../../ui/item-line.tsx'
import { useOpened } from '../../ui/use-opened.ts'
import { NameForm } from './name-form.tsx'
import { useAccountAct } from './use-account-act.ts'

interface PasskeyLineProps {
  readonly passkey: Account['passkeys'][number]
  readonly onSaid: (said: string) => void
}

/** One passkey: its name, when it was added and used; another name, or away with it. */
export function PasskeyLine({ passkey: { id, name, addedAt, lastUsedAt }, onSaid }: PasskeyLineProps) {
  const t = useMessages(accountMessages)
  const { format } = useLanguage()
  const form = useOpened()
  const [removing, setRemoving] = useState(false)
  const rename = useAccountAct(
    (next: string) => api.call(renamePasskey, { params: { passkey: id }, body: { name: next } }),
    form.close,
  )
  const remove = useAccountAct(
    () => api.call(removePasskey, { params: { passkey: id } }),
    () => {
      onSaid(t.passkeyRemoved)
      setRemoving(false)
    },
  )
  return (
    <ItemLine
      name={name}
      details={[
        t.passkeySince(format.day(addedAt)),
        lastUsedAt === null ? t.passkeyUnused : t.passkeyUsed(format.instant(lastUsedAt)),
      ]}
      actions={
        <>
          <Button look="plain" aria-label={t.renameOf(name)} onClick={form.show}>
            {t.rename}
          </Button>
          <Button look="plain" aria-label={t.removeOf(name)} onClick={() => setRemoving(true)}>
            {t.remove}
          </Button>
        </>
      }
    >
      {form.open && <NameForm label={t.passkeyName} name={name} act={rename} onClose={form.close} />}
      {removing && (
        <ConfirmDialog
          title={t.removePasskeyTitle(name)}
          confirm={t.removePasskey}
          act={remove}
          words={{ last_way_in: t.lastWayIn }}
          onClose={() => setRemoving(false)}
        >
          <p>{t.removePasskeyNote}</p>
        </ConfirmDialog>
      )}
    </ItemLine>
  )
}
