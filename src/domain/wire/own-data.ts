import * as z from 'zod/mini'
import { Account } from './account.ts'
import { AuditEvent } from './audit.ts'

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
  invitations: z.array(
    z.strictObject({ role: z.string(), organisation: z.nullable(z.string()), invitedAt: z.string() }),
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
  /** Funders' grants that the person gave or received, and what was written down of what they did. */
  grants: z.array(
    z.strictObject({ organisation: z.string(), givenAt: z.string(), side: z.enum(['gave', 'received']) }),
  ),
  audit: z.array(AuditEvent),
})
export type OwnData = z.infer<typeof OwnData>
