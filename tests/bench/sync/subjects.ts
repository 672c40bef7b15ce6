import { serveDocuments } from './servers/memory-documents.ts'
import { serveProtocol, serveRows } from './servers/memory-log.ts'
import { serveProduct } from './servers/product.ts'
import type { Subject } from './subject.ts'

/** Loaded when it is its turn: what it imports may have been installed a moment ago. */
const servePouch: Subject['serve'] = async () => (await import('./servers/pouchdb.ts')).servePouch()

/** The first is what the others are measured against. */
export const SUBJECTS: readonly Subject[] = [
  { name: 'plain Dexie + fetch → memory', page: 'limit-page.ts', serve: serveRows },
  { name: 'the same, strict durability', page: 'strict-limit-page.ts', serve: serveRows },
  { name: '**our client → our server on PostgreSQL**', page: 'product-page.ts', serve: serveProduct },
  { name: 'our client → memory', page: 'product-page.ts', serve: serveProtocol },
  { name: 'RxDB, Dexie storage → memory', page: 'rxdb-page.ts', serve: serveDocuments, peer: true },
  {
    name: 'PouchDB, indexeddb → express-pouchdb, memory',
    page: 'pouchdb-indexeddb-page.ts',
    serve: servePouch,
    peer: true,
  },
  { name: 'PouchDB, idb → express-pouchdb, memory', page: 'pouchdb-idb-page.ts', serve: servePouch, peer: true },
]
