import type { Summary } from '../../domain/wire/progress.ts'
import { withArticle } from '../../i18n/article.ts'
import type { Format } from '../../i18n/format.ts'
import type { Language } from '../../i18n/languages.ts'
import { endOfPeriods } from '../../i18n/period-words.ts'

/** What a summary is over: the indicators of an objective, or the objectives of an area. */
export type SummaryParts = 'indicators' | 'objectives'

/** How an objective or an area stands, in one sentence. */
export function summarySentence(language: Language, format: Format, summary: Summary, parts: SummaryParts): string {
  const { attainment, expected, periods, measured, total } = summary
  if (attainment === null || expected === null || periods === null) return unknown(language, measured, total, parts)
  const ends = endOfPeriods(language, periods)
  const done = format.share(attainment)
  const asked = format.share(expected)
  if (language === 'en') {
    const mean = measured > 1 ? `, on average over ${measured} ${PARTS.en[parts][1]}` : ''
    return `${done} of the way to 2030 is covered${mean}; ${by(ends)} it took ${asked}.`
  }
  const mean = measured > 1 ? `, in media su ${measured} ${PARTS.it[parts][1]}` : ''
  const until = periods[0] === periods[1] || !ends.startsWith('fra ') ? `a ${ends}` : ends
  return `Fatto ${withArticle(done)} del cammino per il 2030${mean}; ${until} ne serviva ${withArticle(asked)}.`
}

function by(ends: string): string {
  return ends.startsWith('between ') ? ends : `by ${ends}`
}

const PARTS = {
  it: { indicators: ['indicatore', 'indicatori'], objectives: ['obiettivo', 'obiettivi'] },
  en: { indicators: ['indicator', 'indicators'], objectives: ['objective', 'objectives'] },
} as const

function unknown(language: Language, measured: number, total: number, parts: SummaryParts): string {
  if (measured === 0) {
    return language === 'it'
      ? 'Non ci sono ancora abbastanza dati per dire a che punto siamo.'
      : 'There is not enough data yet to say where we stand.'
  }
  const [one, many] = PARTS[language][parts]
  if (language === 'en') {
    return `Only ${measured} of ${total} ${many} ${measured === 1 ? 'has' : 'have'} enough data to say where we stand.`
  }
  return measured === 1
    ? `Solo 1 ${one} su ${total} ha abbastanza dati per dire a che punto siamo.`
    : `Solo ${measured} ${many} su ${total} hanno abbastanza dati per dire a che punto siamo.`
}
