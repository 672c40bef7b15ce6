import { FIRST_MARK } from '../../server/log/hash-chain.ts'
import type { Cursor } from '../../src/domain/wire/sync.ts'
import { UNSENT } from '../../src/sync/row.ts'
import { type MemoryStore, memoryStore } from '../../src/sync/testing/memory-store.ts'
import type { Product } from './product.ts'

type Change = (store: MemoryStore) => Partial<MemoryStore>

const changed =
  (change: Change): Product['store'] =>
  (device) => {
    const store = memoryStore(device)
    return { ...store, ...change(store) }
  }

const cursorOf = (store: MemoryStore, org: string) => store.look(org, 0).cursor
const placeOf = (cursor: Cursor | null) => (cursor ? `${cursor.seq}/${cursor.mark}` : '')

/** Faults of what the device keeps. */
export const STORE_FAULTS: Readonly<Record<string, Partial<Product>>> = {
  'the cursor is written before the page': {
    halfWritten: (store, org, page) => void store.write(org, { ...page, rows: [], settled: [], missing: [] }),
  },
  'the page is written before the cursor': {
    halfWritten: (store, org, page) =>
      void store.write(org, { ...page, next: page.after ?? { seq: 0, mark: FIRST_MARK } }),
  },
  'a page is written whatever it continues': {
    store: changed((store) => ({ write: (org, page) => store.write(org, { ...page, after: cursorOf(store, org) }) })),
  },
  'one cursor serves all organisations': { store: changed(oneCursor) },
  'after a fork only the cursor is forgotten': { store: changed(cursorAlone) },
  'what the server misses stays held': {
    store: changed((store) => ({ write: (org, page) => store.write(org, { ...page, missing: [] }) })),
  },
  'what is unsent goes with the log that is forgotten': {
    store: (device) => {
      const store = purging(device)
      const forgetPulled = (org: string) => {
        purges.get(store)?.()
        store.forgetPulled(org)
      }
      return { ...store, forgetPulled }
    },
  },
  'the outbox is emptied on 401': {
    store: purging,
    onFailure: (store, { status }) => (status === 401 ? purges.get(store)?.() : undefined),
  },
  'the outbox is emptied on 403': {
    store: purging,
    onFailure: (store, { status }) => (status === 403 ? purges.get(store)?.() : undefined),
  },
}

function oneCursor(store: MemoryStore): Partial<MemoryStore> {
  let shared: Cursor | null = null
  return {
    look: (org, max) => ({ ...store.look(org, max), cursor: shared }),
    write(org, page) {
      if (placeOf(shared) !== placeOf(page.after)) return 'stale'
      shared = page.next
      return store.write(org, { ...page, after: cursorOf(store, org) })
    },
    reoffer(org) {
      shared = null
      store.reoffer(org)
    },
  }
}

function cursorAlone(store: MemoryStore): Partial<MemoryStore> {
  const forgotten = new Set<string>()
  const seen = (org: string) => (forgotten.has(org) ? null : cursorOf(store, org))
  return {
    look: (org, max) => ({ ...store.look(org, max), cursor: seen(org) }),
    write(org, page) {
      if (placeOf(seen(org)) !== placeOf(page.after)) return 'stale'
      forgotten.delete(org)
      return store.write(org, { ...page, after: cursorOf(store, org) })
    },
    reoffer: (org) => void forgotten.add(org),
  }
}

/** How to take everything unsent away from a store that can. */
const purges = new WeakMap<MemoryStore, () => void>()

function purging(device: string): MemoryStore {
  const store = memoryStore(device)
  const away = new Set<string>()
  const purged: MemoryStore = {
    ...store,
    all: () => store.all().filter(({ id }) => !away.has(id)),
    look: (org, max) => {
      const seen = store.look(org, max + away.size)
      return { ...seen, outbox: seen.outbox.filter(({ entry }) => !away.has(entry.id)).slice(0, max) }
    },
  }
  purges.set(purged, () => {
    for (const { id, st } of store.all()) if (st === UNSENT) away.add(id)
  })
  return purged
}
