import type { AreaView } from '../../domain/wire/indicators.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { useMessages } from '../../i18n/messages.ts'
import { asAreaNumber } from '../../ui/area-number.ts'
import { AreaPlate } from '../../ui/area-plate.tsx'
import { WordCounts } from '../../ui/progress/word-counts.tsx'

/** The margin of an area's page: its plate, its name, its objectives counted by word. It stays while the page moves. */
export function AreaMargin({ view: { area, summary } }: { view: AreaView }) {
  const t = useMessages(progressMessages)
  const { language } = useLanguage()
  return (
    <header className="sticky area-margin">
      <AreaPlate area={asAreaNumber(area.order)} size="large" label={t.priority(area.order)} />
      <h1>{language === 'it' ? area.nameIt : area.nameEn}</h1>
      <p className="quiet text-16">{t.objectiveCount(summary.total)}</p>
      <WordCounts label={t.objectivesByWord} counts={summary.counts} />
    </header>
  )
}
