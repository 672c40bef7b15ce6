import type { IndicatorView } from '../../domain/wire/indicators.ts'
import type { Format } from '../../i18n/format.ts'
import type { Language } from '../../i18n/languages.ts'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { inPeriod } from '../../i18n/period-words.ts'
import { shortQuantity } from '../../i18n/quantity.ts'

/** A small drawing in words: what is measured, how it goes, start, newest value and target. */
export function miniSentence(language: Language, format: Format, { indicator, standing }: IndicatorView): string {
  const t = progressMessages[language]
  const say = (value: number | string) => shortQuantity(language, format, value, indicator.unit)
  const name = language === 'it' ? indicator.nameIt : indicator.nameEn
  const now =
    standing.value === null || standing.period === null
      ? t.noValue
      : `${say(standing.value)} ${inPeriod(language, standing.period)}`
  const ends = `${t.baseline(indicator.baseline.year)} ${say(indicator.baseline.value)}, ${t.target(indicator.target.year)} ${say(indicator.target.value)}`
  return `${name}: ${statusMessages[language][standing.word]}. ${now}; ${ends}.`
}
