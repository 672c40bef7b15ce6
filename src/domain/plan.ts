import * as z from 'zod/mini'

/** One of the plan's priority areas, with the plan's own heading. */
export const PriorityArea = z.strictObject({
  code: z.string(),
  order: z.int(),
  titlePlanIt: z.string(),
  nameIt: z.string(),
  nameEn: z.string(),
})
export type PriorityArea = z.infer<typeof PriorityArea>

/** One of the plan's objectives in its own words; `displayIt` where the source text is visibly cut. */
export const Objective = z.strictObject({
  code: z.string(),
  priority: z.string(),
  order: z.int(),
  textIt: z.string(),
  textEn: z.string(),
  textItNote: z.optional(z.string()),
  displayIt: z.optional(z.string()),
})
export type Objective = z.infer<typeof Objective>

/** A phase of the participatory path from which the plan came. */
export const PathPhase = z.strictObject({
  phase: z.int(),
  titlePlanIt: z.string(),
  titleEn: z.string(),
  factsIt: z.string(),
  factsEn: z.string(),
})
export type PathPhase = z.infer<typeof PathPhase>

/** A fact about the plan with where it was read. */
export const PlanFact = z.strictObject({
  fact: z.string(),
  factIt: z.string(),
  verified: z.boolean(),
  source: z.string(),
})
export type PlanFact = z.infer<typeof PlanFact>
