import { privacyMessages } from '../../i18n/messages/privacy.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Term, Terms } from '../../ui/terms.tsx'

const PARTS = ['erasureGoes', 'erasureStays', 'erasureElsewhere', 'erasureLast'] as const

/**
 * What an erasure takes and what it leaves.
 *
 * Source  SPEC P6, P7; docs/decisions/020
 */
export function ErasureChapter() {
  const t = useMessages(privacyMessages)
  return (
    <Terms>
      {PARTS.map((part) => (
        <Term key={part} name={t[part]}>
          {t[`${part}Text`]}
        </Term>
      ))}
    </Terms>
  )
}
