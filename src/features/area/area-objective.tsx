import { useId } from 'react'
import { Link } from 'wouter'
import type { AreaView } from '../../domain/wire/indicators.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { IndicatorMini } from '../../ui/progress/indicator-mini.tsx'
import { StandingsTable } from '../../ui/progress/standings-table.tsx'
import { summarySentence } from '../../ui/progress/summary-sentence.ts'
import { StatusMark } from '../../ui/status-mark.tsx'

/** A numbered section: the objective in the Plan's words, its word, and one small drawing per indicator. */
export function AreaObjective({ line: { objective, summary, indicators } }: { line: AreaView['objectives'][number] }) {
  const t = useMessages(progressMessages)
  const words = useMessages(statusMessages)
  const { language, format } = useLanguage()
  const id = useId()
  return (
    <section className="section section-ruled area-objective" aria-labelledby={id}>
      <div className="area-objective-head">
        <span className="mono area-objective-code">{objective.code}</span>
        <h2 id={id}>
          <Link href={`/obiettivi/${objective.code}`}>
            {language === 'it' ? (objective.displayIt ?? objective.textIt) : objective.textEn}
          </Link>
        </h2>
        <StatusMark status={summary.word} word={words[summary.word]} />
      </div>
      <p className="area-objective-sentence">{summarySentence(language, format, summary, 'indicators')}</p>
      <ul className="indicator-minis">
        {indicators.map((view) => (
          <IndicatorMini key={view.indicator.code} view={view} />
        ))}
      </ul>
      <Disclosure summary={t.tableShow}>
        <StandingsTable caption={t.standings(objective.code)} views={indicators} />
      </Disclosure>
    </section>
  )
}
