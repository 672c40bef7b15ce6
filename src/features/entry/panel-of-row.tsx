import type { Catalogue } from '../../domain/catalogue.ts'
import type { LocalCell } from '../../domain/cell-state.ts'
import type { Period } from '../../domain/period.ts'
import type { AreaNumber } from '../../ui/area-number.ts'
import type { GridRow } from './grid-rows.ts'
import { IndicatorPanel } from './indicator-panel.tsx'

export interface PanelOfRowProps {
  readonly row: GridRow
  readonly catalogue: Catalogue
  readonly period: Period
  readonly cells: ReadonlyMap<string, LocalCell>
  readonly onHistory: (key: string) => void
}

/** The panel of the row in hand, in the hue of its area. */
export function PanelOfRow({ row, catalogue, period, cells, onHistory }: PanelOfRowProps) {
  const area = catalogue.areas.find(({ code }) => code === row.indicator.priority)?.order ?? 1
  return <IndicatorPanel {...{ row, period, cells }} area={area as AreaNumber} onHistory={() => onHistory(row.key)} />
}
