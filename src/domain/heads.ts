import { cellKey, type ValueEntry } from './entry.ts'
import { sameValue } from './value.ts'

/**
 * The value entries of one cell that no other entry names as parent.
 *
 * Order-free: any order of the same entries gives the same set, here sorted by id. Parents that are not among the
 * entries are accepted. Source: SPEC H1.
 */
export function headsOf<E extends Pick<ValueEntry, 'id' | 'parents'>>(entries: readonly E[]): E[] {
  const named = new Set(entries.flatMap((entry) => entry.parents))
  return entries.filter((entry) => !named.has(entry.id)).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Whether heads say different things: equal heads are agreement, unequal ones a conflict. Source: SPEC H2. */
export function inConflict(heads: readonly Pick<ValueEntry, 'value'>[]): boolean {
  const [first, ...others] = heads
  return first !== undefined && others.some((head) => !sameValue(head.value, first.value))
}

/** Entries grouped by the cell that they belong to. */
export function byCell<E extends Pick<ValueEntry, 'cell'>>(entries: readonly E[]): Map<string, E[]> {
  return Map.groupBy(entries, (entry) => cellKey(entry.cell))
}
