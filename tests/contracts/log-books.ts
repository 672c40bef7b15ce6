import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chain, headAfter } from '../../server/log/append.ts'
import { FIRST_MARK, withHashes } from '../../server/log/hash-chain.ts'
import type { Head, HeldEntry, LogBook, PlacedEntry } from '../../server/log/log-book.ts'
import { nodeSha256 } from '../../server/start/node-sha256.ts'
import type { Entry } from '../../src/domain/entry.ts'
import { blanked } from '../../src/domain/redaction.ts'
import { NOT_AUTHOR } from '../../src/domain/stand-ins.ts'
import type { BooksHarness } from './log-books-harness.ts'
import {
  cellOf,
  decisionEntry,
  deviceOf,
  nobody,
  PERSON,
  redactionEntry,
  submissionEntry,
  TODAY,
  valueEntry,
} from './territory.ts'

const { anna, remo, bea, mara, elio, fulvia } = PERSON
const NOW = new Date('2026-07-20T09:00:00.123Z')
const YESTERDAY = '2026-07-19'
const EMPTY: Head = { head: 0, mark: FIRST_MARK }

/**
 * What every log book promises, whatever keeps it. `syncOnce` and `applyPush` rely on nothing else.
 *
 * Shape  `open` answers books of an empty plan with the territory's people; every test makes its own organisation
 */
export function logBooksContract(name: string, open: () => Promise<BooksHarness>): void {
  describe(`the log books ${name}`, () => {
    let harness: BooksHarness
    beforeAll(async () => {
      harness = await open()
    })
    afterAll(() => harness?.close())

    const within = <T>(person: string, org: string, work: (book: LogBook) => Promise<T>, today = TODAY) =>
      harness.books.open({ person, org, today }, work)
    const members = () => harness.organisation({ [anna]: 'contributor', [remo]: 'referent' })
    const value = (period = '2026-S1', note?: string) =>
      valueEntry(cellOf(harness.catalogue, 'GOV-3.3', period), { number: '3' }, note === undefined ? {} : { note })

    async function placedAfter(head: Head, author: string, entries: readonly Entry[]): Promise<PlacedEntry[]> {
      const origin = { author, device: deviceOf(author), receivedAt: NOW }
      const hashed = await withHashes(
        nodeSha256,
        entries.map((entry) => ({ entry, ...origin })),
      )
      return chain(nodeSha256, head, hashed)
    }

    /** Appends as `syncOnce` does: behind the locked head. */
    async function append(person: string, org: string, ...entries: Entry[]): Promise<PlacedEntry[]> {
      return within(person, org, async (book) => {
        const placed = await placedAfter((await book.lockHead()) ?? EMPTY, person, entries)
        await book.append(placed, NOW)
        return placed
      })
    }

    async function heldRow(entry: Entry, given: Partial<HeldEntry> = {}): Promise<HeldEntry> {
      const [hashed] = await withHashes(nodeSha256, [{ entry }])
      const author = given.author ?? anna
      const origin = { author, offeredBy: author, device: deviceOf(author), receivedAt: NOW }
      return { entry, hash: hashed?.hash ?? '', why: 'held:period_closed', ...origin, ...given }
    }

    async function hold(org: string, ...rows: HeldEntry[]): Promise<void> {
      for (const row of rows) await within(row.offeredBy, org, (book) => book.hold([row]))
    }

    const pageOf = (person: string, org: string) =>
      within(person, org, (book) => book.page({ after: 0, upTo: 1_000, limit: 1_000 }))
    const lookUp = (person: string, org: string, ids: readonly string[]) =>
      within(person, org, (book) => book.lookUp(ids))
    const heldOf = async (person: string, org: string, id: string) => (await lookUp(person, org, [id])).held

    test('[S3] a new log has the head 0 and the first mark, and no page', async () => {
      const org = await members()
      expect(await within(anna, org, (book) => book.readHead())).toEqual(EMPTY)
      expect(await within(anna, org, (book) => book.lockHead())).toEqual(EMPTY)
      expect(await pageOf(anna, org)).toEqual([])
      expect(await within(anna, org, (book) => book.markAt(1))).toBeUndefined()
    })

    test('[S2] [E4] what was appended is there for the next transaction, at its place and to the letter', async () => {
      const org = await members()
      const [mine, theirs] = [value('2026-S1', 'à la lettre \u{1f600}'), submissionEntry('2026-S1', [value()])]
      const placed = [...(await append(anna, org, mine)), ...(await append(remo, org, theirs))]
      expect(placed.map(({ seq }) => seq)).toEqual([1, 2])
      expect(await pageOf(remo, org)).toEqual(placed.map((one) => ({ ...one, redacted: false })))
      expect(await within(anna, org, (book) => book.readHead())).toEqual(headAfter(EMPTY, placed))
    })

    test('[S3] within one transaction the book reads what it wrote', async () => {
      const org = await members()
      const one = value()
      await within(anna, org, async (book) => {
        await book.lockHead()
        const placed = await placedAfter(EMPTY, anna, [one])
        await book.append(placed, NOW)
        expect(await book.readHead()).toEqual(headAfter(EMPTY, placed))
        expect((await book.lookUp([one.id])).placed).toMatchObject([{ id: one.id }])
        expect(await book.page({ after: 0, upTo: 1, limit: 5 })).toHaveLength(1)
      })
    })

    test('[S5] work that throws undoes all of it: the log, what was held, stand-ins, blanks and the device', async () => {
      const org = await members()
      const device = randomUUID()
      const [logged, standIn] = [
        value('2026-S1', 'stays'),
        await heldRow(value(), { offeredBy: remo, why: NOT_AUTHOR }),
      ]
      await append(anna, org, logged)
      await hold(org, standIn)
      const [lost, waiting, redaction] = [value(), await heldRow(value()), redactionEntry(logged.id)]
      const before = await pageOf(anna, org)
      const head = await within(anna, org, (book) => book.readHead())
      const failed = within(anna, org, async (book) => {
        await book.claimDevice(device, NOW)
        const locked = (await book.lockHead()) ?? EMPTY
        await book.replaceStandIns([standIn.entry.id])
        await book.hold([waiting])
        await book.append(await placedAfter(locked, anna, [lost, redaction]), NOW)
        await book.redact([logged.id])
        throw new Error('the work stopped here')
      })
      await expect(failed).rejects.toThrow('the work stopped here')
      expect(await pageOf(anna, org)).toEqual(before)
      expect(await within(anna, org, (book) => book.readHead())).toEqual(head)
      const there = await lookUp(anna, org, [lost.id, waiting.entry.id, standIn.entry.id, logged.id])
      expect(there.placed.map(({ id }) => id)).toEqual([logged.id])
      expect(there.held.map(({ id }) => id)).toEqual([standIn.entry.id])
      expect(there.redacted).toEqual([])
      expect(await within(remo, org, (book) => book.claimDevice(device, NOW))).toBe('own')
    })

    test('[S4] an id or a place that the log has already is not written again, and the transaction is undone', async () => {
      const org = await members()
      const [first] = await append(anna, org, value())
      if (first === undefined) throw new Error('nothing was appended')
      await expect(append(remo, org, value(), first.entry)).rejects.toThrow()
      const sameplace = within(anna, org, async (book) => book.append(await placedAfter(EMPTY, anna, [value()]), NOW))
      await expect(sameplace).rejects.toThrow()
      expect((await pageOf(anna, org)).map(({ entry }) => entry.id)).toEqual([first.entry.id])
      expect(await within(anna, org, (book) => book.readHead())).toEqual({ head: 1, mark: first.mark })
    })

    test('[S4] the same id stands in the logs of two organisations without either knowing of it', async () => {
      const [one, other] = [await members(), await members()]
      const entry = value()
      await append(anna, one, entry)
      expect((await lookUp(anna, other, [entry.id])).placed).toEqual([])
      await append(anna, other, entry)
      expect(await pageOf(anna, other)).toHaveLength(1)
    })

    test('[S3] a page holds the entries after a place up to another one, oldest first, at most so many', async () => {
      const org = await members()
      await append(anna, org, ...Array.from({ length: 7 }, () => value()))
      const seqs = async (after: number, upTo: number, limit: number) =>
        (await within(anna, org, (book) => book.page({ after, upTo, limit }))).map(({ seq }) => seq)
      expect(await seqs(0, 7, 100)).toEqual([1, 2, 3, 4, 5, 6, 7])
      expect(await seqs(2, 7, 3)).toEqual([3, 4, 5])
      expect(await seqs(2, 4, 100)).toEqual([3, 4])
      expect(await seqs(7, 7, 100)).toEqual([])
      expect(await seqs(6, 1_000, 100)).toEqual([7])
    })

    test('[S3] the mark at each place is that of its entry; beyond the log there is none', async () => {
      const org = await members()
      const placed = await append(anna, org, value(), value(), value())
      const marks = await within(anna, org, (book) => Promise.all([1, 2, 3].map((seq) => book.markAt(seq))))
      expect(marks).toEqual(placed.map(({ mark }) => mark))
      expect(await within(anna, org, (book) => book.markAt(4))).toBeUndefined()
    })

    test('[S4] appending nothing leaves the head where it is', async () => {
      const org = await members()
      const [one] = await append(anna, org, value())
      await within(anna, org, (book) => book.append([], NOW))
      expect(await within(anna, org, (book) => book.readHead())).toEqual({ head: 1, mark: one?.mark })
    })

    test('[S11] whoever appends at the same time waits for the head: one log, every place once', async () => {
      const org = await members()
      const people = Array.from({ length: 10 }, (_, n) => (n % 2 ? anna : remo))
      await Promise.all(people.map((person) => append(person, org, value(), value())))
      const log = await pageOf(anna, org)
      expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
      const chained = await chain(nodeSha256, EMPTY, log)
      expect(log.map(({ mark }) => mark)).toEqual(chained.map(({ mark }) => mark))
    })

    test('[D3] standing is by the day: its first and last day count, the day after is an ended membership', async () => {
      const org = await harness.organisation({ [anna]: 'contributor', [remo]: 'referent' })
      await harness.grant(org, elio, 'contributor', '2024-01-01', YESTERDAY)
      await harness.grant(org, bea, 'referent', '2026-07-21')
      const standing = (person: string, today = TODAY) => within(person, org, (book) => book.standing(), today)
      const none = { member: null, wasMember: false, manager: false }
      expect(await standing(anna)).toEqual({ ...none, member: 'contributor', wasMember: true })
      expect(await standing(remo)).toEqual({ ...none, member: 'referent', wasMember: true })
      expect(await standing(elio)).toEqual({ ...none, wasMember: true })
      expect(await standing(elio, YESTERDAY)).toEqual({ ...none, member: 'contributor', wasMember: true })
      expect(await standing(bea)).toEqual(none)
      expect(await standing(bea, '2026-07-21')).toEqual({ ...none, member: 'referent', wasMember: true })
      expect(await standing(mara)).toEqual({ ...none, manager: true })
      expect(await standing(fulvia)).toEqual(none)
      expect(await standing(nobody)).toEqual(none)
    })

    test('[S12] who comes back after an ended membership is a member again, in the role of now', async () => {
      const org = await harness.organisation({})
      await harness.grant(org, anna, 'referent', '2024-01-01', '2024-12-31')
      await harness.grant(org, anna, 'contributor', '2026-01-01')
      const standing = await within(anna, org, (book) => book.standing())
      expect(standing).toEqual({ member: 'contributor', wasMember: true, manager: false })
    })

    test('[D3] [S12] members and managers see the log; an ended membership, a funder and a stranger nothing of it', async () => {
      const org = await members()
      await harness.grant(org, elio, 'referent', '2024-01-01', YESTERDAY)
      const one = value()
      await append(anna, org, one, redactionEntry(one.id))
      const seenBy = (person: string) =>
        within(person, org, async (book) => {
          const there = await book.lookUp([one.id])
          const heads = [await book.readHead(), await book.lockHead(), await book.markAt(1)]
          const rows = await book.page({ after: 0, upTo: 9, limit: 9 })
          return [heads.filter((head) => head !== undefined).length, rows.length, there.placed.length, there.redacted]
        })
      for (const person of [anna, remo, mara]) expect(await seenBy(person)).toEqual([3, 2, 1, [one.id]])
      for (const person of [elio, bea, fulvia, nobody]) expect(await seenBy(person)).toEqual([0, 0, 0, []])
      expect(await within(elio, org, (book) => book.readHead(), YESTERDAY)).toMatchObject({ head: 2 })
    })

    test('[S12] to an ended membership the log tells of what they wrote, by its id, and of nothing else', async () => {
      const org = await members()
      await harness.grant(org, elio, 'referent', '2024-01-01')
      const [elios, annas] = [value(), value()]
      await append(elio, org, elios, redactionEntry(annas.id))
      await append(anna, org, annas)
      await harness.endMembership(org, elio, YESTERDAY)
      const there = await lookUp(elio, org, [elios.id, annas.id])
      const [own] = await pageOf(anna, org)
      expect(there).toEqual({
        ...{ placed: [{ id: elios.id, kind: 'value', period: '2026-S1', hash: own?.hash }], held: [], redacted: [] },
      })
      expect((await lookUp(bea, org, [elios.id])).placed).toEqual([])
    })

    test('[S6] what is held is known to its author, to who offered it and to managers, and not to a colleague', async () => {
      const org = await members()
      await harness.grant(org, elio, 'contributor', '2024-01-01', YESTERDAY)
      const [annas, elios] = [await heldRow(value()), await heldRow(value(), { author: elio })]
      await hold(org, annas, elios)
      const ids = [annas.entry.id, elios.entry.id]
      const seenBy = async (person: string) => (await lookUp(person, org, ids)).held.map(({ id }) => id)
      expect(await seenBy(anna)).toEqual([annas.entry.id])
      expect(await seenBy(elio)).toEqual([elios.entry.id])
      expect((await seenBy(mara)).sort()).toEqual([...ids].sort())
      for (const person of [remo, bea, fulvia]) expect(await seenBy(person)).toEqual([])
    })

    test('[S9] what stands in for an author is known to every member, and to nobody outside', async () => {
      const org = await members()
      await harness.grant(org, elio, 'contributor', '2024-01-01', YESTERDAY)
      const standIn = await heldRow(value(), { author: elio, offeredBy: remo, why: NOT_AUTHOR })
      await hold(org, standIn)
      const { id } = standIn.entry
      const row = { id, why: NOT_AUTHOR, author: elio, offeredBy: remo, decided: null }
      for (const person of [anna, remo, elio, mara]) expect(await heldOf(person, org, id)).toMatchObject([row])
      for (const person of [bea, fulvia]) expect(await heldOf(person, org, id)).toEqual([])
      expect(await heldOf(anna, await members(), id)).toEqual([])
    })

    test('[S4] one of the same author that is held already stays as it was; of another author it stands beside', async () => {
      const org = await members()
      const first = await heldRow(value())
      await hold(org, first)
      const again = await heldRow({ ...first.entry, note: 'other' } as Entry, { why: 'held:definition_changed' })
      await hold(org, again)
      const claim = await heldRow(first.entry, { author: elio, offeredBy: remo, why: NOT_AUTHOR })
      await hold(org, claim)
      const rows = await heldOf(mara, org, first.entry.id)
      expect(rows.find(({ author }) => author === anna)).toMatchObject({ why: first.why, hash: first.hash })
      expect(rows.map(({ author }) => author).sort()).toEqual([anna, elio].sort())
    })

    test('[S4] of two in one turn that have the same id and author the first is held', async () => {
      const org = await members()
      const first = await heldRow(value())
      await within(anna, org, async (book) =>
        book.hold([first, await heldRow(first.entry, { why: 'held:not_author' })]),
      )
      expect(await heldOf(anna, org, first.entry.id)).toMatchObject([{ why: 'held:period_closed' }])
    })

    test('[S6] an ended membership may still be held, beside a log that it cannot see', async () => {
      const org = await harness.organisation({})
      await harness.grant(org, elio, 'contributor', '2024-01-01', YESTERDAY)
      const row = await heldRow(value(), { author: elio, why: 'held:membership_ended' })
      await hold(org, row)
      expect(await heldOf(elio, org, row.entry.id)).toMatchObject([{ why: 'held:membership_ended', author: elio }])
    })

    test('[V6] what was decided stands beside what is held, and holding it again leaves it decided', async () => {
      const org = await members()
      const [declined, accepted] = [await heldRow(value()), await heldRow(value())]
      await hold(org, declined, accepted)
      const at = new Date('2026-07-20T10:00:00.000Z')
      const word = (row: HeldEntry, reason: string) => ({ org, id: row.entry.id, author: anna, reason })
      await harness.decideHeld({ ...word(declined, 'già contato'), verdict: 'declined' }, at)
      await harness.decideHeld({ ...word(accepted, 'va bene'), verdict: 'accepted' }, at)
      await hold(org, declined)
      const decisionOn = async ({ entry }: HeldEntry) => (await heldOf(anna, org, entry.id)).map((row) => row.decided)
      expect(await decisionOn(declined)).toEqual([{ verdict: 'declined', reason: 'già contato', at }])
      expect(await decisionOn(accepted)).toEqual([{ verdict: 'accepted', reason: 'va bene', at }])
      const { entry, hash } = accepted
      expect(await pageOf(anna, org)).toMatchObject([{ entry, hash, author: anna, seq: 1, receivedAt: at }])
    })

    test('[D4] a log takes entries in the name of who writes them, and of nobody outside it', async () => {
      const org = await members()
      await harness.grant(org, elio, 'contributor', '2024-01-01', YESTERDAY)
      const writes = (person: string, author: string) =>
        within(person, org, async (book) => book.append(await placedAfter(EMPTY, author, [value()]), NOW))
      for (const [person, author] of [
        [anna, remo],
        [mara, anna],
        [elio, elio],
        [bea, bea],
        [fulvia, fulvia],
      ] as const) {
        await expect(writes(person, author)).rejects.toThrow(/row-level security/)
      }
      expect(await pageOf(anna, org)).toEqual([])
    })

    test('[V6] [D4] a manager writes in another’s name only what is held of them, and once', async () => {
      const org = await members()
      const [waiting, declined] = [await heldRow(value()), await heldRow(value())]
      await hold(org, waiting, declined)
      await harness.decideHeld({ org, id: declined.entry.id, author: anna, verdict: 'declined', reason: 'no' }, NOW)
      const writes = (person: string, entry: Entry, author = anna) =>
        within(person, org, async (book) => book.append(await placedAfter(EMPTY, author, [entry]), NOW))
      const altered = { ...waiting.entry, note: 'altro' } as Entry
      for (const [person, entry, author] of [
        [mara, declined.entry, anna],
        [mara, altered, anna],
        [mara, waiting.entry, remo],
        [remo, waiting.entry, anna],
      ] as const) {
        await expect(writes(person, entry, author)).rejects.toThrow(/row-level security/)
      }
      await writes(mara, waiting.entry)
      expect(await pageOf(anna, org)).toMatchObject([{ entry: waiting.entry, author: anna }])
    })

    test('[D4] [S9] what is held is offered in one’s own name, as one’s own or standing in, by who was a member', async () => {
      const org = await members()
      const offers = async (person: string, given: Partial<HeldEntry>) => {
        const row = await heldRow(value(), given)
        return within(person, org, (book) => book.hold([row]))
      }
      for (const [person, given] of [
        [anna, { author: anna, offeredBy: remo }],
        [anna, { author: remo, offeredBy: anna }],
        [bea, { author: bea, offeredBy: bea }],
        [fulvia, { author: anna, offeredBy: fulvia, why: NOT_AUTHOR }],
      ] as const) {
        await expect(offers(person, given)).rejects.toThrow(/row-level security/)
      }
      await offers(anna, { author: nobody, offeredBy: anna, why: NOT_AUTHOR })
    })

    test('[S9] a person replaces what others offered in their name, and only that', async () => {
      const org = await members()
      const [id, elsewhere] = [value(), await members()]
      const standIn = { offeredBy: remo, why: NOT_AUTHOR } as const
      await hold(org, await heldRow(id, standIn), await heldRow(id, { author: elio, ...standIn }))
      await hold(elsewhere, await heldRow(id, standIn))
      const [own, another] = [await heldRow(value()), await heldRow(value(), standIn)]
      await hold(org, own, another)
      await within(remo, org, (book) => book.replaceStandIns([id.id]))
      expect(await heldOf(mara, org, id.id)).toHaveLength(2)
      await within(anna, org, (book) => book.replaceStandIns([id.id, own.entry.id]))
      expect(await heldOf(mara, org, id.id)).toMatchObject([{ author: elio }])
      expect(await heldOf(mara, elsewhere, id.id)).toHaveLength(1)
      expect(await heldOf(mara, org, own.entry.id)).toHaveLength(1)
      expect(await heldOf(mara, org, another.entry.id)).toHaveLength(1)
    })

    test('[E5] a redaction blanks its target in the log; place, hash and all else of the row stay', async () => {
      const org = await members()
      const target = value('2026-S1', 'Mario Rossi')
      const decision = decisionEntry('2026-S1', 1, { verdict: 'returned', reason: 'chiedi a Mario Rossi' })
      const beside = value('2026-S1', 'resta')
      await append(anna, org, target, beside)
      await append(mara, org, decision)
      const before = await pageOf(anna, org)
      await append(remo, org, redactionEntry(target.id), redactionEntry(decision.id))
      await within(remo, org, (book) => book.redact([target.id, decision.id, beside.id]))
      const after = (await pageOf(anna, org)).slice(0, 3)
      const named = new Set<string>([target.id, decision.id])
      expect(after).toEqual(
        before.map((row) =>
          named.has(row.entry.id) ? { ...row, entry: blanked(row.entry), redacted: true } : { ...row, redacted: false },
        ),
      )
      await within(remo, org, (book) => book.redact([target.id]))
      expect((await pageOf(anna, org)).slice(0, 3)).toEqual(after)
    })

    test('[E6] a redaction that names a person takes their words of before, in the log and held, and nothing else', async () => {
      const org = await members()
      const [before, beside, after] = [
        value('2026-S1', 'di Anna'),
        value('2026-S1', 'di Remo'),
        value('2026-S1', 'poi'),
      ]
      const [hers, standIn] = [
        await heldRow(value('2024-S1', 'trattenuta')),
        await heldRow(value('2024-S1', 'offerta')),
      ]
      const his = await heldRow(value('2024-S1', 'sua'), { author: remo, offeredBy: remo })
      await append(anna, org, before)
      await append(remo, org, beside)
      await hold(org, hers, his)
      const [first, second] = await pageOf(anna, org)
      await append(remo, org, redactionEntry(anna))
      await append(anna, org, after)
      await within(remo, org, (book) => book.redact([anna]))
      const { note: _note, ...unsaid } = before
      const page = await pageOf(anna, org)
      expect(page).toMatchObject([{ ...first, entry: unsaid, noteless: true }, { ...second }, {}, { entry: after }])
      expect(page[0]?.entry).toEqual(unsaid)
      await hold(org, standIn)
      await within(anna, org, (book) => book.redact([standIn.entry.id]))
      for (const { entry } of [hers, standIn]) {
        expect(await harness.heldEntries(org, entry.id)).toEqual([{ ...entry, note: undefined }])
      }
      expect(await harness.heldEntries(org, his.entry.id)).toEqual([his.entry])
    })

    test('[E5] nothing is blanked that no redaction of this very log names', async () => {
      const [org, elsewhere] = [await members(), await members()]
      const [target, waiting] = [value('2026-S1', 'resta'), await heldRow(value('2024-S1', 'resta'))]
      const ids = [target.id, waiting.entry.id]
      await append(anna, org, target)
      await hold(org, waiting)
      await within(remo, org, (book) => book.redact(ids))
      await append(remo, elsewhere, ...ids.map((id) => redactionEntry(id)))
      for (const log of [org, elsewhere]) await within(remo, log, (book) => book.redact(ids))
      expect(await pageOf(anna, org)).toMatchObject([{ entry: target, redacted: false }])
      expect(await harness.heldEntries(org, waiting.entry.id)).toEqual([waiting.entry])
      // Named, but not asked for: it is for the caller to say which.
      await append(remo, org, redactionEntry(target.id))
      await within(remo, org, (book) => book.redact([value().id]))
      expect((await pageOf(anna, org))[0]).toMatchObject({ entry: target, redacted: false })
    })

    test('[E5] submissions and redactions say nothing that could be blanked', async () => {
      const org = await members()
      const submission = submissionEntry('2026-S1', [value()])
      const first = redactionEntry(submission.id)
      await append(remo, org, submission, first, redactionEntry(first.id))
      await within(remo, org, (book) => book.redact([submission.id, first.id]))
      expect((await pageOf(remo, org)).map(({ redacted }) => redacted)).toEqual([false, false, false])
      expect((await pageOf(remo, org))[0]?.entry).toEqual(submission)
    })

    test('[E5] a redaction is known by its target, also of what is not there yet; once however many name it', async () => {
      const org = await members()
      const [later, other] = [value(), value()]
      const redaction = redactionEntry(later.id)
      await append(remo, org, redaction, redactionEntry(later.id), redactionEntry(other.id))
      const there = await lookUp(anna, org, [later.id, redaction.id])
      expect(there.placed).toMatchObject([{ id: redaction.id, kind: 'redaction', period: null }])
      expect([...new Set(there.redacted)]).toEqual([later.id])
    })

    test('[E5] what comes to the log or is held after its redaction is blanked all the same', async () => {
      const org = await members()
      const [later, waiting] = [value('2026-S1', 'Mario'), await heldRow(value('2024-S1', 'Mario'))]
      await append(remo, org, redactionEntry(later.id), redactionEntry(waiting.entry.id))
      await append(anna, org, later)
      await hold(org, waiting)
      await within(anna, org, (book) => book.redact([later.id, waiting.entry.id]))
      const page = await pageOf(anna, org)
      expect(page.at(-1)).toMatchObject({ entry: blanked(later), redacted: true })
      expect(await heldOf(anna, org, waiting.entry.id)).toMatchObject([{ hash: waiting.hash, decided: null }])
      expect(await harness.heldEntries(org, waiting.entry.id)).toEqual([blanked(waiting.entry)])
    })

    test('[S4] what is known of an id is kind, period and hash, whether it is in the log or held', async () => {
      const org = await members()
      const [logged, sent] = [value('2026-S1'), submissionEntry('2026-S1', [value()])]
      const decision = decisionEntry('2026-S1', 1)
      const heldSent = await heldRow(submissionEntry('2024-S1', [value()]))
      const placed = await append(anna, org, logged, sent)
      placed.push(...(await append(mara, org, decision)))
      await hold(org, heldSent)
      const there = await lookUp(anna, org, [logged.id, sent.id, decision.id, heldSent.entry.id, nobody])
      const hashes = new Map(placed.map(({ entry, hash }) => [entry.id, hash]))
      expect([...there.placed].sort((a, b) => a.kind.localeCompare(b.kind))).toEqual([
        { id: decision.id, kind: 'decision', period: '2026-S1', hash: hashes.get(decision.id) },
        { id: sent.id, kind: 'submission', period: '2026-S1', hash: hashes.get(sent.id) },
        { id: logged.id, kind: 'value', period: '2026-S1', hash: hashes.get(logged.id) },
      ])
      expect(there.held).toEqual([
        {
          ...{ id: heldSent.entry.id, kind: 'submission', period: '2024-S1', hash: heldSent.hash, decided: null },
          ...{ why: 'held:period_closed', author: anna, offeredBy: anna },
        },
      ])
      expect(await lookUp(anna, org, [])).toEqual({ placed: [], held: [], redacted: [] })
    })

    test('[S9] [S12] whether the log has an id, or it is held, is known also to whom both are closed, of this log alone', async () => {
      const [org, elsewhere] = [await members(), await members()]
      await harness.grant(org, elio, 'contributor', '2024-01-01', YESTERDAY)
      const [logged, waiting, foreign] = [value(), await heldRow(value()), value()]
      await append(anna, org, logged)
      await hold(org, waiting)
      await append(anna, elsewhere, foreign)
      const ids = [logged.id, waiting.entry.id, foreign.id, nobody]
      for (const person of [anna, remo, elio, mara]) {
        const known = await within(person, org, (book) => book.known(ids))
        expect([...new Set(known)].sort()).toEqual([logged.id, waiting.entry.id].sort())
      }
      expect(await within(elio, org, (book) => book.known([]))).toEqual([])
    })

    test('[S10] a device is of the first person who used it, in every organisation and however often', async () => {
      const [org, elsewhere, device] = [await members(), await members(), randomUUID()]
      const claim = (person: string, at: string) => within(person, at, (book) => book.claimDevice(device, NOW))
      expect([await claim(anna, org), await claim(anna, org), await claim(anna, elsewhere)]).toEqual(
        Array(3).fill('own'),
      )
      expect([await claim(remo, org), await claim(mara, org)]).toEqual(['taken', 'taken'])
      expect(await claim(anna, org)).toBe('own')
    })

    test('[S10] of two people who claim a device at the same time one has it', async () => {
      const [org, device] = [await members(), randomUUID()]
      const claim = (person: string) => within(person, org, (book) => book.claimDevice(device, NOW))
      const claims = await Promise.allSettled([claim(anna), claim(remo)])
      expect(claims.filter((one) => one.status === 'fulfilled' && one.value === 'own')).toHaveLength(1)
      expect([await claim(anna), await claim(remo)].sort()).toEqual(['own', 'taken'])
    })

    test('[S12] a revoked device stays revoked to its person and taken to everybody else', async () => {
      const [org, device] = [await members(), randomUUID()]
      const claim = (person: string) => within(person, org, (book) => book.claimDevice(device, NOW))
      await claim(anna)
      await harness.revokeDevice(device)
      expect([await claim(anna), await claim(anna), await claim(remo)]).toEqual(['revoked', 'revoked', 'taken'])
    })

    test('[C4] [C6] the rules are the catalogue with what this organisation is asked and given, to an ended membership too', async () => {
      const [org, elsewhere] = [await members(), await members()]
      await harness.grant(org, elio, 'contributor', '2024-01-01', YESTERDAY)
      await harness.extend(org, '2025', '2026-12-31')
      await harness.extend(elsewhere, '2024', '2026-11-30')
      for (const person of [anna, mara, elio]) {
        const rules = await within(person, org, (book) => book.rules())
        expect(rules.extensions).toMatchObject([{ period: '2025', until: '2026-12-31' }])
        expect(rules.assignments).toHaveLength(harness.catalogue.indicators.length)
        const asked = rules.assignments.find(({ indicator }) => indicator === 'GOV-3.3')
        expect(asked).toMatchObject({ fromYear: 2024, toYear: null })
        expect(rules.catalogue.indicators).toEqual(harness.catalogue.indicators)
      }
    })
  })
}
