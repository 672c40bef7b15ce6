import { useMemo, useState } from 'react'
import { type GridFilter, type GridRow, passes } from './grid-rows.ts'

/** The rows that a filter leaves. They stay while the person works on them: none goes away because it was filled in. */
export function useGridFilter(rows: readonly GridRow[]) {
  const [chosen, setChosen] = useState<{ filter: GridFilter; keys: ReadonlySet<string> | null }>({
    filter: 'all',
    keys: null,
  })
  const shown = useMemo(
    () => (chosen.keys === null ? rows : rows.filter(({ key }) => chosen.keys?.has(key))),
    [rows, chosen],
  )
  const choose = (filter: GridFilter) => {
    const left = rows.filter((row) => passes(row, filter)).map(({ key }) => key)
    setChosen({ filter, keys: filter === 'all' ? null : new Set(left) })
  }
  return { filter: chosen.filter, rows: shown, choose }
}
