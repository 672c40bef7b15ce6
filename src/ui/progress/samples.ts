import * as z from 'zod/mini'
import { Catalogue } from '../../domain/catalogue.ts'
import { Indicator } from '../../domain/indicator.ts'
import { Aggregate } from '../../domain/observed.ts'
import { Objective, PriorityArea } from '../../domain/plan.ts'
import { wordOf } from '../../domain/status.ts'
import { IndicatorView } from '../../domain/wire/indicators.ts'
import { Standing, Summary } from '../../domain/wire/progress.ts'

// Samples for tests: every one goes through the schema of the wire, so that none can drift from it.

const people = {
  code: 'INC-3.1',
  definition: 1,
  objective: 'INC-3',
  priority: 'INC',
  level: 'outcome',
  nameIt: 'Persone svantaggiate inserite al lavoro',
  nameEn: 'Disadvantaged persons placed in work',
  definitionIt: 'Persone svantaggiate assunte nell’anno con un contratto di almeno tre mesi.',
  definitionEn: 'Disadvantaged persons hired in the year on a contract of at least three months.',
  unit: { code: 'persons', labelIt: 'persone', labelEn: 'persons', cidsUnit: 'https://example.org/count' },
  kind: 'count',
  measure: 'flow',
  aggregation: { acrossOrganisations: 'sum', acrossPeriods: 'sum' },
  direction: 'increase',
  frequency: 'semiannual',
  disaggregations: ['gender', 'zonaOmogenea'],
  reporter: ['organisation'],
  validation: { min: 0, max: 1000, integer: true, softOutlier: { rule: 'ratio_to_previous', warnAbove: 3 } },
  mappings: [
    {
      standard: 'GRI',
      code: '401-1',
      label: 'New employee hires',
      relation: 'broad',
      verified: true,
      source: 'globalreporting.org',
    },
    { standard: 'ISTAT BES', code: null, label: 'Lavoro', relation: 'related', verified: false, source: 'memory' },
  ],
  baseline: { year: 2024, value: 260, illustrative: true },
  target: { year: 2030, value: 520, illustrative: true },
  aboutPersons: true,
  minCoverage: 0.8,
}

/** An indicator of the catalogue with what a test wants different. */
export function sampleIndicator(part: Partial<Record<keyof Indicator, unknown>> = {}): Indicator {
  return Indicator.parse({ ...people, ...part })
}

/** What the organisations said of one period. */
export function sampleAggregate(part: Partial<Aggregate> & Pick<Aggregate, 'period'>): Aggregate {
  return Aggregate.parse({
    value: null,
    numerator: null,
    denominator: null,
    asked: 20,
    answered: 18,
    unavailable: 0,
    conflicts: 0,
    provisional: 0,
    coverage: 0.9,
    suppressed: false,
    matched: null,
    ...part,
  })
}

/** Where an indicator stands: slowing at the end of 2025, unless a test says otherwise. */
export function sampleStanding(part: Partial<Standing> = {}): Standing {
  const status = part.status ?? 'acceleration_needed'
  return Standing.parse({
    status,
    word: wordOf(status),
    attainment: 0.125,
    expected: 0.1667,
    pace: 0.75,
    projected: 455,
    period: '2025',
    value: '292.5',
    coverage: 0.9,
    ...part,
  })
}

/** An indicator with two years of values. */
export function sampleView(part: Partial<Record<keyof IndicatorView, unknown>> = {}): IndicatorView {
  return IndicatorView.parse({
    indicator: sampleIndicator(),
    standing: sampleStanding({ value: '292' }),
    series: [
      sampleAggregate({ period: '2024', value: '260' }),
      sampleAggregate({ period: '2025', value: '292', provisional: 2 }),
    ],
    ...part,
  })
}

/** A summary of three indicators, two of them measured. */
export function sampleSummary(part: Partial<Summary> = {}): Summary {
  return Summary.parse({
    word: 'slowing',
    attainment: 0.114,
    expected: 0.1667,
    periods: ['2025', '2025'],
    measured: 2,
    total: 3,
    counts: { achieved: 0, on_track: 1, slowing: 1, off_course: 0, insufficient_data: 1 },
    ...part,
  })
}

export const sampleArea = PriorityArea.parse({
  code: 'INC',
  order: 6,
  titlePlanIt: 'INCLUSIONE SOCIALE E LAVORATIVA',
  nameIt: 'Inclusione sociale e lavorativa',
  nameEn: 'Social and labour-market inclusion',
})

export const sampleObjective = Objective.parse({
  code: 'INC-3',
  priority: 'INC',
  order: 3,
  textIt: 'Favorire percorsi di sviluppo professionale',
  textEn: 'Foster professional development paths',
})

/** What every answer about progress carries besides its own. */
export const sampleStamp = {
  computedAt: '2026-07-20T08:30:00Z',
  catalogueVersion: '0.1.0',
  disclaimerIt: 'Proposta di catalogo: indicatori e traguardi sono illustrativi.',
  disclaimerEn: 'Proposed catalogue: indicators and targets are illustrative.',
}

/** Parses a sample by the schema that the server answers with. */
export function sample<S extends z.core.$ZodType>(schema: S, value: unknown): z.output<S> {
  return z.parse(schema, value)
}

/** A catalogue of one area, one objective and one indicator. */
export const sampleCatalogue = Catalogue.parse({
  version: '0.1.0',
  disclaimerIt: sampleStamp.disclaimerIt,
  disclaimerEn: sampleStamp.disclaimerEn,
  illustrativeIt: 'Valori illustrativi.',
  illustrativeEn: 'Illustrative values.',
  baselineYear: 2024,
  targetYear: 2030,
  calendar: { dueMonthsAfterPart: 1, yearDue: '02-28', closesDaysAfterDue: 60 },
  areas: [sampleArea],
  objectives: [sampleObjective],
  path: [
    {
      phase: 2,
      titlePlanIt: 'ASCOLTO CON INTERVISTE',
      titleEn: 'Listening through interviews',
      factsIt: '30 interviste in profondità',
      factsEn: '30 in-depth interviews',
    },
    {
      phase: 3,
      titlePlanIt: 'EVENTO PARTECIPATIVO',
      titleEn: 'Participatory event',
      factsIt: '5 dicembre 2024, 104 persone',
      factsEn: '5 December 2024, 104 people',
    },
  ],
  facts: [
    { fact: 'Approved in 2025', factIt: 'Approvato nel 2025', verified: true, source: 'sito' },
    { fact: 'Five-year horizon', factIt: 'Orizzonte di cinque anni', verified: false, source: 'memoria' },
  ],
  indicators: [sampleIndicator()],
  codeLists: {},
  zones: [
    { code: '1', order: 1, name: 'Torino', short: 'Torino' },
    { code: '2', order: 2, name: 'AMT Ovest', short: 'AMT Ovest' },
  ],
})
