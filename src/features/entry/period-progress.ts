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
  readonly states: readonly { readonly state: FilledState; readonly count: number }[]
  /** Every value asked was submitted or approved. */
  readonly sent: boolean
}

/** The states of a cell that holds something. */
type FilledState = Exclude<CellState, 'empty'>

export function periodProgress(
  { period, indicators }: Pick<EntryPeriod, 'period' | 'indicators'>,
  cells: ReadonlyMap<string, LocalCell>,
): PeriodProgress {
  const held = indicators.flatMap(({ code }) => cells.get(wholeCellKey(code, period)) ?? [])
  const countOf = (state: CellState) => held.filter((cell) => cell.state === state).length
  const states = CELL_STATES.filter((state): state is FilledState => state !== 'empty')
    .map((state) => ({ state, count: countOf(state) }))
    .filter(({ count }) => count > 0)
  const asked = indicators.length
  const sent = asked > 0 && countOf('approved') + countOf('submitted') === asked
  return { asked, answered: held.filter(isAnswered).length, states, sent }
}
