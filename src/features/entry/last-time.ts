import type { LocalCell } from '../../domain/cell-state.ts'
import { cellKey } from '../../domain/entry.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { comparePeriods, frequencyOf, type Period, sameLastYear } from '../../domain/period.ts'
import type { Value } from '../../domain/value.ts'

/** A value of an earlier period, to be held beside the one being written. */
export interface EarlierValue {
  readonly period: Period
  readonly value: Value
}

type Cells = ReadonlyMap<string, LocalCell>

/** Whether the value is a figure: a number, a ratio or a score. */
function isFigure(value: Value): boolean {
  return !('unavailable' in value) && !('withdrawn' in value)
}

/**
 * The organisation's figures of an indicator, oldest first, one per period.
 *
 * Unknowns  not available, withdrawn and in conflict are left out
 */
export function ownFigures(indicator: Indicator, cells: Cells): EarlierValue[] {
  return [...cells.values()]
    .filter(({ cell }) => cell.indicator === indicator.code && cell.disaggregation === '')
    .filter(({ cell }) => frequencyOf(cell.period) === indicator.frequency)
    .flatMap(({ cell, value, state }) =>
      value !== null && state !== 'conflict' && isFigure(value) ? [{ period: cell.period, value }] : [],
    )
    .sort((a, b) => comparePeriods(a.period, b.period))
}

/** Last time's figure: the same period a year before, else the newest earlier one, else null. */
export function lastTime(indicator: Indicator, period: Period, cells: Cells): EarlierValue | null {
  const before = ownFigures(indicator, cells).filter((figure) => comparePeriods(figure.period, period) < 0)
  return before.find((figure) => figure.period === sameLastYear(period)) ?? before.at(-1) ?? null
}

/** The key of an indicator's whole cell, without disaggregation, in a period. */
export function wholeCellKey(indicator: string, period: Period): string {
  return cellKey({ indicator, period, disaggregation: '' })
}
