import * as z from 'zod/mini'
import { Cell, Entry, LogEntry, MAX_NOTE } from '../entry.ts'
import { Organisation } from '../people.ts'
import { Day, Instant, text, Uuid } from '../text.ts'
import { Value } from '../value.ts'
import { HELD_REASONS } from './sync.ts'

/** One organisation's submitted period that waits for a manager. */
export const ReviewItem = z.strictObject({
  organisation: Organisation,
  period: z.string(),
  submittedAt: Instant,
  submittedBy: z.string(),
  /** Cells that wait for a decision, and how many of them differ markedly from the same period a year before. */
  waiting: z.int(),
  marked: z.int(),
})
export type ReviewItem = z.infer<typeof ReviewItem>

/** GET /api/review */
export const ReviewQueue = z.strictObject({ items: z.array(ReviewItem) })
export type ReviewQueue = z.infer<typeof ReviewQueue>

export const REVIEW_STATES = ['waiting', 'approved', 'returned', 'conflict', 'not_submitted'] as const

/** One cell of the period with what the manager needs to decide. */
export const ReviewCell = z.strictObject({
  cell: Cell,
  state: z.enum(REVIEW_STATES),
  /** The head, or the heads in conflict. */
  heads: z.array(
    z.strictObject({
      id: Uuid,
      seq: z.int(),
      value: Value,
      note: z.nullable(z.string()),
      author: z.string(),
      receivedAt: Instant,
    }),
  ),
  /** Approved values of the same indicator in earlier periods, oldest first. */
  history: z.array(z.strictObject({ period: z.string(), value: Value })),
  /** Set when the value differs from the same period a year before by more than the indicator's soft rule. */
  marked: z.boolean(),
})
export type ReviewCell = z.infer<typeof ReviewCell>

/** GET /api/review/:org/:period. A decision names `upTo`, the log's head that this answer saw. */
export const ReviewPage = z.strictObject({
  organisation: Organisation,
  period: z.string(),
  upTo: z.int(),
  cells: z.array(ReviewCell),
  decisions: z.array(LogEntry),
})
export type ReviewPage = z.infer<typeof ReviewPage>

/** An entry that the server keeps for a manager: well-formed, but not for the log without somebody's word. */
export const HeldItem = z.strictObject({
  organisation: Organisation,
  entry: Entry,
  why: z.enum(HELD_REASONS),
  /** Who wrote it; where `claimed`, as somebody else says, and `name` is null for a person unknown here. */
  author: z.strictObject({ id: Uuid, name: z.nullable(z.string()), claimed: z.boolean() }),
  offeredBy: z.string(),
  receivedAt: Instant,
  /** Blanked by a redaction since: what it said is not kept any more. */
  redacted: z.boolean(),
  /** The last day on which its period took values of this organisation; null where it is held for another reason. */
  closedOn: z.nullable(Day),
  /** What the log has in the cell now: its heads; empty for what is no value. */
  heads: z.array(z.strictObject({ id: Uuid, value: Value, author: z.string(), receivedAt: Instant })),
})
export type HeldItem = z.infer<typeof HeldItem>

/** Items that one answer about held entries has at most; after a restore there may be thousands. */
export const MAX_HELD = 500

/** GET /api/review/held: how many wait, and the MAX_HELD of them that have waited longest, longest first. */
export const HeldQueue = z.strictObject({ waiting: z.int(), items: z.array(HeldItem) })
export type HeldQueue = z.infer<typeof HeldQueue>

/** POST /api/review/held: what becomes of one held entry. Declining needs a reason, which its author reads. */
export const HeldDecision = z
  .strictObject({
    org: Uuid,
    id: Uuid,
    author: Uuid,
    verdict: z.enum(['accepted', 'declined']),
    reason: z.optional(text(MAX_NOTE)),
  })
  .check(
    z.refine(({ verdict, reason }) => verdict === 'accepted' || (reason ?? '').trim() !== '', {
      error: 'declining needs a reason',
      path: ['reason'],
    }),
  )
export type HeldDecision = z.infer<typeof HeldDecision>
