import type { LocalCell, LocalRow } from '../../domain/cell-state.ts'
import type { ValueEntry } from '../../domain/entry.ts'
import { sameValue, type Value } from '../../domain/value.ts'

type ValueRow = LocalRow<ValueEntry>

/** One of the values that stand against each other, with everybody who wrote it. */
export interface ConflictOption {
  readonly value: Value
  readonly rows: readonly ValueRow[]
}

/** The different values among the heads of a cell, newest first; equal ones are one option. */
export function conflictOptions(cell: Pick<LocalCell, 'heads'>): ConflictOption[] {
  const options: { value: Value; rows: ValueRow[] }[] = []
  for (const row of cell.heads) {
    const same = options.find(({ value }) => sameValue(value, row.entry.value))
    if (same) same.rows.push(row)
    else options.push({ value: row.entry.value, rows: [row] })
  }
  return options
}

/** The newest value from which all heads come; null where they have none in common. */
export function lastCommonValue(cell: Pick<LocalCell, 'heads' | 'history'>): Value | null {
  const parentsOf = new Map(cell.history.map(({ entry }) => [entry.id, entry.parents]))
  const lines = cell.heads.map(({ entry }) => ancestors(entry.id, parentsOf))
  const common = cell.history.find(({ entry }) => lines.every((line) => line.has(entry.id)))
  return common?.entry.value ?? null
}

function ancestors(id: string, parentsOf: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>()
  const ahead = [...(parentsOf.get(id) ?? [])]
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (found.has(next)) continue
    found.add(next)
    ahead.push(...(parentsOf.get(next) ?? []))
  }
  return found
}
