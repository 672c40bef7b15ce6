import { use, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Person } from '../domain/people.ts'
import type { EntryCounts } from '../storage/entry-table.ts'
import type { Store, Watched } from '../storage/store.ts'
import { type Exchange, exchangeOf } from './workspace.ts'

/** The person's exchange; suspends while the database opens. */
export function useExchange(person: Person): Exchange {
  return use(exchangeOf(person))
}

/** What is watched, told anew at every change; null until first read. Give it the same object at every render. */
function useWatched<T>(watched: Watched<T>): T | null {
  const [value, setValue] = useState<T | null>(null)
  useEffect(() => {
    // A database that closed under the page shows where it is used; this line then keeps its last word.
    const watching = watched.subscribe({ next: setValue, error: () => {} })
    return () => watching.unsubscribe()
  }, [watched])
  return value
}

/** How much waits on this device. */
export function useCounts(store: Store): EntryCounts | null {
  return useWatched(useMemo(() => store.watchCounts(), [store]))
}

/** When this device last heard from the organisation's log, ISO 8601. */
export function useContactedAt(store: Store, org: string): string | null {
  return useWatched(useMemo(() => store.watchContactedAt(org), [store, org]))
}

/** Whether any exchange rests because the session ended. */
export function useSignedOut(exchange: Exchange): boolean {
  return useSyncExternalStore(exchange.subscribe, () =>
    exchange.phases().some((phase) => phase.name === 'stopped' && phase.why === 'signed_out'),
  )
}
