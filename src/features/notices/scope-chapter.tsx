import { accessibilityMessages } from '../../i18n/messages/accessibility.ts'
import { useMessages } from '../../i18n/messages.ts'
import { OutsideLink } from './outside-link.tsx'

/** What the declaration is about, by which rules, and who still has to make one of their own. */
export function ScopeChapter() {
  const t = useMessages(accessibilityMessages)
  return (
    <>
      <p>{t.scopeText(location.origin)}</p>
      <p>{t.scopeLaw}</p>
      <p>{t.scopeDuty}</p>
      <OutsideLink href="https://form.agid.gov.it" label="form.agid.gov.it" />
    </>
  )
}
