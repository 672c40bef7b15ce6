import type { IndicatorView } from '../../domain/wire/indicators.ts'
import type { Format } from '../../i18n/format.ts'
import type { Language } from '../../i18n/languages.ts'
import { inPeriod } from '../../i18n/period-words.ts'
import { english, englishAgainst } from './verdict-english.ts'
import { verdictFacts } from './verdict-facts.ts'
import { italian, italianAgainst } from './verdict-italian.ts'
import { speechOf } from './verdict-numbers.ts'

/**
 * What an indicator's numbers say, in one sentence: «A questo ritmo 1.260 persone nel 2030: ne mancano 140.»
 *
 * A second one where the value went away from the target and the same organisations, then and now, towards it.
 * Unknown  every method status has its own sentence; without the number that it needs it says what is missing
 */
export function verdict(language: Language, format: Format, view: IndicatorView): string {
  const when = view.standing.period === null ? '' : inPeriod(language, view.standing.period)
  const facts = verdictFacts(view, speechOf(language, format, view.indicator), when)
  const said = language === 'it' ? [italian(facts), italianAgainst(facts)] : [english(facts), englishAgainst(facts)]
  return said.filter((sentence) => sentence !== null).join(' ')
}
