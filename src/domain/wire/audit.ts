import * as z from 'zod/mini'
import { ACT_GROUPS, AUDITED, INVITATION_STATES } from '../audit.ts'
import { Day, Instant, Uuid } from '../text.ts'

/** Somebody in an act. The name is that of today; null of who was erased. */
const Somebody = z.strictObject({ id: Uuid, name: z.nullable(z.string()) })

/** What an act of inviting was about, as far as it is still known. */
const ActInvitation = z.strictObject({
  id: Uuid,
  state: z.enum(INVITATION_STATES),
  /** While it is open; null afterwards. */
  email: z.nullable(z.string()),
  /** Who accepted it. */
  person: z.nullable(Somebody),
})
export type ActInvitation = z.infer<typeof ActInvitation>

/** One act. */
export const AuditEvent = z.strictObject({
  id: z.int(),
  at: Instant,
  action: z.enum(AUDITED),
  /** Null for nobody. */
  actor: z.nullable(Somebody),
  subject: z.nullable(Somebody),
  organisation: z.nullable(z.strictObject({ id: Uuid, name: z.string() })),
  invitation: z.nullable(ActInvitation),
  /** Codes and counts only, such as a role or the indicators of a grant. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
})
export type AuditEvent = z.infer<typeof AuditEvent>

/** Newest first; `more` is the id to go on before, null at the end. */
export const AuditPage = z.strictObject({
  events: z.array(AuditEvent),
  more: z.nullable(z.int()),
  /** How many acts pass the filters in all; null on the pages after the first. */
  found: z.nullable(z.int()),
})
export type AuditPage = z.infer<typeof AuditPage>

/** Who is in the acts and still has a name, by name. */
export const AuditPeople = z.strictObject({ people: z.array(z.strictObject({ id: Uuid, name: z.string() })) })
export type AuditPeople = z.infer<typeof AuditPeople>

/** Before which act: its id, or `newest`. */
export const Before = z.union([z.literal('newest'), z.string().check(z.regex(/^[1-9]\d{0,14}$/))])

/** A day on which acts may have been written down; a year before that is a slip. */
export const ActDay = Day.check(z.refine((day) => day >= '2000-01-01', { error: 'a day from 2000-01-01 on' }))

/** Which acts are asked for, all of it at once; without any, all acts. Days are the Plan's, both included. */
export const ACT_FILTER = {
  group: z.optional(z.enum(ACT_GROUPS)),
  /** Who acted, to whom it was done, or who accepted the invitation that it was about. */
  person: z.optional(Uuid),
  from: z.optional(ActDay),
  to: z.optional(ActDay),
}

export interface Days {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Whether a period does not end before it begins. */
export const daysInOrder = ({ from, to }: Days) => from === undefined || to === undefined || from <= to
