import { lazy } from 'react'
import { endAsYear } from '../../domain/period.ts'
import type { IndicatorPage } from '../../domain/wire/indicators.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { indicatorMessages } from '../../i18n/messages/indicator.ts'
import { useMessages } from '../../i18n/messages.ts'
import { endOfPeriod } from '../../i18n/period-words.ts'
import { axisNumbers, shortQuantity } from '../../i18n/quantity.ts'
import { asAreaNumber } from '../../ui/area-number.ts'
import { asRead, drawnValues, indicatorPath } from '../../ui/progress/indicator-path.ts'

// The chart library comes on its own, after the page's words and numbers.
const IndicatorChart = lazy(async () => ({
  default: (await import('../../ui/charts/indicator-chart.tsx')).IndicatorChart,
}))

/** The indicator's chart with its texts and formats. */
export function LazyChart({ page }: { page: IndicatorPage }) {
  const t = useMessages(indicatorMessages)
  const { language, format } = useLanguage()
  const { indicator, area } = page
  const name = language === 'it' ? indicator.nameIt : indicator.nameEn
  const axis = axisNumbers(language, format, indicator.unit, Math.max(...drawnValues(indicatorPath(page))))
  return (
    <IndicatorChart
      view={page}
      area={asAreaNumber(area.order)}
      title={t.chartTitle(name)}
      labels={{ required: t.labelRequired, projection: t.labelProjection, target: t.labelTarget }}
      tip={{
        value: t.tipValue,
        required: t.tipRequired,
        projected: t.tipProjected,
        answered: t.tipAnswered,
        hollow: t.keyHollow,
      }}
      bare={(value) => axis.say(asRead(indicator, value))}
      full={(value) => shortQuantity(language, format, asRead(indicator, value), indicator.unit)}
      when={({ place, t: year }) =>
        place === undefined || endAsYear(place.period) === Number(place.period)
          ? endOfPeriod(language, String(year))
          : format.period(place.period)
      }
    />
  )
}
