import { type CalendarRules, dueDay } from './calendar.ts'
import type { Indicator } from './indicator.ts'
import type { Aggregate } from './observed.ts'
import { comparePeriods, periodsOfYear } from './period.ts'
import { round, statusOfPace } from './progress.ts'
import { endsIn, settled, standingAtYear } from './standing.ts'
import { isMeasured, type StatusWord, wordOf } from './status.ts'
import type { Standing, Summary, YearMark } from './wire/progress.ts'

/**
 * Where an objective stands: the mean over its measured indicators, each attainment within 0-1.
 *
 * Shape   the standings of all its indicators, also of those without enough evidence
 * Source  SPEC M13-M14
 */
export function objectiveSummary(standings: readonly Standing[]): Summary {
  const measured = standings.filter(({ status }) => isMeasured(status))
  return summarise(
    standings.map(({ word }) => word),
    measured.flatMap(({ attainment, expected }) =>
      attainment === null || expected === null ? [] : [{ attainment: Math.min(1, Math.max(0, attainment)), expected }],
    ),
    measured.flatMap(({ period }) => period ?? []),
  )
}

/**
 * Where an area stands: the mean of its objectives' means, so that many indicators do not weigh more than few.
 *
 * `measured`, `total` and `counts` are of objectives. Source: SPEC M15.
 */
export function areaSummary(objectives: readonly Summary[]): Summary {
  return summarise(
    objectives.map(({ word }) => word),
    objectives.flatMap(({ attainment, expected }) =>
      attainment === null || expected === null ? [] : [{ attainment, expected }],
    ),
    objectives.flatMap(({ periods }) => periods ?? []),
  )
}

/** How many there are of each word, every word named. */
export function countWords(words: readonly StatusWord[]): Record<StatusWord, number> {
  const counts = { achieved: 0, on_track: 0, slowing: 0, off_course: 0, insufficient_data: 0 }
  for (const word of words) counts[word] += 1
  return counts
}

/**
 * An objective year by year: the baseline's year is the start, a year stands once half of the indicators can be judged
 * in it, and until then it is not due.
 *
 * Shape   the indicators of one objective with the periods on their paths; `today` is YYYY-MM-DD
 * Source  SPEC M16
 */
export function yearMarks(
  indicators: readonly { readonly indicator: Indicator; readonly series: readonly Aggregate[] }[],
  years: readonly number[],
  today: string,
  calendar: CalendarRules,
): YearMark[] {
  const judged = indicators.map(({ indicator, series }) => {
    return { indicator, series: settled(indicator, series, today, calendar) }
  })
  return years.map((year) => {
    if (judged.length > 0 && judged.every(({ indicator }) => year <= indicator.baseline.year)) {
      return { year, mark: 'baseline', word: null }
    }
    const due = judged.filter(({ indicator, series }) => {
      return series.some(({ period }) => endsIn(period, year)) || isYearDue(indicator, year, today, calendar)
    })
    if (due.length === 0 || due.length * 2 < judged.length) return { year, mark: 'not_due', word: null }
    const { word } = objectiveSummary(judged.map(({ indicator, series }) => standingAtYear(indicator, series, year)))
    return { year, mark: 'status', word }
  })
}

function isYearDue({ measure, frequency }: Indicator, year: number, today: string, calendar: CalendarRules): boolean {
  const [first = String(year)] = measure === 'flow' ? [String(year)] : periodsOfYear(year, frequency)
  return today > dueDay(first, calendar)
}

type Point = { readonly attainment: number; readonly expected: number }

function summarise(words: readonly StatusWord[], points: readonly Point[], periods: readonly string[]): Summary {
  const attainment = mean(points.map((point) => point.attainment))
  const expected = mean(points.map((point) => point.expected))
  const counts = countWords(words)
  const measured = words.length - counts.insufficient_data
  const sorted = periods.toSorted(comparePeriods)
  const [first, last] = [sorted[0], sorted.at(-1)]
  return {
    word: wordFor(counts, words.length, attainment, expected),
    attainment,
    expected,
    periods: first === undefined || last === undefined ? null : [first, last],
    measured,
    total: words.length,
    counts,
  }
}

/** Achieved only where every single one is, never by a mean; otherwise by the ratio of the means. */
function wordFor(
  counts: Record<StatusWord, number>,
  total: number,
  attainment: number | null,
  expected: number | null,
): StatusWord {
  const measured = total - counts.insufficient_data
  if (total === 0 || measured * 2 < total || attainment === null || expected === null) return 'insufficient_data'
  if (counts.achieved === total) return 'achieved'
  return wordOf(statusOfPace(expected > 0 ? round(attainment / expected) : attainment))
}

function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : round(numbers.reduce((sum, n) => sum + n, 0) / numbers.length)
}
