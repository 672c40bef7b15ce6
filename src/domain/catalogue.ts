import * as z from 'zod/mini'
import { CalendarRules } from './calendar.ts'
import { Indicator } from './indicator.ts'
import { Objective, PathPhase, PlanFact, PriorityArea } from './plan.ts'

/** One code of a list, in both languages. */
export const Code = z.strictObject({
  code: z.string(),
  it: z.string(),
  en: z.string(),
})

/** The values that a dimension may take; `proposed` where the short list is ours. */
export const CodeList = z.strictObject({
  proposed: z.boolean(),
  verified: z.union([z.boolean(), z.string()]),
  source: z.optional(z.string()),
  note: z.optional(z.string()),
  items: z.array(Code),
})
export type CodeList = z.infer<typeof CodeList>

/** A zona omogenea of the Città metropolitana. */
export const Zone = z.strictObject({
  code: z.string(),
  order: z.int(),
  name: z.string(),
  short: z.string(),
})
export type Zone = z.infer<typeof Zone>

/** The plan in its own words and the proposed catalogue that measures it. Everything in it is data: another territory loads its own. */
export const Catalogue = z.strictObject({
  version: z.string(),
  disclaimerIt: z.string(),
  disclaimerEn: z.string(),
  illustrativeIt: z.string(),
  illustrativeEn: z.string(),
  baselineYear: z.int(),
  targetYear: z.int(),
  calendar: CalendarRules,
  areas: z.array(PriorityArea),
  objectives: z.array(Objective),
  path: z.array(PathPhase),
  facts: z.array(PlanFact),
  indicators: z.array(Indicator),
  codeLists: z.record(z.string(), CodeList),
  zones: z.array(Zone),
})
export type Catalogue = z.infer<typeof Catalogue>
