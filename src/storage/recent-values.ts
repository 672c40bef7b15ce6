import { cellKey, type Entry, MAX_PARENTS } from '../domain/entry.ts'

/**
 * The value that this page saved last in each cell, as long as no answer has settled it.
 *
 * Two saves may follow each other faster than the screen reads the first; without this a person would be in conflict
 * with themselves. What came from elsewhere and was not seen stays out, be it their own from another tab: that is a
 * conflict. Source: SPEC H2.
 */
export interface RecentValues {
  /** The entries, each value with what is recent in its cell before the parents that it named already. */
  readonly named: (org: string, entries: readonly Entry[]) => Entry[]
  readonly keep: (org: string, entries: readonly Entry[]) => void
  /** What is not unsent any more is nothing recent: the screens show it. */
  readonly drop: (ids: ReadonlySet<string>) => void
}

export function createRecentValues(): RecentValues {
  const recent = new Map<string, string>()
  const placeOf = (org: string, entry: Entry) => (entry.kind === 'value' ? `${org}/${cellKey(entry.cell)}` : '')
  return {
    named: (org, entries) =>
      entries.map((entry) => {
        const id = recent.get(placeOf(org, entry))
        if (entry.kind !== 'value' || id === undefined) return entry
        return { ...entry, parents: [...new Set([id, ...entry.parents])].slice(0, MAX_PARENTS) }
      }),
    keep: (org, entries) => {
      for (const entry of entries) if (entry.kind === 'value') recent.set(placeOf(org, entry), entry.id)
    },
    drop: (ids) => {
      for (const [place, id] of recent) if (ids.has(id)) recent.delete(place)
    },
  }
}
