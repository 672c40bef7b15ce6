import { useLanguage } from '../../i18n/language.tsx'
import { accessibilityMessages } from '../../i18n/messages/accessibility.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Term, Terms } from '../../ui/terms.tsx'
import { Unsaid } from './said.tsx'

const CHECKS = ['axe', 'keyboard', 'contrast'] as const

/**
 * How the declaration came about, and when it was last looked through.
 *
 * Source  tests/e2e/access.test.ts, tests/e2e/keyboard.test.ts, src/ui/styles/tokens.test.ts
 */
export function CheckedChapter({ reviewedOn }: { readonly reviewedOn: string | null }) {
  const t = useMessages(accessibilityMessages)
  const { format } = useLanguage()
  return (
    <>
      <p>{t.methodLead}</p>
      <Terms>
        {CHECKS.map((check) => (
          <Term key={check} name={t[check]}>
            {t[`${check}Text`]}
          </Term>
        ))}
        <Term name={t.review}>
          {reviewedOn === null ? (
            <Unsaid text={t.neverReviewed} setting="ACCESSIBILITY_REVIEWED_ON" />
          ) : (
            t.reviewed(format.day(reviewedOn))
          )}
        </Term>
      </Terms>
    </>
  )
}
