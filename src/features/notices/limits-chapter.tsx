import { accessibilityMessages } from '../../i18n/messages/accessibility.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Term, Terms } from '../../ui/terms.tsx'

const LIMITS = ['readers', 'browsers', 'charts', 'prints', 'zoom'] as const

/** What is not accessible, or is not known to be. */
export function LimitsChapter() {
  const t = useMessages(accessibilityMessages)
  return (
    <Terms>
      {LIMITS.map((limit) => (
        <Term key={limit} name={t[limit]}>
          {t[`${limit}Text`]}
        </Term>
      ))}
    </Terms>
  )
}
