import { STATUS_WORDS } from '../../domain/status.ts'
import type { PlanView } from '../../domain/wire/progress.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { reportMessages } from '../../i18n/messages/reports.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Section } from '../../ui/section.tsx'

const LOCALES = { it: 'it-IT', en: 'en-GB' }

/** One sentence with the counts, one with who answered. */
export function PlanInShort({ plan }: { readonly plan: PlanView }) {
  const t = useMessages(reportMessages)
  const words = useMessages(statusMessages)
  const { language } = useLanguage()
  const counted = STATUS_WORDS.filter((word) => plan.counts[word] > 0).map((word) =>
    t.wordCount(plan.counts[word], words[word]),
  )
  return (
    <Section title={t.summary} ruled>
      <p className="statement report-sentence">
        {t.planSentence(new Intl.ListFormat(LOCALES[language]).format(counted))}
      </p>
      <p>{t.participation(plan.organisations.answering, plan.organisations.asked)}</p>
    </Section>
  )
}
