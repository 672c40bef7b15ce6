import type { Summary } from '../../domain/wire/progress.ts'
import { withArticle } from '../../i18n/article.ts'
import type { Format } from '../../i18n/format.ts'
import type { Language } from '../../i18n/messages.ts'
import { endOfPeriods } from '../../i18n/period-words.ts'

/** How an objective or an area stands, in one sentence; `over` names what the mean is over, where that is worth saying. */
export function summarySentence(language: Language, format: Format, summary: Summary, over?: string): string {
  const { attainment, expected, periods, measured, total } = summary
  if (attainment === null || expected === null || periods === null) return unknown(language, measured, total)
  const ends = endOfPeriods(language, periods)
  const done = format.share(attainment)
  const asked = format.share(expected)
  if (language === 'en') {
    const mean = over === undefined ? '' : `, on average over ${over}`
    return `${done} of the way to 2030 is covered${mean}; ${by(ends)} it took ${asked}.`
  }
  const mean = over === undefined ? '' : `, in media su ${over}`
  const until = periods[0] === periods[1] || !ends.startsWith('fra ') ? `a ${ends}` : ends
  return `Fatto ${withArticle(done)} del cammino per il 2030${mean}; ${until} ne serviva ${withArticle(asked)}.`
}

function by(ends: string): string {
  return ends.startsWith('between ') ? ends : `by ${ends}`
}

function unknown(language: Language, measured: number, total: number): string {
  if (measured === 0) {
    return language === 'it'
      ? 'Non ci sono ancora abbastanza dati per dire a che punto siamo.'
      : 'There is not enough data yet to say where we stand.'
  }
  if (language === 'en')
    return `Only ${measured} of ${total} indicators ${measured === 1 ? 'has' : 'have'} enough data to say where we stand.`
  return measured === 1
    ? `Solo 1 indicatore su ${total} ha abbastanza dati per dire a che punto siamo.`
    : `Solo ${measured} indicatori su ${total} hanno abbastanza dati per dire a che punto siamo.`
}
