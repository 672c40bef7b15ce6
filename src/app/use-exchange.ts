import { use, useSyncExternalStore } from 'react'
import type { Person } from '../domain/people.ts'
import type { EntryCounts } from '../storage/entry-table.ts'
import type { Store } from '../storage/store.ts'
import { type Exchange, exchangeOf } from './workspace.ts'

/** The person's exchange; suspends while the database opens. */
export function useExchange(person: Person): Exchange {
  return use(exchangeOf(person))
}

const latest = new WeakMap<Store, EntryCounts>()

/** How much waits on this device, told anew at every change; null until first read. */
export function useCounts(store: Store): EntryCounts | null {
  return useSyncExternalStore(
    (changed) => {
      const watching = store.watchCounts().subscribe({
        next: (counts) => {
          latest.set(store, counts)
          changed()
        },
        error: () => {},
      })
      return () => watching.unsubscribe()
    },
    () => latest.get(store) ?? null,
  )
}

/** Whether any exchange rests because the session ended. */
export function useSignedOut(exchange: Exchange): boolean {
  return useSyncExternalStore(exchange.subscribe, () =>
    exchange.phases().some((phase) => phase.name === 'stopped' && phase.why === 'signed_out'),
  )
}
