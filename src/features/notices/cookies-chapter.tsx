import { privacyMessages } from '../../i18n/messages/privacy.ts'
import { useMessages } from '../../i18n/messages.ts'

/**
 * Which cookies there are, and what leaves for others.
 *
 * Source  SPEC I1, W13; docs/decisions/018
 */
export function CookiesChapter() {
  const t = useMessages(privacyMessages)
  return (
    <>
      <p>{t.cookiesOne}</p>
      <p>{t.cookiesNone}</p>
      <p>{t.cookiesOut}</p>
    </>
  )
}
