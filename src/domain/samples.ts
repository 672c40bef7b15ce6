import type { CalendarRules } from './calendar.ts'
import type { Cell, DecisionEntry, SubmissionEntry, ValueEntry } from './entry.ts'
import type { Indicator } from './indicator.ts'
import type { Aggregate } from './observed.ts'
import type { Period } from './period.ts'
import type { Value } from './value.ts'

/* Small well-formed things for tests: each test says only what it is about. */

export const CALENDAR: CalendarRules = { dueMonthsAfterPart: 1, yearDue: '02-28', closesDaysAfterDue: 60 }

/** A count of places, yearly, from 100 in 2024 to 220 in 2030. */
export function sampleIndicator(changes: Partial<Indicator> = {}): Indicator {
  return {
    code: 'INC-1.1',
    definition: 1,
    objective: 'INC-1',
    priority: 'INC',
    level: 'outcome',
    nameIt: 'Luoghi',
    nameEn: 'Places',
    definitionIt: 'Luoghi aperti.',
    definitionEn: 'Open places.',
    unit: { code: 'places', labelIt: 'luoghi', labelEn: 'places', cidsUnit: 'https://example.org/count' },
    kind: 'count',
    measure: 'flow',
    aggregation: { acrossOrganisations: 'sum', acrossPeriods: 'sum' },
    direction: 'increase',
    frequency: 'annual',
    disaggregations: ['gender'],
    reporter: ['organisation'],
    validation: { min: 0, max: 1000, integer: true, softOutlier: { rule: 'ratio_to_previous', warnAbove: 3 } },
    mappings: [],
    baseline: { year: 2024, value: 100, illustrative: true },
    target: { year: 2030, value: 220, illustrative: true },
    aboutPersons: false,
    minCoverage: 0.8,
    ...changes,
  }
}

/** A share in per cent, yearly, from 40 in 2024 to 70 in 2030. */
export function sampleRatio(changes: Partial<Indicator> = {}): Indicator {
  return sampleIndicator({
    kind: 'ratio',
    aggregation: { acrossOrganisations: 'ratio-of-sums', acrossPeriods: 'ratio-of-sums' },
    validation: {
      numeratorMin: 0,
      denominatorMin: 0,
      numeratorLeqDenominator: true,
      integer: true,
      softOutlier: { rule: 'change_in_points', warnAbove: 30 },
    },
    numerator: { it: 'rinnovati', en: 'renewed', integer: true },
    denominator: { it: 'scaduti', en: 'expired', integer: true },
    displayMultiplier: 100,
    baseline: { year: 2024, value: 40, illustrative: true },
    target: { year: 2030, value: 70, illustrative: true },
    ...changes,
  })
}

/** A score from 0 to 100 at the end of each year. */
export function sampleScore(changes: Partial<Indicator> = {}): Indicator {
  return sampleIndicator({
    kind: 'score',
    measure: 'stock',
    aggregation: { acrossOrganisations: 'mean', acrossPeriods: 'last' },
    validation: { min: 0, max: 100, integer: false, softOutlier: { rule: 'change_in_points', warnAbove: 25 } },
    baseline: { year: 2024, value: 38, illustrative: true },
    target: { year: 2030, value: 60, illustrative: true },
    ...changes,
  })
}

/** A well-formed id that sorts by its number. */
export function sampleId(n: number): string {
  return `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`
}

export function sampleCell(changes: Partial<Cell> = {}): Cell {
  return { indicator: 'INC-1.1', definition: 1, period: '2025', disaggregation: '', ...changes }
}

const authored = { v: 1, at: '2026-02-01T09:00:00Z', save: sampleId(900) } as const

export function sampleValue(n: number, value: Value, changes: Partial<ValueEntry> = {}): ValueEntry {
  return { ...authored, id: sampleId(n), kind: 'value', cell: sampleCell(), parents: [], value, ...changes }
}

export function sampleSubmission(n: number, heads: number[], changes: Partial<SubmissionEntry> = {}): SubmissionEntry {
  return { ...authored, id: sampleId(n), kind: 'submission', period: '2025', heads: heads.map(sampleId), ...changes }
}

export function sampleDecision(n: number, upTo: number, changes: Partial<DecisionEntry> = {}): DecisionEntry {
  const decided = { period: '2025', cells: 'all', upTo, verdict: 'approved' } as const
  return { ...authored, id: sampleId(n), kind: 'decision', ...decided, ...changes }
}

/** Ten organisations asked and answering. */
export function sampleAggregate(period: Period, value: string | null, changes: Partial<Aggregate> = {}): Aggregate {
  return {
    period,
    value,
    numerator: null,
    denominator: null,
    asked: 10,
    answered: 10,
    unavailable: 0,
    conflicts: 0,
    provisional: 0,
    coverage: 1,
    suppressed: false,
    matched: null,
    ...changes,
  }
}
