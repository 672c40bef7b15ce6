import { frequencyOf, type Period, partOf, yearOf } from '../domain/period.ts'
import type { Language } from './languages.ts'
import { unitLabel } from './unit-label.ts'

/** The Plan's zone: a day and the instants of that day agree wherever one reads. */
export const ZONE = 'Europe/Rome'

const LOCALE = { it: 'it-IT', en: 'en-GB' } as const

export interface Format {
  /** A number with the language's separators; exact also for decimal texts longer than a float. */
  readonly number: (value: number | string, places?: number) => string
  /** A share 0-1 as a per cent without decimals: 0.384 → 38 %. */
  readonly share: (value: number) => string
  /** A value with its unit: euro with no cents or with two digits of them, per cent with its sign, the rest with the unit's label. */
  readonly measured: (value: number | string, unit: { code: string; labelIt: string; labelEn: string }) => string
  /** A calendar day, or the day on which an instant falls: 31 luglio 2026. */
  readonly day: (day: string) => string
  /** An instant with its minute, 20 lug 2026, 14:32. */
  readonly instant: (instant: string) => string
  /** A time of the day, 14:32. */
  readonly time: (instant: string | number) => string
  /** A period in words: 2026 · primo semestre 2026 · 1º trimestre 2026. */
  readonly period: (period: Period) => string
  /** A period in few characters, 2026 S1. */
  readonly shortPeriod: (period: Period) => string
}

const HALVES = { it: ['primo semestre', 'secondo semestre'], en: ['first half of', 'second half of'] } as const
const QUARTERS = {
  it: ['primo trimestre', 'secondo trimestre', 'terzo trimestre', 'quarto trimestre'],
  en: ['first quarter of', 'second quarter of', 'third quarter of', 'fourth quarter of'],
} as const

function periodInWords(language: Language, period: Period): string {
  const frequency = frequencyOf(period)
  if (frequency === 'annual') return language === 'it' ? `anno ${period}` : `year ${period}`
  const names = frequency === 'semiannual' ? HALVES[language] : QUARTERS[language]
  return `${names[partOf(period) - 1] ?? ''} ${yearOf(period)}`
}

/** Formats of one language, made once and kept. */
export function createFormat(language: Language): Format {
  const locale = LOCALE[language]
  const byPlaces = new Map<number, Intl.NumberFormat>()
  const numbers = (places: number) => {
    const kept = byPlaces.get(places)
    if (kept !== undefined) return kept
    const made = new Intl.NumberFormat(locale, { maximumFractionDigits: places, useGrouping: 'always' })
    byPlaces.set(places, made)
    return made
  }
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: ZONE })
  const instants = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: ZONE })
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: ZONE })
  // Intl takes a decimal text as it is and keeps every digit.
  const cents = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    trailingZeroDisplay: 'stripIfInteger',
    useGrouping: 'always',
  })
  const number = (value: number | string, places = 2) => numbers(places).format(value as number)
  return {
    number,
    share: (value) => `${numbers(0).format(value * 100)}\u202f%`,
    measured: (value, unit) => {
      if (unit.code === 'EUR') return `${cents.format(value as number)}\u00a0€`
      if (unit.code === 'percent') return `${number(value, 1)}\u202f%`
      return `${number(value)} ${unitLabel(language, unit, value)}`
    },
    // A day without an hour is taken at noon: it is the same day in the Plan's zone.
    day: (day) => days.format(new Date(day.length === 10 ? `${day}T12:00:00Z` : day)),
    instant: (instant) => instants.format(new Date(instant)),
    time: (instant) => times.format(new Date(instant)),
    period: (period) => periodInWords(language, period),
    shortPeriod: (period) => period.replace('-', '\u00a0'),
  }
}
