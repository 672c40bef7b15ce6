import { CELL_STATES, type CellState, type LocalCell } from '../../domain/cell-state.ts'
import type { EntryPeriod } from './due-list.ts'
import { isAnswered } from './grid-rows.ts'
import { wholeCellKey } from './last-time.ts'

/**
 * How far a period is.
 *
 * Shape  `answered` of `asked` indicators; `states` the states that occur, most urgent first, with how many cells;
 *        empty cells are not among them
 */
export interface PeriodProgress {
  readonly asked: number
  readonly answered: number
  readonly states: readonly { readonly state: CellState; readonly count: number }[]
}

export function periodProgress(
  { period, indicators }: Pick<EntryPeriod, 'period' | 'indicators'>,
  cells: ReadonlyMap<string, LocalCell>,
): PeriodProgress {
  const held = indicators.flatMap(({ code }) => cells.get(wholeCellKey(code, period)) ?? [])
  const states = CELL_STATES.filter((state) => state !== 'empty')
    .map((state) => ({ state, count: held.filter((cell) => cell.state === state).length }))
    .filter(({ count }) => count > 0)
  return { asked: indicators.length, answered: held.filter(isAnswered).length, states }
}
