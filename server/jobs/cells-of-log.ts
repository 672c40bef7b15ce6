import type { LogEntry } from '../../src/domain/entry.ts'
import { isProvisional, type LoggedCell, readLog } from '../../src/domain/log.ts'
import type { CellState } from '../repositories/cells.ts'

/** The days of the plan are those of its territory, whatever the clock of the server. */
const ROME = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' })

/** The cells of an organisation as its whole log tells them. */
export function cellsOfLog(log: readonly LogEntry[]): CellState[] {
  return [...readLog(log).cells.values()].map(stateOf)
}

function stateOf({ cell, conflict, submitted, heads, approved }: LoggedCell): CellState {
  return {
    indicator: cell.indicator,
    period: cell.period,
    disaggregation: cell.disaggregation,
    conflict,
    provisional: !conflict && isProvisional({ heads, approved }),
    submitted,
    head: conflict ? null : (heads[0]?.entry.value ?? null),
    approved: approved?.value ?? null,
    approvedDay: approved === null ? null : ROME.format(new Date(approved.at)),
  }
}

/** Those of the cells that are not as they were. */
export function changedCells(before: readonly CellState[], now: readonly CellState[]): CellState[] {
  const known = new Map(before.map((cell) => [keyOf(cell), fingerprint(cell)]))
  return now.filter((cell) => known.get(keyOf(cell)) !== fingerprint(cell))
}

const keyOf = ({ indicator, period, disaggregation }: CellState) => `${indicator}/${period}/${disaggregation}`

function fingerprint({ conflict, provisional, submitted, head, approved, approvedDay }: CellState): string {
  // PostgreSQL keeps the names of a jsonb in an order of its own.
  const sorted = (value: object | null) => (value === null ? null : Object.entries(value).sort())
  return JSON.stringify([conflict, provisional, submitted, sorted(head), sorted(approved), approvedDay])
}
