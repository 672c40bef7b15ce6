import { cellKey, type Entry, MAX_PARENTS } from '../domain/entry.ts'

/**
 * The values that this page saved last in each cell and that no answer has settled since.
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
  const recent = new Map<string, readonly string[]>()
  const idsOf = (org: string, entries: readonly Entry[]) =>
    Map.groupBy(
      entries.filter((entry) => entry.kind === 'value'),
      ({ cell }) => placeOf(org, cellKey(cell)),
    )
  return {
    named: (org, entries) =>
      entries.map((entry) => {
        if (entry.kind !== 'value') return entry
        const ids = recent.get(placeOf(org, cellKey(entry.cell))) ?? []
        return { ...entry, parents: [...new Set([...ids, ...entry.parents])].slice(0, MAX_PARENTS) }
      }),
    keep: (org, entries) => {
      for (const [place, values] of idsOf(org, entries)) {
        recent.set(
          place,
          values.map(({ id }) => id),
        )
      }
    },
    drop: (ids) => {
      for (const [place, values] of recent) if (values.some((id) => ids.has(id))) recent.delete(place)
    },
  }
}

const placeOf = (org: string, key: string) => `${org}/${key}`
