import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson } from '../../server/database/as-role.ts'
import type { LogBooks } from '../../server/log/log-book.ts'
import { endMembership } from '../../server/repositories/members.ts'
import type { Entry } from '../../src/domain/entry.ts'
import { ENGINES, type Engine } from './engines.ts'
import { addPerson } from './newcomers.ts'
import { booksOf, round, stopping } from './rounds.ts'
import { cellOf, ORG, openWorld, PERSON, TODAY, valueEntry, type World } from './territory.ts'

const { remo, mara } = PERSON

// Where there is one connection transactions do not meet.
describe.each(ENGINES.slice(1))('a role taken away in the middle of a push on %s', (_name, open) => {
  let engine: Engine
  let world: World
  let books: LogBooks
  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
    books = booksOf(engine)
  })
  afterAll(() => engine?.close())

  const member = (name: string) => addPerson(engine, name, { member: { [ORG.alfa]: 'contributor' } })
  const value = () => valueEntry(cellOf(world.catalogue, 'GOV-2.2', '2026'), { number: '7' })
  const push = (over: LogBooks, person: string, entry: Entry) =>
    round(world, over, person, { schema: 2, push: [entry] })
  const remove = (person: string) => world.ask(remo, 'DELETE', `/api/organisations/${ORG.alfa}/members/${person}`)
  async function whereIs({ id }: Entry) {
    const logged = await engine.owner.selectFrom('entry').select('seq').where('id', '=', id).execute()
    const held = await engine.owner.selectFrom('held').select('why').where('id', '=', id).execute()
    return { logged: logged.length, held: held.map(({ why }) => why) }
  }

  test('[O6] [S6] removed between the gate and the lock: what was pushed is held', async () => {
    const person = await member('nina')
    const entry = value()
    const { slow, reached, goOn } = stopping(books, (book, stop) => ({ standing: () => book.standing().then(stop) }))
    const pushed = push(slow, person, entry)
    await reached
    expect((await remove(person)).status).toBe(204)
    goOn()
    expect((await pushed).results).toEqual([{ id: entry.id, code: 'held:membership_ended' }])
    expect(await whereIs(entry)).toEqual({ logged: 0, held: ['held:membership_ended'] })
  })

  test('[O6] [S6] removed while the push waits for the log: what was pushed is held', async () => {
    const person = await member('olga')
    const entry = value()
    const ended = Promise.withResolvers<void>()
    const commit = Promise.withResolvers<void>()
    const removal = asPerson(engine.app, { person: mara, today: TODAY }, async (trx) => {
      await endMembership(trx, ORG.alfa, person)
      ended.resolve()
      await commit.promise
    })
    await ended.promise
    const pushed = push(books, person, entry)
    // Long enough for one that does not wait to be through.
    const first = await Promise.race([pushed, new Promise((resolve) => setTimeout(() => resolve('waits'), 300))])
    expect(first).toBe('waits')
    commit.resolve()
    await removal
    expect((await pushed).results).toEqual([{ id: entry.id, code: 'held:membership_ended' }])
    expect(await whereIs(entry)).toEqual({ logged: 0, held: ['held:membership_ended'] })
  })

  test('[O6] [S6] removed once the push has the log: the removal waits, and what was pushed is in the log', async () => {
    const person = await member('pia')
    const entry = value()
    const { slow, reached, goOn } = stopping(books, (book, stop) => ({ lookUp: (ids) => book.lookUp(ids).then(stop) }))
    const pushed = push(slow, person, entry)
    await reached
    const removed = remove(person)
    const first = await Promise.race([removed, new Promise((resolve) => setTimeout(() => resolve('waits'), 300))])
    expect(first).toBe('waits')
    goOn()
    expect((await pushed).results).toEqual([])
    expect((await removed).status).toBe(204)
    expect(await whereIs(entry)).toEqual({ logged: 1, held: [] })
    const again = value()
    expect((await push(books, person, again)).results).toEqual([{ id: again.id, code: 'held:membership_ended' }])
  })

  test('[O6] removed in the middle of a pull: told that they do not belong any more', async () => {
    const person = await member('rita')
    const { slow, reached, goOn } = stopping(books, (book, stop) => ({ standing: () => book.standing().then(stop) }))
    const pulled = round(world, slow, person, { schema: 2 })
    await reached
    await remove(person)
    goOn()
    await expect(pulled).rejects.toMatchObject({ code: 'not_member' })
  })
})
