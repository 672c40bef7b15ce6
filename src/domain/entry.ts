import * as z from 'zod/mini'
import { Period } from './period.ts'
import { Instant, text, Uuid } from './text.ts'
import { Value } from './value.ts'

export const MAX_PARENTS = 16
export const MAX_NOTE = 2000
/** Characters of the cells that one decision names, so that no entry is beyond 64 KB. */
const MAX_CELLS_TEXT = 50_000
/** Entries that one organisation's log can have: the largest whole number of PostgreSQL's `integer`. */
export const MAX_LOG = 2_147_483_647

/** An indicator's code, such as `INC-3.1`. */
export const IndicatorCode = z.string().check(z.regex(/^[A-Z]{2,5}-\d{1,2}\.\d{1,2}$/))

/**
 * The place of one value: indicator, period and, where it is broken down, one `dimension=code`; with the version of
 * the indicator's definition that the person saw.
 */
export const Cell = z.strictObject({
  indicator: IndicatorCode,
  definition: z.int().check(z.minimum(1), z.maximum(10_000)),
  period: Period,
  disaggregation: z.string().check(z.regex(/^([A-Za-z][A-Za-z0-9]{0,40}=[A-Za-z0-9_.+<>-]{1,40})?$/)),
})
export type Cell = z.infer<typeof Cell>

const authored = { id: Uuid, v: z.literal(1), at: Instant, save: Uuid }

/** A value, written once and never changed; a later one names it as parent. */
export const ValueEntry = z.strictObject({
  ...authored,
  kind: z.literal('value'),
  cell: Cell,
  parents: z.array(Uuid).check(z.maxLength(MAX_PARENTS)),
  value: Value,
  note: z.optional(text(MAX_NOTE)),
})
export type ValueEntry = z.infer<typeof ValueEntry>

/** "These are our values of the period": the heads that the person saw when submitting. */
export const SubmissionEntry = z.strictObject({
  ...authored,
  kind: z.literal('submission'),
  period: Period,
  heads: z.array(Uuid).check(z.minLength(1), z.maxLength(500)),
})
export type SubmissionEntry = z.infer<typeof SubmissionEntry>

const Cells = z.array(Cell).check(
  z.minLength(1),
  z.maxLength(500),
  z.refine((cells) => JSON.stringify(cells).length <= MAX_CELLS_TEXT, { error: 'too many cells for one decision' }),
)

/** A plan manager's word on cells of a period, as they stood at `upTo` in the organisation's log. */
export const DecisionEntry = z.strictObject({
  ...authored,
  kind: z.literal('decision'),
  period: Period,
  cells: z.union([z.literal('all'), Cells]),
  upTo: z.int().check(z.minimum(1), z.maximum(MAX_LOG)),
  verdict: z.enum(['approved', 'returned']),
  reason: z.optional(text(MAX_NOTE)),
})
export type DecisionEntry = z.infer<typeof DecisionEntry>

/** "What this entry says must not be kept": blanks it wherever it is, leaving its place, parents and hash. */
export const RedactionEntry = z.strictObject({
  ...authored,
  kind: z.literal('redaction'),
  target: Uuid,
  reason: text(MAX_NOTE),
})
export type RedactionEntry = z.infer<typeof RedactionEntry>

/** One immutable act in an organisation's log, as its author's device wrote it. Source: SPEC E1-E5. */
export const Entry = z.discriminatedUnion('kind', [ValueEntry, SubmissionEntry, DecisionEntry, RedactionEntry])
export type Entry = z.infer<typeof Entry>

/**
 * What the server adds: the place in the log, who and which device by the session, when, and the entry's hash.
 *
 * Shape  `redacted` where the entry was blanked since: the hash is that of what was written
 */
export const Placed = z.strictObject({
  seq: z.int(),
  author: Uuid,
  device: Uuid,
  receivedAt: Instant,
  hash: z.string(),
  redacted: z.optional(z.literal(true)),
})
export type Placed = z.infer<typeof Placed>

/** An entry with its place in the log. */
export const LogEntry = z.strictObject({ ...Placed.shape, entry: Entry })
export type LogEntry = z.infer<typeof LogEntry>

/** Identity of a cell within an organisation: its definition's version is a fact of each entry, not of the place. */
export function cellKey(cell: Pick<Cell, 'indicator' | 'period' | 'disaggregation'>): string {
  return `${cell.indicator}/${cell.period}/${cell.disaggregation}`
}
