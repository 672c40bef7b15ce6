import { useState } from 'react'
import { api } from '../../api/client.ts'
import { renameDevice, revokeDevice } from '../../domain/endpoints/devices.ts'
import type { Account } from '../../domain/wire/account.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { ItemLine } from '../../ui/item-line.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { useOpened } from '../../ui/use-opened.ts'
import { inWords } from './browser-words.ts'
import { NameForm } from './name-form.tsx'
import { type OnThisDevice, unsentIn } from './on-this-device.ts'
import { useAccountAct } from './use-account-act.ts'

interface DeviceLineProps {
  readonly device: Account['devices'][number]
  readonly here: OnThisDevice
  readonly onSaid: (said: string) => void
}

/** One device: when it was last heard of; a name for it, and the way to shut it out. */
export function DeviceLine({ device, here, onSaid }: DeviceLineProps) {
  const t = useMessages(accountMessages)
  const { format } = useLanguage()
  const form = useOpened()
  const [asking, setAsking] = useState(false)
  const params = { device: device.id }
  const rename = useAccountAct((name: string) => api.call(renameDevice, { params, body: { name } }), form.close)
  const revoke = useAccountAct(
    () => api.call(revokeDevice, { params }),
    () => {
      onSaid(t.revokeDone)
      setAsking(false)
      if (isHere) here.onRevoked()
    },
  )
  const isHere = device.id === here.device
  const name = device.name ?? inWords(device.browser, t) ?? t.unnamed
  const first = format.instant(device.firstSeen)
  // Two of them may have the same browser.
  const toldApart = device.name ?? t.unnamedSince(name, first)
  return (
    <ItemLine
      name={name}
      state={<DeviceState {...{ device, isHere }} />}
      details={[t.deviceSeen(format.instant(device.lastSeen)), t.deviceFirst(first)]}
      actions={
        device.revokedAt === null && (
          <>
            <Button
              look="plain"
              aria-label={device.name === null ? t.giveNameOf(toldApart) : t.renameOf(name)}
              onClick={form.show}
            >
              {device.name === null ? t.giveName : t.rename}
            </Button>
            <Button
              look="plain"
              aria-label={isHere ? t.revokeThis : t.revokeOf(toldApart)}
              onClick={() => setAsking(true)}
            >
              {t.revoke}
            </Button>
          </>
        )
      }
    >
      {form.open && <NameForm label={t.deviceName} name={device.name ?? ''} act={rename} onClose={form.close} />}
      {asking && (
        <ConfirmDialog
          title={isHere ? t.revokeTitleHere : t.revokeTitle(toldApart)}
          confirm={t.revokeIt}
          act={revoke}
          onClose={() => setAsking(false)}
        >
          {isHere && (
            <p>
              <b>{t.revokeHere(unsentIn(here))}</b>
            </p>
          )}
          <p>{t.revokeNote}</p>
          <p>{t.revokeBack}</p>
          {!isHere && <p>{t.revokeStolen}</p>}
        </ConfirmDialog>
      )}
    </ItemLine>
  )
}

function DeviceState({ device, isHere }: { readonly device: Account['devices'][number]; readonly isHere: boolean }) {
  const t = useMessages(accountMessages)
  const { format } = useLanguage()
  if (device.revokedAt !== null) return <StateWord state="ended">{t.revoked(format.day(device.revokedAt))}</StateWord>
  return isHere ? <StateWord state="here">{t.thisDevice}</StateWord> : null
}
