import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LogBooks } from '../../server/log/log-book.ts'
import type { Entry, RedactionEntry } from '../../src/domain/entry.ts'
import { ENGINES, type Engine } from './engines.ts'
import { booksOf, round, stopping } from './rounds.ts'
import { cellOf, openWorld, PERSON, valueEntry, type World } from './territory.ts'

/** Elio's membership has ended; Remo answers for the organisation. */
const { elio, remo } = PERSON

// Where there is one connection transactions do not meet.
describe.each(ENGINES.slice(1))('a redaction and what it names at the same time on %s', (_name, open) => {
  let engine: Engine
  let world: World
  let books: LogBooks
  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
    books = booksOf(engine)
  })
  afterAll(() => engine?.close())

  const push = (over: LogBooks, person: string, entry: Entry) =>
    round(world, over, person, { schema: 2, push: [entry] })

  test.each(['what is held', 'the redaction'])('[E5] [S12] it is blank where %s commits last', async (last) => {
    const cell = cellOf(world.catalogue, 'GOV-2.2', '2026')
    const entry = valueEntry(cell, { number: '7' }, { note: 'il nome di una persona' })
    const { id: target, at } = entry
    const redaction: RedactionEntry = {
      ...{ id: randomUUID(), v: 1, at, save: randomUUID(), kind: 'redaction', target, reason: 'nome di una persona' },
    }
    const [first, second] = last === 'the redaction' ? ([remo, elio] as const) : ([elio, remo] as const)
    const entryOf = (person: string) => (person === elio ? entry : redaction)
    const { slow, reached, goOn } = stopping(books, (book, stop) => ({ redact: (ids) => book.redact(ids).then(stop) }))
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
