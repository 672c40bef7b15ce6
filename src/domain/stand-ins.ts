import type { LocalRow } from './cell-state.ts'
import { cellKey } from './entry.ts'
import { type LoggedCell, type LogRow, readLog } from './log.ts'
import type { OutcomeCode } from './wire/sync.ts'

/** The outcome of an entry that the log lost and that was offered by somebody else than its author. */
export const NOT_AUTHOR = 'held:not_author' satisfies OutcomeCode

/** What was decided of a cell. */
export type Standing = Pick<LoggedCell<LogRow>, 'approved' | 'returned' | 'submitted'>

/**
 * Whether the row is another person's, held by the server until their own device sends it again: nothing that this
 * device's person could do about it. Source: SPEC S9.
 */
export function isStandIn({ code, author }: Pick<LocalRow, 'code' | 'author'>): boolean {
  return code === NOT_AUTHOR && author !== null
}

/**
 * What acts that are only held now had decided, by key, of the cells in which nothing was written or submitted since.
 *
 * Shape   places are those of the log before it was restored; acts that are in the log again speak there, not here
 * Source  SPEC S9
 */
export function formerStandings(rows: readonly LocalRow[]): ReadonlyMap<string, Standing> {
  if (!rows.some(isStandIn)) return new Map()
  const { cells } = readLog(rows.flatMap(asFormerRow))
  const since = rows.filter(({ former, code }) => former === undefined && code === null)
  const written = new Set(since.flatMap(({ entry }) => (entry.kind === 'value' ? [cellKey(entry.cell)] : [])))
  const submitted = new Set(since.flatMap(({ entry }) => (entry.kind === 'submission' ? entry.heads : [])))
  const untouched = [...cells].filter(
    ([key, { heads }]) => !written.has(key) && !heads.some(({ entry }) => submitted.has(entry.id)),
  )
  return new Map(untouched)
}

/** What the log says; where it says nothing decided, what was decided before it was restored. */
export function standingOf(now: Standing, former: Standing | undefined): Standing {
  if (former === undefined || now.approved !== null || now.returned !== null) return now
  const decided = former.approved !== null || former.returned !== null
  return { ...former, submitted: former.submitted || (now.submitted && !decided) }
}

function asFormerRow(row: LocalRow): LogRow[] {
  const { entry, former, receivedAt } = row
  if (former === undefined || (entry.kind !== 'value' && !isStandIn(row))) return []
  return [{ entry, seq: former, receivedAt: receivedAt ?? entry.at }]
}
