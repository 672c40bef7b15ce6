import { privacyMessages } from '../../i18n/messages/privacy.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Term, Terms } from '../../ui/terms.tsx'

const MOMENTS = ['deviceOut', 'deviceRevoked', 'deviceAll'] as const

/**
 * What is on the device in use, and what stays on it.
 *
 * Source  docs/decisions/008, 009, 020
 */
export function DeviceChapter() {
  const t = useMessages(privacyMessages)
  return (
    <>
      <p>{t.deviceCopy}</p>
      <p>{t.deviceOpen}</p>
      <Terms>
        {MOMENTS.map((moment) => (
          <Term key={moment} name={t[moment]}>
            {t[`${moment}Text`]}
          </Term>
        ))}
      </Terms>
    </>
  )
}
