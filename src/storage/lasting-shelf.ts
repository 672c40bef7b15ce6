import { createStore, del, get, set, type UseStore } from 'idb-keyval'

export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Where texts outlive the browser's process; null says that the text was taken away. */
export interface Copies {
  read(name: string): Promise<string | null | undefined>
  write(name: string, text: string | null): Promise<void>
  /** As if nothing had been said of the name; needs no room. */
  forget(name: string): Promise<void>
}

/** A shelf that answers at once, like `localStorage`, and has a copy of everything where a killed browser finds it. */
export interface LastingShelf extends Shelf {
  /** Puts the copies of these names back, where the shelf lost or never heard of them. To be called before it is read. */
  restore(names: readonly string[]): Promise<void>
}

/** So long the start of a page waits for the copies; a database that does not answer keeps nobody from reading. */
const PATIENCE_MS = 1_000

/**
 * Keeps texts on `quick` and their copies in `copies`.
 *
 * Browsers write `localStorage` to disk seconds later: who signed in, or out, a moment before the battery died would
 * not be known any more. The copies count where both have something to say.
 */
export function lastingShelf(quick: Shelf, copies: Copies = inDatabase()): LastingShelf {
  const copy = (name: string, text: string | null) =>
    // On a full device an older copy would speak against the shelf; without one the shelf is what it would be alone.
    void copies
      .write(name, text)
      .catch(() => copies.forget(name))
      .catch(() => {})
  return {
    getItem: (name) => quick.getItem(name),
    setItem: (name, text) => {
      quick.setItem(name, text)
      copy(name, text)
    },
    removeItem: (name) => {
      quick.removeItem(name)
      copy(name, null)
    },
    async restore(names) {
      let waited = false
      const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))
      const read = Promise.all(names.map(async (name) => [name, await copies.read(name)] as const))
      const restored = read.then((found) => {
        // Meanwhile the page has begun, and somebody may have signed in or out.
        if (!waited) for (const [name, text] of found) restoreOne(quick, name, text)
      })
      await Promise.race([restored.catch(() => {}), late])
      waited = true
    },
  }
}

function restoreOne(quick: Shelf, name: string, text: string | null | undefined): void {
  if (text === undefined || text === quick.getItem(name)) return
  if (text === null) quick.removeItem(name)
  else quick.setItem(name, text)
}

function inDatabase(): Copies {
  let store: UseStore | undefined
  const inStore = () => {
    store ??= createStore('traguardo-shelf', 'texts')
    return store
  }
  return {
    read: async (name) => get<string | null>(name, inStore()),
    write: async (name, text) => set(name, text, inStore()),
    forget: async (name) => del(name, inStore()),
  }
}
