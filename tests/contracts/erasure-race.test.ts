import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asPerson } from '../../server/database/as-role.ts'
import type { LogBooks } from '../../server/log/log-book.ts'
import { syncOnce } from '../../server/log/sync.ts'
import { createCatalogueReader } from '../../server/repositories/catalogue.ts'
import { erase } from '../../server/repositories/erasure.ts'
import { sqlLogBooks } from '../../server/repositories/sql-log-books.ts'
import { nodeSha256 } from '../../server/start/node-sha256.ts'
import { dumpOf } from './dump.ts'
import { ENGINES, type Engine } from './engines.ts'
import { cellOf, ORG, openWorld, PERSON, syncRequest, TODAY, valueEntry, type World } from './territory.ts'

/** Elio's membership has ended: what he sends is held, and he waits for no log. Anna appends to the log. */
const { anna, elio } = PERSON
const WORDS = 'detto da chi se ne va'

function gate() {
  const reached = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const stop = async () => {
    reached.resolve()
    await goOn.promise
  }
  return { reached: reached.promise, goOn: goOn.resolve, stop }
}

// Where there is one connection transactions do not meet.
describe.each(ENGINES.slice(1))('an erasure and a push of the same person at the same time on %s', (_name, open) => {
  let engine: Engine
  let world: World
  let books: LogBooks
  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
    books = sqlLogBooks(engine.app, createCatalogueReader())
  })
  beforeEach(async () => {
    await sql`DELETE FROM device`.execute(engine.owner)
    await sql`UPDATE person SET erased_at = NULL`.execute(engine.owner)
    await sql`UPDATE membership SET until_day = NULL WHERE person = ${anna}`.execute(engine.owner)
  })
  afterAll(() => engine?.close())

  function push(over: LogBooks, person: string) {
    const entry = valueEntry(cellOf(world.catalogue, 'GOV-2.2', '2026'), { number: '7' }, { note: WORDS })
    const deps = { books: over, clock: () => new Date(), instance: world.deps.instance, sha256: nodeSha256 }
    return syncOnce(deps, { org: ORG.alfa, person, request: { ...syncRequest(person), schema: 2, push: [entry] } })
  }
  const erasure = (person: string, before: () => Promise<void> = async () => {}) =>
    asPerson(engine.app, { person, today: TODAY }, async (trx) => {
      expect(await erase(trx, person, new Date())).toBe(true)
      await before()
    })
  /** Long enough for one that does not wait to be through. */
  const meanwhile = (other: Promise<unknown>) =>
    Promise.race([other.catch(() => {}), new Promise((resolve) => setTimeout(resolve, 300))])

  test.each([
    ['appends', anna],
    ['holds', elio],
  ])('[P6] what a push %s that is under way loses its words all the same', async (_what, person) => {
    const { reached, goOn, stop } = gate()
    const slow: LogBooks = {
      open: (opening, work) =>
        books.open(opening, async (book) => {
          const done = await work(book)
          await stop()
          return done
        }),
    }
    const pushing = push(slow, person)
    await reached
    const erasing = erasure(person)
    await meanwhile(erasing)
    goOn()
    await Promise.all([pushing, erasing])
    expect(await dumpOf(engine)).not.toContain(WORDS)
  })

  test.each([
    ['appends', anna],
    ['holds', elio],
  ])('[P6] what a push %s that began before and comes after is refused as a whole', async (_what, person) => {
    const { reached, goOn, stop } = gate()
    const erasing = erasure(person, stop)
    await reached
    const pushing = push(books, person)
    await meanwhile(pushing)
    goOn()
    await erasing
    await expect(pushing).rejects.toThrow(/erased|row-level security/)
    expect(await dumpOf(engine)).not.toContain(WORDS)
  })
})
