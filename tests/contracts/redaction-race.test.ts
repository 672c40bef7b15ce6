import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LogBooks } from '../../server/log/log-book.ts'
import { syncOnce } from '../../server/log/sync.ts'
import { createCatalogueReader } from '../../server/repositories/catalogue.ts'
import { sqlLogBooks } from '../../server/repositories/sql-log-books.ts'
import { nodeSha256 } from '../../server/start/node-sha256.ts'
import type { Entry, RedactionEntry } from '../../src/domain/entry.ts'
import { ENGINES, type Engine } from './engines.ts'
import { cellOf, ORG, openWorld, PERSON, syncRequest, valueEntry, type World } from './territory.ts'

/** Elio's membership has ended; Remo answers for the organisation. */
const { elio, remo } = PERSON

/** The books, stopped after they blanked and before they commit; `reached` once they are there. */
function stopped(books: LogBooks) {
  const reached = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const slow: LogBooks = {
    open: (opening, work) =>
      books.open(opening, (book) =>
        work({
          ...book,
          async redact(ids) {
            await book.redact(ids)
            reached.resolve()
            await goOn.promise
          },
        }),
      ),
  }
  return { slow, reached: reached.promise, goOn: goOn.resolve }
}

// Where there is one connection transactions do not meet.
describe.each(ENGINES.slice(1))('a redaction and what it names at the same time on %s', (_name, open) => {
  let engine: Engine
  let world: World
  let books: LogBooks
  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
    books = sqlLogBooks(engine.app, createCatalogueReader())
  })
  afterAll(() => engine?.close())

  function push(over: LogBooks, person: string, entry: Entry) {
    const deps = { books: over, clock: () => new Date(), instance: world.deps.instance, sha256: nodeSha256 }
    const request = { ...syncRequest(person), schema: 2, push: [entry] }
    return syncOnce(deps, { org: ORG.alfa, person, request })
  }

  test.each(['what is held', 'the redaction'])('[E5] [S12] it is blank where %s commits last', async (last) => {
    const cell = cellOf(world.catalogue, 'GOV-2.2', '2026')
    const entry = valueEntry(cell, { number: '7' }, { note: 'il nome di una persona' })
    const { id: target, at } = entry
    const redaction: RedactionEntry = {
      ...{ id: randomUUID(), v: 1, at, save: randomUUID(), kind: 'redaction', target, reason: 'nome di una persona' },
    }
    const [first, second] = last === 'the redaction' ? ([remo, elio] as const) : ([elio, remo] as const)
    const entryOf = (person: string) => (person === elio ? entry : redaction)
    const { slow, reached, goOn } = stopped(books)
    const paused = push(slow, first, entryOf(first))
    await reached
    const other = push(books, second, entryOf(second))
    // Long enough for one that does not wait to be through.
    await Promise.race([other, new Promise((resolve) => setTimeout(resolve, 300))])
    goOn()
    await Promise.all([paused, other])
    const held = engine.owner.selectFrom('held').select(['redacted', 'body']).where('id', '=', target)
    expect(await held.executeTakeFirst()).toMatchObject({ redacted: true, body: { value: { withdrawn: true } } })
  })
})
