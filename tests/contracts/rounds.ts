import type { LogBook, LogBooks } from '../../server/log/log-book.ts'
import { syncOnce } from '../../server/log/sync.ts'
import { createCatalogueReader } from '../../server/repositories/catalogue.ts'
import { sqlLogBooks } from '../../server/repositories/sql-log-books.ts'
import { nodeSha256 } from '../../server/start/node-sha256.ts'
import type { SyncRequest } from '../../src/domain/wire/sync.ts'
import type { Engine } from './engines.ts'
import { ORG, syncRequest, type World } from './territory.ts'

/** The books of an engine's database. */
export const booksOf = (engine: Engine): LogBooks => sqlLogBooks(engine.app, createCatalogueReader())

/** One round of a person's sync with the first organisation, over books of the test's choice. */
export async function round(world: World, books: LogBooks, person: string, request: Partial<SyncRequest>) {
  const deps = { books, clock: () => new Date(), instance: world.deps.instance, sha256: nodeSha256 }
  const asked = { org: ORG.alfa, person, request: { ...syncRequest(person), ...request } }
  return (await syncOnce(deps, asked)).answer
}

type Stop = <T>(done: T) => Promise<T>

/** Books that stop once some steps are done: `reached` when they are there, until `goOn`. */
export function stopping(books: LogBooks, steps: (book: LogBook, stop: Stop) => Partial<LogBook>) {
  const reached = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const stop: Stop = async (done) => {
    reached.resolve()
    await goOn.promise
    return done
  }
  const slow: LogBooks = {
    open: (opening, work) => books.open(opening, (book) => work({ ...book, ...steps(book, stop) })),
  }
  return { slow, reached: reached.promise, goOn: goOn.resolve }
}
