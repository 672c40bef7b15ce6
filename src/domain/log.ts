import { type Cell, cellKey, type DecisionEntry, type LogEntry, type ValueEntry } from './entry.ts'
import { headsOf, inConflict } from './heads.ts'
import type { Period } from './period.ts'
import type { Value } from './value.ts'

/** What reading a log needs of an entry with its place in it. */
export type LogRow = Pick<LogEntry, 'seq' | 'receivedAt' | 'entry'>
/** A row that holds a value. */
export type ValueRow<R extends LogRow = LogEntry> = R & { readonly entry: ValueEntry }

/** A value that a manager's decision covers, and when that was. */
export interface ApprovedValue {
  readonly value: Value
  readonly entryId: string
  /** Place of the approved value in the log. */
  readonly seq: number
  /** When the server received the approval. */
  readonly at: string
}

/** One cell as an organisation's log tells it. */
export interface LoggedCell<R extends LogRow = LogEntry> {
  readonly key: string
  /** As the newest head names it, with the definition that its author saw. */
  readonly cell: Cell
  /** In the order of the log. */
  readonly entries: readonly ValueRow<R>[]
  /** Newest first. */
  readonly heads: readonly ValueRow<R>[]
  readonly conflict: boolean
  readonly approved: ApprovedValue | null
  /** The newest head was sent back and nobody submitted it again since; `at` is when the server received that. */
  readonly returned: { readonly reason: string; readonly at: string; readonly seq: number } | null
  /** A head was submitted and no decision covers it since. */
  readonly submitted: boolean
}

export interface OrganisationLog<R extends LogRow = LogEntry> {
  readonly cells: ReadonlyMap<string, LoggedCell<R>>
  /** Place of the last entry, 0 when there is none. */
  readonly head: number
}

/** A decision with the part of the log that it can speak of. */
interface Decided {
  readonly seq: number
  readonly at: string
  /** Last entry that it saw; never beyond its own place, whatever it claims. */
  readonly upTo: number
  readonly verdict: DecisionEntry['verdict']
  readonly reason: string
  readonly keys: ReadonlySet<string> | 'all'
}

/**
 * An organisation's log read once: each cell with its heads and what was decided of it.
 *
 * Shape   the rows in any order; the result keeps the caller's own rows, with author and all
 * Source  SPEC H1-H2 (heads), V1-V6 (submissions and decisions)
 */
export function readLog<R extends LogRow>(log: readonly R[]): OrganisationLog<R> {
  const values = new Map<string, ValueRow<R>[]>()
  const decisions = new Map<Period, Decided[]>()
  const submittedAt = new Map<string, number>()
  const ordered = log.toSorted((a, b) => a.seq - b.seq)
  for (const row of ordered) {
    const { entry } = row
    if (isValueRow(row)) append(values, cellKey(row.entry.cell), row)
    else if (entry.kind === 'decision') append(decisions, entry.period, decided(row, entry))
    else if (entry.kind === 'submission') entry.heads.forEach((id) => void submittedAt.set(id, row.seq))
  }
  const cells = new Map<string, LoggedCell<R>>()
  for (const [key, entries] of values) {
    const period = entries[0]?.entry.cell.period ?? ''
    const covering = (decisions.get(period) ?? []).filter(({ keys }) => keys === 'all' || keys.has(key))
    const cell = readCell(key, entries, covering, submittedAt)
    if (cell) cells.set(key, cell)
  }
  return { cells, head: ordered.at(-1)?.seq ?? 0 }
}

/** Whether the log holds something of the cell that is newer than what was approved; a withdrawal counts where it takes an approved value away. */
export function isProvisional({ heads, approved }: Pick<LoggedCell<LogRow>, 'heads' | 'approved'>): boolean {
  if (heads.some(({ entry }) => entry.id === approved?.entryId)) return false
  return approved !== null || heads.some(({ entry }) => !('withdrawn' in entry.value))
}

/**
 * The rows whose values no other row of the cell names as parent, newest first.
 *
 * Where rows name each other in a circle, which only a broken client writes, all are heads: a conflict to be seen and
 * resolved, not a cell that vanished with what was approved of it. Source: SPEC H1.
 */
export function headRows<R extends { readonly entry: ValueEntry }>(rows: readonly R[]): R[] {
  const heads = new Set(headsOf(rows.map(({ entry }) => entry)).map(({ id }) => id))
  return rows.filter(({ entry }) => heads.size === 0 || heads.has(entry.id)).reverse()
}

function readCell<R extends LogRow>(
  key: string,
  entries: readonly ValueRow<R>[],
  decisions: readonly Decided[],
  submittedAt: ReadonlyMap<string, number>,
): LoggedCell<R> | null {
  const heads = headRows(entries)
  const [newest] = heads
  if (!newest) return null
  const conflict = inConflict(heads.map(({ entry }) => entry))
  const lastOn = (head: ValueRow<R>) => decisions.findLast(({ upTo }) => head.seq <= upTo)
  const waits = (head: ValueRow<R>) => (submittedAt.get(head.entry.id) ?? 0) > (lastOn(head)?.seq ?? 0)
  const submitted = !conflict && heads.some(waits)
  const last = lastOn(newest)
  return {
    key,
    cell: newest.entry.cell,
    entries,
    heads,
    conflict,
    approved: approvedOf(entries, decisions),
    returned: last?.verdict === 'returned' && !submitted ? { reason: last.reason, at: last.at, seq: last.seq } : null,
    submitted,
  }
}

/**
 * The value that the decisions leave approved: a later approval replaces it, unless it met a conflict; sending back
 * that very entry withdraws it; sending back a later one does not.
 */
function approvedOf(entries: readonly ValueRow<LogRow>[], decisions: readonly Decided[]): ApprovedValue | null {
  let approved: ApprovedValue | null = null
  for (const { upTo, verdict, at } of decisions) {
    const heads = headRows(entries.filter(({ seq }) => seq <= upTo))
    const [newest] = heads
    if (!newest) continue
    if (verdict === 'returned') {
      if (heads.some(({ entry }) => entry.id === approved?.entryId)) approved = null
    } else if (!inConflict(heads.map(({ entry }) => entry))) {
      const { value, id } = newest.entry
      approved = 'withdrawn' in value ? null : { value, entryId: id, seq: newest.seq, at }
    }
  }
  return approved
}

function decided({ seq, receivedAt }: LogRow, { upTo, verdict, reason = '', cells }: DecisionEntry): Decided {
  const keys = cells === 'all' ? cells : new Set(cells.map(cellKey))
  return { seq, at: receivedAt, upTo: Math.min(upTo, seq - 1), verdict, reason, keys }
}

function isValueRow<R extends LogRow>(row: R): row is ValueRow<R> {
  return row.entry.kind === 'value'
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
