import * as z from 'zod/mini'
import { IndicatorCode } from './entry.ts'
import { FREQUENCIES } from './period.ts'

const count = z.int().check(z.minimum(0))

/** Hard limits for one organisation and one period, and the soft rule that asks for a note. */
export const Validation = z.strictObject({
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  integer: z.boolean(),
  numeratorMin: z.optional(z.number()),
  denominatorMin: z.optional(z.number()),
  numeratorLeqDenominator: z.optional(z.boolean()),
  denominatorSoftMin: z.optional(z.number()),
  zeroDenominator: z.optional(z.string()),
  softOutlier: z.strictObject({
    rule: z.enum(['ratio_to_previous', 'change_in_points']),
    warnAbove: z.number(),
    warnBelow: z.optional(z.number()),
    ignoreIfPreviousBelow: z.optional(z.number()),
    ignoreIfDenominatorBelow: z.optional(z.number()),
  }),
})
export type Validation = z.infer<typeof Validation>

const RatioPart = z.strictObject({ it: z.string(), en: z.string(), integer: z.boolean() })

/** How an indicator relates to a metric of a published standard. */
export const StandardMapping = z.strictObject({
  standard: z.string(),
  code: z.nullable(z.string()),
  label: z.string(),
  relation: z.enum(['close', 'broad', 'narrow', 'related', 'none']),
  verified: z.boolean(),
  source: z.string(),
})

/**
 * An indicator of the proposed catalogue, with its definition's version, baseline and target.
 *
 * A ratio is entered as numerator and denominator and shown multiplied by `displayMultiplier` (100 for per cent).
 */
export const Indicator = z.strictObject({
  code: IndicatorCode,
  definition: count,
  objective: z.string(),
  priority: z.string(),
  level: z.enum(['output', 'outcome']),
  nameIt: z.string(),
  nameEn: z.string(),
  definitionIt: z.string(),
  definitionEn: z.string(),
  unit: z.strictObject({ code: z.string(), labelIt: z.string(), labelEn: z.string(), cidsUnit: z.string() }),
  kind: z.enum(['count', 'amount', 'ratio', 'score']),
  measure: z.enum(['stock', 'flow']),
  aggregation: z.strictObject({
    acrossOrganisations: z.enum(['sum', 'ratio-of-sums', 'mean']),
    acrossPeriods: z.enum(['sum', 'last', 'ratio-of-sums']),
    note: z.optional(z.string()),
    noteIt: z.optional(z.string()),
  }),
  direction: z.enum(['increase', 'decrease']),
  frequency: z.enum(FREQUENCIES),
  disaggregations: z.array(z.string()),
  reporter: z.array(z.enum(['organisation', 'plan_manager', 'funder'])),
  validation: Validation,
  mappings: z.array(StandardMapping),
  numerator: z.optional(RatioPart),
  denominator: z.optional(RatioPart),
  displayMultiplier: z.optional(z.number()),
  note: z.optional(z.string()),
  noteIt: z.optional(z.string()),
  entry: z.optional(z.literal('yes-no')),
  baseline: z.strictObject({
    year: z.int(),
    value: z.number(),
    numerator: z.optional(z.number()),
    denominator: z.optional(z.number()),
    illustrative: z.boolean(),
  }),
  target: z.strictObject({ year: z.int(), value: z.number(), illustrative: z.boolean() }),
  aboutPersons: z.boolean(),
  minCoverage: z.number().check(z.minimum(0), z.maximum(1)),
})
export type Indicator = z.infer<typeof Indicator>
