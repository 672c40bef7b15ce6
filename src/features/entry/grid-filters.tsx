import { useLanguage } from '../../i18n/language.tsx'
import { entryMessages } from '../../i18n/messages/entry.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { type GridFilter, type GridRow, passes } from './grid-rows.ts'

export interface GridFiltersProps {
  readonly rows: readonly GridRow[]
  readonly filter: GridFilter
  readonly onFilter: (filter: GridFilter) => void
}

/** Which rows to see, each with how many there are; a group that is empty is not offered unless it is the one on. */
export function GridFilters({ rows, filter, onFilter }: GridFiltersProps) {
  const t = useMessages(entryMessages)
  const { format } = useLanguage()
  const labels = { all: t.filterAll, to_fill: t.filterToFill, to_look: t.filterToLook, conflict: t.filterConflict }
  const options = (['all', 'to_fill', 'to_look', 'conflict'] as const)
    .map((value) => ({ value, label: labels[value], count: rows.filter((row) => passes(row, value)).length }))
    .filter(({ value, count }) => count > 0 || value === 'all' || value === filter)
    .map((option) => ({ ...option, count: format.number(option.count) }))
  return <Segmented label={t.filter} options={options} value={filter} onChange={onFilter} />
}
