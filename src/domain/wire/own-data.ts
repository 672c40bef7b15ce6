import * as z from 'zod/mini'
import { Account } from './account.ts'
import { AuditEvent } from './audit.ts'

/** An organisation's name; null for what is of the plan. */
const Where = z.nullable(z.string())

/**
 * GET /api/account/export: all that is known of the person who asks, and nothing of anybody else.
 *
 * Source  GDPR, articles 15 and 20
 */
export const OwnData = z.strictObject({
  exportedAt: z.string(),
  account: Account,
  planRoles: z.array(z.string()),
  memberships: z.array(
    z.strictObject({ organisation: z.string(), role: z.string(), from: z.string(), until: z.nullable(z.string()) }),
  ),
  /** Those that the person made or accepted; never for whom, which is somebody else's to know. */
  invitations: z.array(
    z.strictObject({
      role: z.string(),
      organisation: Where,
      invitedAt: z.string(),
      side: z.enum(['made', 'accepted']),
    }),
  ),
  /** Entries that the person wrote, word for word, in the log or held; with its organisation. */
  entries: z.array(
    z.strictObject({
      organisation: z.string(),
      receivedAt: z.string(),
      state: z.enum(['logged', 'held']),
      entry: z.record(z.string(), z.unknown()),
    }),
  ),
  /** What the person decided, as a manager, on entries that were held. */
  decisions: z.array(
    z.strictObject({
      organisation: z.string(),
      decidedAt: z.string(),
      verdict: z.string(),
      reason: z.nullable(z.string()),
    }),
  ),
  /** Funders' grants that the person gave or received. */
  grants: z.array(
    z.strictObject({ organisation: z.string(), givenAt: z.string(), side: z.enum(['gave', 'received']) }),
  ),
  /** What was written down of what they did, and of what was done to them; other people are nobody here, also whom they invited. */
  audit: z.array(z.omit(AuditEvent, { invitation: true })),
})
export type OwnData = z.infer<typeof OwnData>
