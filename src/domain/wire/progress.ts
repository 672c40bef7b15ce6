import * as z from 'zod/mini'
import { Objective, PriorityArea } from '../plan.ts'
import { METHOD_STATUSES, STATUS_WORDS } from '../status.ts'

const share = z.nullable(z.number())

/** Where an indicator stands on the linear path from baseline to target. Source: SPEC M1-M12. */
export const Standing = z.strictObject({
  status: z.enum(METHOD_STATUSES),
  word: z.enum(STATUS_WORDS),
  /** (y − y0) ÷ (yT − y0): 0 at the baseline, 1 at the target, not clamped. */
  attainment: share,
  /** Share of the time gone at the datum's period, 0-1. */
  expected: share,
  /** attainment ÷ expected, rounded to 1e-9. */
  pace: share,
  /** Linear projection to the target year, clipped to the indicator's limits; display unit. */
  projected: share,
  /** The period that the standing is of, null without a datum. */
  period: z.nullable(z.string()),
  value: z.nullable(z.string()),
  coverage: share,
})
export type Standing = z.infer<typeof Standing>

export const WordCounts = z.record(z.enum(STATUS_WORDS), z.int())

/** Where an objective or an area stands: means over what has enough evidence. Source: SPEC M13-M16. */
export const Summary = z.strictObject({
  word: z.enum(STATUS_WORDS),
  /** Mean attainment, each clamped to 0-1; null when nothing is measured. */
  attainment: share,
  /** The same mean of what was expected at each datum's period. */
  expected: share,
  /** First and last period of the data behind the means. */
  periods: z.nullable(z.tuple([z.string(), z.string()])),
  measured: z.int(),
  total: z.int(),
  counts: WordCounts,
})
export type Summary = z.infer<typeof Summary>

export const YEAR_MARKS = ['baseline', 'status', 'not_due'] as const
export const YearMark = z.strictObject({
  year: z.int(),
  mark: z.enum(YEAR_MARKS),
  word: z.nullable(z.enum(STATUS_WORDS)),
})
export type YearMark = z.infer<typeof YearMark>

export const ObjectiveLine = z.strictObject({ objective: Objective, summary: Summary, years: z.array(YearMark) })
export type ObjectiveLine = z.infer<typeof ObjectiveLine>

export const AreaLine = z.strictObject({ area: PriorityArea, summary: Summary, objectives: z.array(ObjectiveLine) })
export type AreaLine = z.infer<typeof AreaLine>

/** What every answer about progress says of itself. */
export const stamped = {
  /** When the newest roll-up behind the answer was computed. */
  computedAt: z.nullable(z.string()),
  catalogueVersion: z.string(),
  disclaimerIt: z.string(),
  disclaimerEn: z.string(),
}

/** GET /api/progress/plan: the whole plan at a glance. No index of the whole plan: counts of objectives by word. */
export const PlanView = z.strictObject({
  ...stamped,
  baselineYear: z.int(),
  targetYear: z.int(),
  counts: WordCounts,
  areas: z.array(AreaLine),
  /** Organisations asked, and those with at least one approved value. */
  organisations: z.strictObject({ asked: z.int(), answering: z.int() }),
  /** Days on which values were approved, newest first, with how many; organisations null when too few to tell. */
  changes: z.array(z.strictObject({ day: z.string(), values: z.int(), organisations: z.nullable(z.int()) })),
})
export type PlanView = z.infer<typeof PlanView>
