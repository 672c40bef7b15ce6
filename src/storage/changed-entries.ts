import { Dexie, type ObservabilitySet, RangeSet } from 'dexie'

/** Ids of entries that commits changed, by any tab; `any` where a commit does not say which. */
export type Changed = ReadonlySet<string> | 'any'

/** Calls back with what each commit on the database's entries changed, here or in another tab; the answer stops. */
export function onChangedEntries(database: string, callBack: (changed: Changed) => void): () => void {
  const part = `idb://${database}/entry/`
  const listener = (parts: ObservabilitySet) => {
    const changed = 'all' in parts ? 'any' : idsIn(parts[part])
    if (changed === 'any' || changed.size > 0) callBack(changed)
  }
  Dexie.on('storagemutated', listener)
  return () => Dexie.on.storagemutated.unsubscribe(listener)
}

/** A commit of many rows at once is told as a range rather than by each id. */
function idsIn(tree: ObservabilitySet[string] | undefined): Changed {
  const ids = new Set<string>()
  // From another tab it comes as a copy, without its methods.
  for (const { from, to } of tree === undefined ? [] : RangeSet(tree)) {
    if (from !== to || typeof from !== 'string') return 'any'
    ids.add(from)
  }
  return ids
}
