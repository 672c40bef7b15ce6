import type { Catalogue } from '../../domain/catalogue.ts'
import type { CellState, LocalCell } from '../../domain/cell-state.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Period } from '../../domain/period.ts'
import type { Objective, PriorityArea } from '../../domain/plan.ts'
import { type EarlierValue, lastTime, wholeCellKey } from './last-time.ts'
import { ownNote } from './own-note.ts'

/** One indicator of the grid with what this device knows of it. */
export interface GridRow {
  readonly key: string
  readonly indicator: Indicator
  readonly cell: LocalCell | null
  /** What stands in the note's box before anything is typed: the person's own. */
  readonly note: string
  readonly last: EarlierValue | null
}

/** An objective with the rows asked under it; `opensArea` on the first objective of each priority area. */
export interface GridGroup {
  readonly area: PriorityArea
  readonly objective: Objective
  readonly opensArea: boolean
  readonly rows: readonly GridRow[]
}

export type GridFilter = 'all' | 'to_fill' | 'to_look' | 'conflict'

/** What a person is expected to look at again. What is held waits for a manager, and asks nothing of who wrote it. */
const TO_LOOK: readonly CellState[] = ['refused', 'returned']

/** The rows of a period, one per indicator asked, in the catalogue's order. */
export function gridRows(
  indicators: readonly Indicator[],
  period: Period,
  cells: ReadonlyMap<string, LocalCell>,
  person: string,
): GridRow[] {
  return indicators.map((indicator) => {
    const key = wholeCellKey(indicator.code, period)
    const cell = cells.get(key) ?? null
    return { key, indicator, cell, note: ownNote(cell, person), last: lastTime(indicator, period, cells) }
  })
}

/** The rows under their objectives and areas, in the plan's order; what has no row is left out. */
export function gridGroups(rows: readonly GridRow[], plan: Pick<Catalogue, 'areas' | 'objectives'>): GridGroup[] {
  return plan.areas
    .toSorted((a, b) => a.order - b.order)
    .flatMap((area) =>
      plan.objectives
        .filter(({ priority }) => priority === area.code)
        .toSorted((a, b) => a.order - b.order)
        .map((objective) => ({
          area,
          objective,
          rows: rows.filter((row) => row.indicator.objective === objective.code),
        }))
        .filter((group) => group.rows.length > 0)
        .map((group, index) => ({ ...group, opensArea: index === 0 })),
    )
}

/** Whether the cell holds something to send: a figure or a reason why not. */
export function isAnswered(cell: LocalCell | null | undefined): boolean {
  return cell != null && (cell.value !== null || cell.state === 'conflict')
}

/** Whether the row belongs to what the filter leaves. */
export function passes(row: GridRow, filter: GridFilter): boolean {
  if (filter === 'to_fill') return !isAnswered(row.cell)
  if (filter === 'to_look') return row.cell !== null && TO_LOOK.includes(row.cell.state)
  return filter === 'all' || row.cell?.state === 'conflict'
}
