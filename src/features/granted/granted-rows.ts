import type { Catalogue } from '../../domain/catalogue.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { comparePeriods, FREQUENCIES, type Frequency, frequencyOf, type Period } from '../../domain/period.ts'
import type { PriorityArea } from '../../domain/plan.ts'
import type { GrantedValues } from '../../domain/wire/grants.ts'

export type GrantedCell = GrantedValues['values'][number]

/** One indicator's whole values by period. */
export interface GrantedRow {
  readonly code: string
  /** Undefined where the catalogue does not have it any more. */
  readonly indicator: Indicator | undefined
  readonly byPeriod: ReadonlyMap<Period, GrantedCell>
}

/** Indicators of one area that are asked as often: their periods side by side, oldest first. */
export interface GrantedTable {
  readonly frequency: Frequency
  readonly periods: readonly Period[]
  readonly rows: readonly GrantedRow[]
}

/** What was granted of one priority area; null gathers what the catalogue does not have any more. */
export interface GrantedArea {
  readonly area: PriorityArea | null
  readonly tables: readonly GrantedTable[]
  readonly breakdowns: readonly GrantedCell[]
}

/** The values as a page shows them: areas and indicators in the catalogue's order, totals apart from their breakdowns. */
export function grantedAreas(
  values: readonly GrantedCell[],
  { areas, indicators }: Pick<Catalogue, 'areas' | 'indicators'>,
): GrantedArea[] {
  const priorityOf = new Map(indicators.map(({ code, priority }) => [code, priority]))
  const ofArea = (code: string | undefined) => values.filter(({ indicator }) => priorityOf.get(indicator) === code)
  return [...areas, null]
    .map((area) => ({ area, own: ofArea(area?.code) }))
    .filter(({ own }) => own.length > 0)
    .map(({ area, own }) => ({
      area,
      tables: tablesOf(
        own.filter(({ disaggregation }) => disaggregation === ''),
        indicators,
      ),
      breakdowns: own.filter(({ disaggregation }) => disaggregation !== ''),
    }))
}

function tablesOf(totals: readonly GrantedCell[], indicators: readonly Indicator[]): GrantedTable[] {
  return FREQUENCIES.map((frequency) => {
    const own = totals.filter(({ period }) => frequencyOf(period) === frequency)
    const periods = [...new Set(own.map(({ period }) => period))].sort(comparePeriods)
    return { frequency, periods, rows: rowsOf(own, indicators) }
  }).filter(({ rows }) => rows.length > 0)
}

function rowsOf(cells: readonly GrantedCell[], indicators: readonly Indicator[]): GrantedRow[] {
  const place = new Map(indicators.map(({ code }, index) => [code, index]))
  return [...Map.groupBy(cells, ({ indicator }) => indicator)]
    .sort(([a], [b]) => (place.get(a) ?? Number.POSITIVE_INFINITY) - (place.get(b) ?? Number.POSITIVE_INFINITY) || 0)
    .map(([code, own]) => ({
      code,
      indicator: indicators.find((one) => one.code === code),
      byPeriod: new Map(own.map((cell) => [cell.period, cell])),
    }))
}
