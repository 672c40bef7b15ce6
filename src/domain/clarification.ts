import { cellKey, type DecisionEntry } from './entry.ts'
import type { LoggedCell, LogRow } from './log.ts'

type DecisionRow = LogRow & { readonly entry: DecisionEntry }

/**
 * Reads what managers asked, in the reasons with which they sent values back, and what of it is still open.
 *
 * Shape   `log` in its order; the answer is the reason of the newest decision on the cell, null where that approved it
 *         or a later submission names a head of the cell or what was written since
 * Source  SPEC V4, seen from who answers: what was asked is to be read until the answer is submitted
 */
export function clarificationsOf(log: readonly LogRow[]): (cell: LoggedCell<LogRow>) => string | null {
  const decisions = log.filter(isDecision).map((row) => ({ ...row, speaksOf: speaksOf(row.entry) }))
  const submittedAt = new Map<string, number>()
  for (const { entry, seq } of log) {
    if (entry.kind === 'submission') for (const id of entry.heads) submittedAt.set(id, seq)
  }
  return ({ key, cell, entries, heads }) => {
    const first = entries[0]?.seq ?? Number.POSITIVE_INFINITY
    const last = decisions.findLast(
      ({ seq, entry, speaksOf }) =>
        entry.period === cell.period && first <= Math.min(entry.upTo, seq - 1) && speaksOf(key),
    )
    if (last === undefined || last.entry.verdict !== 'returned') return null
    const answers = [...heads, ...entries.filter(({ seq }) => seq > last.entry.upTo)]
    const answered = answers.some(({ entry }) => (submittedAt.get(entry.id) ?? 0) > last.seq)
    return answered ? null : (last.entry.reason ?? '')
  }
}

function isDecision(row: LogRow): row is DecisionRow {
  return row.entry.kind === 'decision'
}

function speaksOf({ cells }: DecisionEntry): (key: string) => boolean {
  if (cells === 'all') return () => true
  const keys = new Set(cells.map(cellKey))
  return (key) => keys.has(key)
}
