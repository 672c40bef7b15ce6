import { useMemo, useSyncExternalStore } from 'react'
import type { Store } from '../../storage/store.ts'
import type { EntryRow } from '../../sync/row.ts'

/** What this device holds of the organisation, kept up to date; null until first read. Throws StorageProblem. */
export function useRows(store: Pick<Store, 'watchRows'>, org: string): readonly EntryRow[] | null {
  const source = useMemo(() => createSource(store, org), [store, org])
  return useSyncExternalStore(source.subscribe, source.snapshot)
}

function createSource(store: Pick<Store, 'watchRows'>, org: string) {
  let rows: readonly EntryRow[] | null = null
  let failure: unknown = null
  return {
    snapshot: () => {
      if (failure !== null) throw failure
      return rows
    },
    subscribe: (listener: () => void) => {
      const watching = store.watchRows(org).subscribe({
        next: (now) => {
          rows = now
          listener()
        },
        error: (problem) => {
          failure = problem
          listener()
        },
      })
      return () => watching.unsubscribe()
    },
  }
}
