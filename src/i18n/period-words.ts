import { endAsYear, frequencyOf, type Period, partOf, yearOf } from '../domain/period.ts'
import type { Language } from './languages.ts'

const HALVES = { it: ['primo', 'secondo'], en: ['first', 'second'] } as const
const QUARTERS = { it: ['primo', 'secondo', 'terzo', 'quarto'], en: ['first', 'second', 'third', 'fourth'] } as const

/** The period with its preposition: nel 2025 · nel primo semestre 2026 · in the first half of 2026. */
export function inPeriod(language: Language, period: Period): string {
  const year = yearOf(period)
  const frequency = frequencyOf(period)
  const index = partOf(period) - 1
  if (frequency === 'annual') return language === 'it' ? `nel ${year}` : `in ${year}`
  const ordinal = frequency === 'semiannual' ? HALVES[language][index] : QUARTERS[language][index]
  if (language === 'it') return `nel ${ordinal} ${frequency === 'semiannual' ? 'semestre' : 'trimestre'} ${year}`
  return `in the ${ordinal} ${frequency === 'semiannual' ? 'half' : 'quarter'} of ${year}`
}

const ENDS: Record<string, Record<Language, (year: number) => string>> = {
  '0.25': { it: (year) => `fine marzo ${year}`, en: (year) => `the end of March ${year}` },
  '0.5': { it: (year) => `metà ${year}`, en: (year) => `mid ${year}` },
  '0.75': { it: (year) => `fine settembre ${year}`, en: (year) => `the end of September ${year}` },
  '1': { it: (year) => `fine ${year}`, en: (year) => `the end of ${year}` },
}

/** When the period ends, in words: fine 2025 · metà 2026 · the end of March 2026. */
export function endOfPeriod(language: Language, period: Period): string {
  const year = yearOf(period)
  return ENDS[String(endAsYear(period) - (year - 1))]?.[language](year) ?? String(year)
}

/** When the periods end, one or a stretch: fine 2025 · fra fine 2025 e metà 2026. */
export function endOfPeriods(language: Language, [first, last]: readonly [Period, Period]): string {
  const from = endOfPeriod(language, first)
  const to = endOfPeriod(language, last)
  if (from === to) return to
  return language === 'it' ? `fra ${from} e ${to}` : `between ${from} and ${to}`
}
