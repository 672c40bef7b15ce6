import { endAsYear } from '../../domain/period.ts'
import type { IndicatorView } from '../../domain/wire/indicators.ts'
import type { Format } from '../../i18n/format.ts'
import type { Language } from '../../i18n/languages.ts'
import type { IndicatorTexts } from '../../i18n/messages/indicator.ts'
import type { Translated } from '../../i18n/messages.ts'
import { inPeriod } from '../../i18n/period-words.ts'
import { shortQuantity } from '../../i18n/quantity.ts'
import { asRead, indicatorPath, requiredAt } from '../../ui/progress/indicator-path.ts'
import { capital } from './verdict-facts.ts'

/** What the drawing shows, in words and with its numbers: the newest value against the path, the path, the projection. */
export function chartSummary(
  t: Translated<IndicatorTexts>,
  language: Language,
  format: Format,
  view: IndicatorView,
): string {
  const path = indicatorPath(view)
  const say = (value: number | string) =>
    shortQuantity(language, format, asRead(view.indicator, Number(value)), view.indicator.unit)
  const { period, value } = view.standing
  const now =
    period === null || value === null
      ? t.chartSummaryNone
      : t.chartSummary(capital(inPeriod(language, period)), say(value), say(requiredAt(path, endAsYear(period))))
  const way = t.chartSummaryWay(say(path.start.value), path.start.t, say(path.target.value), path.target.t)
  const ahead = path.projection === null ? [] : [t.chartSummaryProjection(say(path.projection.to.value), path.target.t)]
  return [now, way, ...ahead].join(' ')
}
