import * as z from 'zod/mini'
import { AUDITED } from '../audit.ts'
import { Instant, Uuid } from '../text.ts'

/** One act. Names are those of today; null for nobody, and for who was erased. */
export const AuditEvent = z.strictObject({
  id: z.int(),
  at: Instant,
  action: z.enum(AUDITED),
  actor: z.nullable(z.strictObject({ id: Uuid, name: z.nullable(z.string()) })),
  subject: z.nullable(z.strictObject({ id: Uuid, name: z.nullable(z.string()) })),
  organisation: z.nullable(z.strictObject({ id: Uuid, name: z.string() })),
  /** Codes and counts only, such as a role or the indicators of a grant. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
})
export type AuditEvent = z.infer<typeof AuditEvent>

/** Newest first; `more` is the id to go on before, null at the end. */
export const AuditPage = z.strictObject({ events: z.array(AuditEvent), more: z.nullable(z.int()) })
export type AuditPage = z.infer<typeof AuditPage>

/** Before which act: its id, or `newest`. */
export const Before = z.union([z.literal('newest'), z.string().check(z.regex(/^[1-9]\d{0,14}$/))])
