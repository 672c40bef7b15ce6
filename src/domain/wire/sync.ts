import * as z from 'zod/mini'
import { Entry, MAX_LOG, Placed } from '../entry.ts'
import { Instant, Uuid } from '../text.ts'

export const MAX_PUSH = 500
export const MAX_PAGE = 1000
/** Version of the shapes in this file; the server also takes the two before it. Version 1 knew no redactions. */
export const SYNC_SCHEMA = 2

/**
 * A place in an organisation's log: how many entries, and the hash chain's mark there. Opaque to the client.
 * Source: SPEC S3.
 */
export const Cursor = z.strictObject({
  seq: z.int().check(z.minimum(0), z.maximum(MAX_LOG)),
  mark: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})
export type Cursor = z.infer<typeof Cursor>

/** Why an entry was kept by the server for a manager to decide. Source: SPEC S6, S9. */
export const HELD_REASONS = ['period_closed', 'definition_changed', 'membership_ended', 'not_author'] as const
/** What refuses an entry, a hard rule or a manager who declined what was held; it stays with the person. Source: SPEC R1-R9, S6. */
export const REFUSED_RULES = [
  'unknown_indicator',
  'unknown_definition',
  'unknown_period',
  'unknown_disaggregation',
  'not_asked',
  'wrong_kind',
  'not_integer',
  'below_minimum',
  'above_maximum',
  'numerator_above_denominator',
  'denominator_zero',
  'period_not_begun',
  'role',
  'reason_missing',
  'unknown_cell',
  'id_reused',
  'declined',
] as const
export type HeldReason = (typeof HELD_REASONS)[number]
export type RefusedRule = (typeof REFUSED_RULES)[number]

/** What the server made of an entry that is not in the log. */
export const OutcomeCode = z.union([
  z.templateLiteral(['held:', z.enum(HELD_REASONS)]),
  z.templateLiteral(['refused:', z.enum(REFUSED_RULES)]),
])
export type OutcomeCode = z.infer<typeof OutcomeCode>

/** An entry that this device holds and another person wrote, as the log that it came from named its author. */
export const OthersEntry = z.strictObject({ entry: Entry, author: Uuid })
export type OthersEntry = z.infer<typeof OthersEntry>

/**
 * POST /api/sync/v1/orgs/:org. Push commits first, then the page after the cursor is read.
 *
 * Shape   `others` only where a log lost entries that this device still holds; with `push` at most MAX_PUSH
 * Source  SPEC S2, S9
 */
export const SyncRequest = z
  .strictObject({
    device: Uuid,
    user: Uuid,
    schema: z.int().check(z.minimum(1)),
    after: z.nullable(Cursor),
    push: z.array(Entry).check(z.maxLength(MAX_PUSH)),
    others: z.optional(z.array(OthersEntry).check(z.maxLength(MAX_PUSH))),
    /** Ids that this device believes the server holds for a manager. */
    held: z.optional(z.array(Uuid).check(z.maxLength(MAX_PUSH))),
    limit: z.int().check(z.minimum(0), z.maximum(MAX_PAGE)),
  })
  .check(
    z.refine(
      ({ push, others = [] }) => push.length + others.length <= MAX_PUSH,
      'push and others together are too many',
    ),
    z.refine(({ user, others = [] }) => others.every(({ author }) => author !== user), 'others holds own entries'),
  )
export type SyncRequest = z.infer<typeof SyncRequest>

/** An entry of the page; without its body (`id` alone) where this very request carried it. */
export const PageEntry = z.strictObject({ ...Placed.shape, id: Uuid, entry: z.optional(Entry) })
export type PageEntry = z.infer<typeof PageEntry>

/**
 * What became of an entry that the device believes held, where that is not so any more: a manager declined it, or the
 * server does not know it (it came back from a backup) and must be offered it again.
 */
export const HeldNow = z.discriminatedUnion('now', [
  z.strictObject({ id: Uuid, now: z.literal('declined'), reason: z.string(), at: Instant }),
  z.strictObject({ id: Uuid, now: z.literal('missing') }),
])
export type HeldNow = z.infer<typeof HeldNow>

export const SyncResponse = z.strictObject({
  /** Only the entries of the request that are not in the log now, each with why. */
  results: z.array(z.strictObject({ id: Uuid, code: OutcomeCode })),
  log: z.array(PageEntry),
  /** Of the request's `held`, those that do not wait any more; entries that a manager accepted come with the log. */
  held: z.array(HeldNow),
  next: Cursor,
  head: z.int(),
  more: z.boolean(),
  server: z.strictObject({ time: Instant, minSchema: z.int() }),
})
export type SyncResponse = z.infer<typeof SyncResponse>
