import * as z from 'zod/mini'
import { Indicator } from '../indicator.ts'
import { Aggregate, ZoneAggregate } from '../observed.ts'
import { Objective, PriorityArea } from '../plan.ts'
import { ObjectiveLine, Standing, Summary, stamped } from './progress.ts'

const IndicatorName = z.strictObject({
  code: z.string(),
  objective: z.string(),
  nameIt: z.string(),
  nameEn: z.string(),
})

/** An indicator with all that the public may know of its series. */
export const IndicatorView = z.strictObject({
  indicator: Indicator,
  standing: Standing,
  series: z.array(Aggregate),
})
export type IndicatorView = z.infer<typeof IndicatorView>

/** GET /api/progress/areas/:area */
export const AreaView = z.strictObject({
  ...stamped,
  area: PriorityArea,
  summary: Summary,
  objectives: z.array(z.strictObject({ ...ObjectiveLine.shape, indicators: z.array(IndicatorView) })),
})
export type AreaView = z.infer<typeof AreaView>

/** GET /api/progress/objectives/:objective */
export const ObjectiveView = z.strictObject({
  ...stamped,
  area: PriorityArea,
  ...ObjectiveLine.shape,
  indicators: z.array(IndicatorView),
})
export type ObjectiveView = z.infer<typeof ObjectiveView>

/** GET /api/progress/indicators/:indicator */
export const IndicatorPage = z.strictObject({
  ...stamped,
  area: PriorityArea,
  objective: Objective,
  ...IndicatorView.shape,
  /** By zone of the organisations' seats, for the standing's period. */
  zones: z.array(ZoneAggregate),
})
export type IndicatorPage = z.infer<typeof IndicatorPage>

/** GET /api/progress/indicators: all of them, short, with their standing. */
export const IndicatorList = z.strictObject({
  ...stamped,
  indicators: z.array(
    z.strictObject({
      ...IndicatorName.shape,
      priority: z.string(),
      level: z.string(),
      unitIt: z.string(),
      unitEn: z.string(),
      baseline: z.number(),
      target: z.number(),
      standing: Standing,
    }),
  ),
})
export type IndicatorList = z.infer<typeof IndicatorList>
