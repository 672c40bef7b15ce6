import { createStore, get, set, type UseStore } from 'idb-keyval'

export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Where texts outlive the browser's process; null says that the text was taken away. */
export interface Copies {
  read(name: string): Promise<string | null | undefined>
  write(name: string, text: string | null): Promise<void>
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
    // Without its copy the shelf is what it would be alone.
    void copies.write(name, text).catch(() => {})
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
      const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))
      const restored = Promise.all(names.map((name) => restoreOne(quick, copies, name))).then(() => {})
      await Promise.race([restored.catch(() => {}), late])
    },
  }
}

async function restoreOne(quick: Shelf, copies: Copies, name: string): Promise<void> {
  const text = await copies.read(name)
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
  }
}
