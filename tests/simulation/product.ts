import type { LogBooks } from '../../server/log/log-book.ts'
import { syncOnce } from '../../server/log/sync.ts'
import type { Administration } from '../../server/log/testing/memory-log-books.ts'
import { step } from '../../src/sync/engine.ts'
import type { PageWrite } from '../../src/sync/ports.ts'
import { type MemoryStore, memoryStore } from '../../src/sync/testing/memory-store.ts'
import type { SyncFailure } from '../../src/sync/transport-port.ts'

type Tables = Pick<Administration, 'tables'>

/** What is simulated: the code itself, or with one fault in it. */
export interface Product {
  readonly step: typeof step
  readonly store: (device: string) => MemoryStore
  readonly books: (books: LogBooks & Tables) => LogBooks
  readonly syncOnce: (tables: Tables) => typeof syncOnce
  /** What a machine that dies in the middle of writing a page leaves: all of it or nothing. */
  readonly halfWritten: (store: MemoryStore, org: string, page: PageWrite) => void
  /** What a machine that dies in the middle of offering all again leaves. */
  readonly halfReoffered: (store: MemoryStore, org: string) => void
  /** Anything that is done about a failed exchange beside the engine. */
  readonly onFailure: ((store: MemoryStore, failure: SyncFailure) => void) | null
}

export const PRODUCT: Product = {
  step,
  store: memoryStore,
  books: (books) => books,
  syncOnce: () => syncOnce,
  halfWritten: () => {},
  halfReoffered: () => {},
  onFailure: null,
}
