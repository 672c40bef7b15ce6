import * as z from 'zod/mini'
import { Period } from './period.ts'

/**
 * What the organisations together say of one indicator and one period.
 *
 * Shape   `value` is a decimal text in the indicator's display unit (a ratio already multiplied), null when nobody
 *         answered with a number or when it is suppressed
 * Unit    `coverage` 0-1 = answered ÷ asked, 0 when nobody was asked
 * Source  SPEC A2-A8: only approved values count; an organisation answered when it gave a usable number for every
 *         sub-period; not available, conflicts and gaps do not answer.
 */
export const Aggregate = z.strictObject({
  period: Period,
  value: z.nullable(z.string()),
  numerator: z.nullable(z.string()),
  denominator: z.nullable(z.string()),
  asked: z.int(),
  answered: z.int(),
  unavailable: z.int(),
  conflicts: z.int(),
  /** Organisations whose newest value is in the log but not approved yet. */
  provisional: z.int(),
  coverage: z.number(),
  /** True when the number exists but is about too few persons or organisations to show. */
  suppressed: z.boolean(),
  /** The same organisations at the baseline and now, where the reporting set changed. */
  matched: z.nullable(z.strictObject({ organisations: z.int(), baseline: z.string(), value: z.string() })),
})
export type Aggregate = z.infer<typeof Aggregate>

/** An aggregate of one zone: the zone of the organisations' seats. */
export const ZoneAggregate = z.strictObject({ zone: z.string(), ...Aggregate.shape })
export type ZoneAggregate = z.infer<typeof ZoneAggregate>
