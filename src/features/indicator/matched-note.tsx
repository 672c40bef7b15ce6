import type { IndicatorPage } from '../../domain/wire/indicators.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { indicatorMessages } from '../../i18n/messages/indicator.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortQuantity } from '../../i18n/quantity.ts'
import { Notice } from '../../ui/notice.tsx'

/** Where not all answered: the same organisations then and now, which a gap cannot make decline. */
export function MatchedNote({ page: { indicator, standing, series } }: { page: IndicatorPage }) {
  const t = useMessages(indicatorMessages)
  const { language, format } = useLanguage()
  const datum = series.find(({ period }) => period === standing.period)
  if (datum === undefined || datum.matched === null || datum.coverage >= 1) return null
  const { organisations, baseline, value } = datum.matched
  const say = (number: string) => shortQuantity(language, format, number, indicator.unit)
  return (
    <Notice title={t.matchedTitle}>
      <p>{t.matched(organisations, say(baseline), say(value), indicator.baseline.year)}</p>
      <p>{datum.coverage < indicator.minCoverage ? t.matchedWhy : t.matchedBeside}</p>
    </Notice>
  )
}
