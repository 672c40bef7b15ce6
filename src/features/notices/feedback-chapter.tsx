import { accessibilityMessages } from '../../i18n/messages/accessibility.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Term, Terms } from '../../ui/terms.tsx'
import { Said } from './said.tsx'

/** Whom to tell of an obstacle, and what to say. */
export function FeedbackChapter({ contact }: { readonly contact: string | null }) {
  const t = useMessages(accessibilityMessages)
  return (
    <>
      <p>{t.feedbackText}</p>
      <Terms>
        <Term name={t.feedbackTo}>
          <Said text={contact} setting="ACCESSIBILITY_CONTACT" />
        </Term>
      </Terms>
    </>
  )
}
