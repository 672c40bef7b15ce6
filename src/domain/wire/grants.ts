import * as z from 'zod/mini'
import { Organisation } from '../people.ts'
import { Instant, Uuid } from '../text.ts'
import { DecimalText } from '../value.ts'

/** What a funder reads of a value: of one that is not available only that, for why is people's own words. */
const GrantedValue = z.union([
  z.strictObject({ number: DecimalText }),
  z.strictObject({ numerator: DecimalText, denominator: DecimalText }),
  z.strictObject({ score: DecimalText, n: z.optional(z.int()) }),
  z.strictObject({ unavailable: z.literal(true) }),
])
export type GrantedValue = z.infer<typeof GrantedValue>

/** Which indicators a grant opens: all, or those named. */
export const GrantScope = z.nullable(z.array(z.string().check(z.maxLength(20))).check(z.minLength(1), z.maxLength(200)))

/** GET /api/organisations/:org/grants: who may read the organisation's approved values, and who could be let in. */
export const Grants = z.strictObject({
  grants: z.array(
    z.strictObject({
      funder: Uuid,
      name: z.string(),
      indicators: GrantScope,
      givenAt: Instant,
      givenBy: z.nullable(z.string()),
    }),
  ),
  funders: z.array(z.strictObject({ id: Uuid, name: z.string() })),
})
export type Grants = z.infer<typeof Grants>
export const NewGrant = z.strictObject({ funder: Uuid, indicators: GrantScope })
export type NewGrant = z.infer<typeof NewGrant>

/** GET /api/granted: the organisations that opened their values to the funder who asks, and those that do no more. */
export const GrantedList = z.strictObject({
  organisations: z.array(z.strictObject({ organisation: Organisation, indicators: GrantScope, since: Instant })),
  ended: z.array(z.strictObject({ id: Uuid, name: z.string(), until: Instant })),
})
export type GrantedList = z.infer<typeof GrantedList>

/** GET /api/granted/:org: approved values of the indicators granted, newest periods first; no notes, no authors. */
export const GrantedValues = z.strictObject({
  organisation: Organisation,
  values: z.array(
    z.strictObject({
      indicator: z.string(),
      period: z.string(),
      disaggregation: z.string(),
      value: GrantedValue,
      approvedOn: z.string(),
    }),
  ),
})
export type GrantedValues = z.infer<typeof GrantedValues>
