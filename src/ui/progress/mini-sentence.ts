import type { IndicatorView } from '../../domain/wire/indicators.ts'
import type { Format } from '../../i18n/format.ts'
import type { Language } from '../../i18n/languages.ts'
import type { ProgressTexts } from '../../i18n/messages/progress.ts'
import type { StatusTexts } from '../../i18n/messages/words.ts'
import type { Translated } from '../../i18n/messages.ts'
import { inPeriod } from '../../i18n/period-words.ts'
import { shortQuantity } from '../../i18n/quantity.ts'

/** What the sentence is said with. */
export interface MiniWords {
  readonly language: Language
  readonly format: Format
  readonly t: Translated<ProgressTexts>
  readonly words: Translated<StatusTexts>
}

/** A small drawing in words: what is measured, how it goes, start, newest value and target. */
export function miniSentence(
  { language, format, t, words }: MiniWords,
  { indicator, standing }: IndicatorView,
): string {
  const say = (value: number | string) => shortQuantity(language, format, value, indicator.unit)
  const name = language === 'it' ? indicator.nameIt : indicator.nameEn
  const now =
    standing.value === null || standing.period === null
      ? t.noValue
      : `${say(standing.value)} ${inPeriod(language, standing.period)}`
  const ends = `${t.baseline(indicator.baseline.year)} ${say(indicator.baseline.value)}, ${t.target(indicator.target.year)} ${say(indicator.target.value)}`
  return `${name}: ${words[standing.word]}. ${now}; ${ends}.`
}
