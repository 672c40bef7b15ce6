import type { Table } from 'dexie'
import { cellKey, MAX_PARENTS, type ValueEntry } from '../domain/entry.ts'

export const RECENT_INDEXES = 'org'

/** So many saved values are remembered, more only where one save has more. */
const MEMORY = 100

interface RecentValue {
  readonly key: string
  readonly id: string
}

/**
 * The values that this device saved last in an organisation and that no answer has settled since, oldest first.
 *
 * Shape  the cell's key and the entry's id at the same place of two lists: read and written with every save, and lists
 *        of texts cost the browser a fraction of lists of objects
 */
interface RecentRow {
  readonly org: string
  readonly keys: readonly string[]
  readonly ids: readonly string[]
}

export type RecentTable = Table<RecentRow, string>

/**
 * The values with what this device saved in their cells a moment ago among their parents, remembered as recent.
 *
 * Two saves may follow each other faster than a screen reads the first, in this tab or another; without this a person
 * would be in conflict with themselves. What came from others and was not seen stays out: that is a conflict. To be
 * called in the transaction that adds the values. Source: SPEC H2.
 */
export async function afterRecent(
  table: RecentTable,
  org: string,
  values: readonly ValueEntry[],
): Promise<ValueEntry[]> {
  const before = valuesOf(await table.get(org))
  const named = withRecentParents(values, before)
  const now = named.map(({ cell, id }) => ({ key: cellKey(cell), id }))
  const keys = new Set(now.map(({ key }) => key))
  const kept = before.filter(({ key }) => !keys.has(key))
  const forgotten = Math.max(0, kept.length + now.length - MEMORY)
  await table.put(rowOf(org, [...kept.slice(forgotten), ...now]))
  return named
}

/** Pure part of `afterRecent`: each value names what is recent in its cell, then what it named already. */
export function withRecentParents(values: readonly ValueEntry[], recent: readonly RecentValue[]): ValueEntry[] {
  const byKey = Map.groupBy(recent, ({ key }) => key)
  return values.map((entry) => {
    const ids = byKey.get(cellKey(entry.cell))?.map(({ id }) => id) ?? []
    return { ...entry, parents: [...new Set([...ids, ...entry.parents])].slice(0, MAX_PARENTS) }
  })
}

/** What is not unsent any more is nothing recent: the screens show it. */
export async function dropRecent(table: RecentTable, org: string, ids: ReadonlySet<string>): Promise<void> {
  const before = valuesOf(await table.get(org))
  const values = before.filter(({ id }) => !ids.has(id))
  if (values.length < before.length) await table.put(rowOf(org, values))
}

function valuesOf(row: RecentRow | undefined): RecentValue[] {
  return row?.keys.map((key, place) => ({ key, id: row.ids[place] ?? '' })) ?? []
}

function rowOf(org: string, values: readonly RecentValue[]): RecentRow {
  return { org, keys: values.map(({ key }) => key), ids: values.map(({ id }) => id) }
}
