import { seriesPeriods } from '../../src/domain/aggregate.ts'
import type { Catalogue } from '../../src/domain/catalogue.ts'
import type { Indicator } from '../../src/domain/indicator.ts'
import { yearOf } from '../../src/domain/period.ts'
import type { CellState } from '../repositories/cells.ts'
import type { Group } from '../repositories/roll-ups.ts'

type Plan = Pick<Catalogue, 'indicators' | 'baselineYear'>

const groupsOfIndicator = (indicator: Indicator, baselineYear: number, today: string): Group[] =>
  seriesPeriods(indicator, baselineYear, today).map((period) => ({ indicator: indicator.code, period }))

/** Every figure that the plan has on that day: each indicator in each period that stands on its path. */
export function allGroups({ indicators, baselineYear }: Plan, today: string): Group[] {
  return indicators.flatMap((indicator) => groupsOfIndicator(indicator, baselineYear, today))
}

/**
 * The figures that the cells enter: the whole year of a flow, the period itself of a stock; and every later one where
 * a cell is of the baseline, with which the later ones are compared.
 */
export function groupsTouched(cells: readonly CellState[], { indicators, baselineYear }: Plan, today: string): Group[] {
  const touched = new Map<string, Group>()
  for (const cell of cells) {
    const indicator = indicators.find(({ code }) => code === cell.indicator)
    if (indicator === undefined || cell.disaggregation !== '') continue
    const year = yearOf(cell.period)
    const period = indicator.measure === 'flow' ? String(year) : cell.period
    for (const group of groupsOfIndicator(indicator, baselineYear, today)) {
      if (group.period === period || year === baselineYear) touched.set(`${group.indicator}/${group.period}`, group)
    }
  }
  return [...touched.values()]
}
