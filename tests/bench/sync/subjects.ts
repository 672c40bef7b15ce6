import { serveProtocol, serveRows } from './servers/memory-log.ts'
import type { Subject } from './subject.ts'

const productServer: Subject['serve'] = async (origin, newcomers) =>
  (await import('./servers/product.ts')).serveProduct(origin, newcomers)

/** The first is what the others are measured against. */
export const SUBJECTS: readonly Subject[] = [
  { name: 'plain Dexie + fetch → memory', page: 'limit-page.ts', serve: serveRows },
  { name: 'the same, strict durability', page: 'strict-limit-page.ts', serve: serveRows },
  { name: '**our client → our server on PostgreSQL**', page: 'product-page.ts', serve: productServer },
  { name: 'our client → memory', page: 'product-page.ts', serve: serveProtocol },
]
