import { use, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Person } from '../domain/people.ts'
import type { EntryCounts } from '../storage/entry-table.ts'
import type { Store } from '../storage/store.ts'
import type { Watched } from '../storage/watched.ts'
import type { Phase } from '../sync/engine-state.ts'
import { type Needs, watchNeeds } from './needs.ts'
import { type Exchange, exchangeOf } from './workspace.ts'

/** The person's exchange; suspends while the database opens. Throws StorageProblem where it does not. */
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

/** The ids of the organisations that the person writes for; the same array as long as they are the same. */
export function useOrgs({ memberships }: Person): readonly string[] {
  const ids = memberships.map(({ organisation }) => organisation.id).join(' ')
  return useMemo(() => ids.split(' ').filter(Boolean), [ids])
}

/** What each organisation asks of the person; null until first read. */
export function useNeeds(store: Store, orgs: readonly string[]): Needs | null {
  const [needs, setNeeds] = useState<Needs | null>(null)
  useEffect(() => watchNeeds(store, orgs, setNeeds), [store, orgs])
  return needs
}

/** Where each organisation's exchange stands. */
export function usePhases(exchange: Exchange, orgs: readonly string[]) {
  return useSyncExternalStore(
    exchange.subscribe,
    useMemo(() => phasesOf(exchange, orgs), [exchange, orgs]),
  )
}

/** The same answer as long as no phase has changed: React asks at every render. */
function phasesOf(exchange: Exchange, orgs: readonly string[]) {
  let last: readonly { readonly org: string; readonly phase: Phase | null }[] = []
  return () => {
    const now = orgs.map((org) => ({ org, phase: exchange.phaseOf(org) }))
    const same = now.length === last.length && now.every(({ phase }, index) => phase === last[index]?.phase)
    if (!same) last = now
    return last
  }
}
