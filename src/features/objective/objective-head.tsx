import type { ObjectiveView } from '../../domain/wire/indicators.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { asAreaNumber } from '../../ui/area-number.ts'
import { AreaPlate } from '../../ui/area-plate.tsx'
import { summarySentence } from '../../ui/progress/summary-sentence.ts'
import { WordCounts } from '../../ui/progress/word-counts.tsx'
import { StatusMark } from '../../ui/status-mark.tsx'

/** The objective in the Plan's words, what its indicators say together, and how many have each word. */
export function ObjectiveHead({ view: { area, objective, summary } }: { view: ObjectiveView }) {
  const t = useMessages(progressMessages)
  const words = useMessages(statusMessages)
  const { language, format } = useLanguage()
  return (
    <header className="columns columns-8-4 objective-head">
      <div>
        <p className="objective-code">
          <AreaPlate area={asAreaNumber(area.order)} size="small" label={t.priority(area.order)} />
          <span className="mono">
            {t.objective} {objective.code}
          </span>
        </p>
        <h1>{language === 'it' ? (objective.displayIt ?? objective.textIt) : objective.textEn}</h1>
        <StatusMark status={summary.word} word={words[summary.word]} size="large" />
        <p className="statement">{summarySentence(language, format, summary, 'indicators')}</p>
      </div>
      <div>
        <WordCounts label={t.indicatorsByWord} counts={summary.counts} />
        <p className="quiet text-16 objective-measured">{t.measured(summary.measured, summary.total)}</p>
      </div>
    </header>
  )
}
