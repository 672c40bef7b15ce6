import { STATUS_WORDS } from '../../domain/status.ts'
import type { IndicatorView } from '../../domain/wire/indicators.ts'
import type { PlanView } from '../../domain/wire/progress.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { reportMessages } from '../../i18n/messages/reports.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Section } from '../../ui/section.tsx'

const LOCALES = { it: 'it-IT', en: 'en-GB' }

interface Props {
  readonly plan: PlanView
  readonly indicators: readonly IndicatorView[]
}

/** One sentence with the counts, one with who answered. */
export function PlanInShort({ plan, indicators }: Props) {
  const t = useMessages(reportMessages)
  const { language } = useLanguage()
  const thin = indicators.filter(({ standing }) => standing.word === 'insufficient_data').length
  const counted = STATUS_WORDS.filter((word) => plan.counts[word] > 0).map((word) =>
    t[`count_${word}`](plan.counts[word]),
  )
  return (
    <Section title={t.summary} ruled>
      <p className="statement report-sentence">
        {t.planSentence(new Intl.ListFormat(LOCALES[language]).format(counted))}
      </p>
      {thin > 0 && <p>{t.thinCoverage(thin, indicators.length)}</p>}
      <p>{t.participation(plan.organisations.answering, plan.organisations.asked)}</p>
    </Section>
  )
}
