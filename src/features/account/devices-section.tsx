import { useState } from 'react'
import type { Account } from '../../domain/wire/account.ts'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ItemLines } from '../../ui/item-line.tsx'
import { Said, SideSection } from '../../ui/side-section.tsx'
import { DeviceLine } from './device-line.tsx'
import type { OnThisDevice } from './on-this-device.ts'

interface DevicesSectionProps extends Pick<Account, 'devices'> {
  readonly here: OnThisDevice
}

/** Where the person has sent values from; the one in use first, those that were revoked last. */
export function DevicesSection({ devices, here }: DevicesSectionProps) {
  const t = useMessages(accountMessages)
  const [said, setSaid] = useState('')
  const rank = (device: Account['devices'][number]) =>
    device.id === here.device ? 0 : device.revokedAt === null ? 1 : 2
  const sorted = devices.toSorted((a, b) => rank(a) - rank(b) || b.lastSeen.localeCompare(a.lastSeen))
  return (
    <SideSection title={t.devices} note={t.devicesNote}>
      {sorted.length === 0 ? (
        <p className="quiet">{t.noDevices}</p>
      ) : (
        <ItemLines>
          {sorted.map((device) => (
            <DeviceLine key={device.id} {...{ device, here }} onSaid={setSaid} />
          ))}
        </ItemLines>
      )}
      <Said>{said}</Said>
    </SideSection>
  )
}
