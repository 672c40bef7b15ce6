import { accessibilityMessages } from '../../i18n/messages/accessibility.ts'
import { useMessages } from '../../i18n/messages.ts'
import { OutsideLink } from './outside-link.tsx'

/** What the declaration is about, by which rules, and the one that who runs the installation made or still has to make. */
export function ScopeChapter({ declaration }: { readonly declaration: string | null }) {
  const t = useMessages(accessibilityMessages)
  return (
    <>
      <p>{t.scopeText(location.origin)}</p>
      <p>{t.scopeLaw}</p>
      <p>{declaration === null ? t.scopeDuty : t.scopeDone}</p>
      {declaration === null ? (
        <OutsideLink href="https://form.agid.gov.it" label="form.agid.gov.it" />
      ) : (
        <OutsideLink href={declaration} label={t.declaration} />
      )}
    </>
  )
}
