import { type DehydratedState, dehydrate, hydrate, type QueryClient } from '@tanstack/react-query'
import { createStore, del, get, set, type UseStore } from 'idb-keyval'
import { isKept, OWN } from './query-keys.ts'

/** Where answers are kept between visits. Its failures never reach the person: without it the network is needed. */
export interface Shelf {
  read(owner: string): Promise<unknown>
  write(owner: string, content: unknown): Promise<void>
  remove(owner: string): Promise<void>
}

/** What is kept for one owner; of another version of the app it is not read. */
interface Kept {
  readonly version: string
  readonly state: DehydratedState
}

/** Who has the answers that anybody may see. */
export const NOBODY = 'nobody'

// Soon: whoever opens a page may lose the network, or close the lid, right after.
const SAVE_EVERY_MS = 100

export interface OfflineCacheOptions {
  readonly shelf: Shelf
  /** The app's version: answers of another may have another shape. */
  readonly version: string
}

/** The answers read so far, kept for reading without a network. */
export interface OfflineCache {
  /**
   * Brings back what was kept for the owner, with the time it is from, and keeps what comes from then on; the answer
   * stops it. Queries need not wait for it: what the server said meanwhile is newer and stays.
   */
  keep(queries: QueryClient, owner: string): Promise<() => void>
  /** At sign-out: what only this person may see leaves the memory and the device. */
  drop(queries: QueryClient, owner: string): Promise<void>
}

export function offlineCache({ shelf, version }: OfflineCacheOptions): OfflineCache {
  return {
    async keep(queries, owner) {
      // Whoever was here before, nothing of theirs goes under this owner's name.
      queries.removeQueries({ queryKey: [OWN] })
      const kept = (await shelf.read(owner).catch(() => undefined)) as Kept | undefined
      if (kept?.version === version) hydrate(queries, kept.state)
      return saveOnChange(queries, () => save(shelf, version, queries, owner))
    },
    async drop(queries, owner) {
      queries.removeQueries({ queryKey: [OWN] })
      await shelf.remove(owner).catch(() => {})
    },
  }
}

async function save(shelf: Shelf, version: string, queries: QueryClient, owner: string): Promise<void> {
  const state = dehydrate(queries, {
    shouldDehydrateMutation: () => false,
    shouldDehydrateQuery: (query) =>
      query.state.data !== undefined && isKept(query.queryKey) && query.meta?.kept !== false,
  })
  const kept: Kept = { version, state: { ...state, queries: state.queries.map(asSucceeded) } }
  await shelf.write(owner, kept).catch(() => {})
}

/** A later attempt that failed says nothing of the answer that is kept. */
function asSucceeded(query: DehydratedState['queries'][number]): DehydratedState['queries'][number] {
  const calm = {
    status: 'success',
    fetchStatus: 'idle',
    error: null,
    fetchFailureCount: 0,
    fetchFailureReason: null,
  } as const
  return { ...query, state: { ...query.state, ...calm } }
}

function saveOnChange(queries: QueryClient, save: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const unsubscribe = queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || !isKept(event.query.queryKey)) return
    timer ??= setTimeout(() => {
      timer = undefined
      void save()
    }, SAVE_EVERY_MS)
  })
  return () => {
    unsubscribe()
    clearTimeout(timer)
  }
}

/** A shelf in the browser's own database, apart from the entries. */
export function browserShelf(): Shelf {
  let store: UseStore | undefined
  const inStore = () => {
    store ??= createStore('traguardo-answers', 'answers')
    return store
  }
  return {
    read: async (owner) => get(owner, inStore()),
    write: async (owner, content) => set(owner, content, inStore()),
    remove: async (owner) => del(owner, inStore()),
  }
}
