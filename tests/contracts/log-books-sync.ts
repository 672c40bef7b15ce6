import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ApiProblem } from '../../server/http/problems.ts'
import { chain } from '../../server/log/append.ts'
import { FIRST_MARK } from '../../server/log/hash-chain.ts'
import { syncOnce } from '../../server/log/sync.ts'
import { nodeSha256 } from '../../server/start/node-sha256.ts'
import type { Entry } from '../../src/domain/entry.ts'
import { blanked } from '../../src/domain/redaction.ts'
import { MAX_PAGE, SYNC_SCHEMA, type SyncRequest, type SyncResponse } from '../../src/domain/wire/sync.ts'
import type { BooksHarness } from './log-books-harness.ts'
import {
  cellOf,
  decisionEntry,
  deviceOf,
  nobody,
  PERSON,
  redactionEntry,
  submissionEntry,
  syncRequest,
  TODAY,
  valueEntry,
} from './territory.ts'

const { anna, remo, mara, elio, bea } = PERSON
const YESTERDAY = '2026-07-19'

/** What one round of the sync does to log books of whatever kind. */
export function syncContract(name: string, open: () => Promise<BooksHarness>): void {
  describe(`the sync over log books ${name}`, () => {
    let harness: BooksHarness
    let now = Date.parse('2026-07-20T09:00:00.000Z')
    beforeAll(async () => {
      harness = await open()
    })
    afterAll(() => harness?.close())

    const members = () => harness.organisation({ [anna]: 'contributor', [remo]: 'referent' })
    const value = (period = '2026-S1', note?: string) =>
      valueEntry(cellOf(harness.catalogue, 'GOV-3.3', period), { number: '3' }, note === undefined ? {} : { note })

    function round(person: string, org: string, request: Partial<SyncRequest> = {}, today = TODAY) {
      now += 1_000
      const deps = {
        books: harness.books,
        clock: () => new Date(now),
        instance: { demo: false, today: () => today, clockFixed: true },
        sha256: nodeSha256,
      }
      return syncOnce(deps, { org, person, request: { ...syncRequest(person), schema: SYNC_SCHEMA, ...request } })
    }
    const sync = async (...asked: Parameters<typeof round>): Promise<SyncResponse> => (await round(...asked)).answer
    const problem = (...asked: Parameters<typeof round>) =>
      round(...asked).then(
        () => 'done',
        (failure: ApiProblem) => failure.code,
      )
    const others = (author: string, ...entries: Entry[]) => entries.map((entry) => ({ entry, author }))
    const bodies = async (org: string) => (await sync(mara, org)).log.map(({ entry }) => entry)

    /** All that can be seen from outside of a log and of what is held of the ids. */
    async function everything(org: string, ids: readonly string[]) {
      const { log, next, head } = await sync(mara, org)
      const there = await harness.books.open({ person: mara, org, today: TODAY }, (book) => book.lookUp(ids))
      const held = [...there.held].sort((a, b) => (a.id + a.author < b.id + b.author ? -1 : 1))
      return { log, next, head, held, redacted: [...new Set(there.redacted)].sort() }
    }

    test('[S4] any request, sent again at any later time and to the letter, changes nothing', async () => {
      const org = await members()
      await harness.grant(org, elio, 'contributor', '2024-01-01', YESTERDAY)
      const [logged, closed, wrong] = [value(), value('2024-S1'), { ...value(), value: { number: '-1' } }]
      const [ended, lost] = [value(), value()]
      const requests: [string, Partial<SyncRequest>][] = [
        [anna, { push: [logged, closed, wrong, submissionEntry('2026-S1', [logged])] }],
        [remo, { others: others(anna, lost), push: [submissionEntry('2026-S1', [lost])] }],
        [elio, { push: [ended] }],
        [anna, { push: [lost] }],
        [mara, { push: [decisionEntry('2026-S1', 1, { verdict: 'returned', reason: 'controlla' })] }],
        [remo, { push: [redactionEntry(logged.id), redactionEntry(closed.id)] }],
        [anna, { held: [closed.id, nobody], limit: 3 }],
        [anna, { push: [{ ...logged, note: 'other' }] }],
      ]
      const first: SyncResponse['results'][] = []
      for (const [person, request] of requests) first.push((await sync(person, org, request)).results)
      const ids = [logged, closed, wrong, ended, lost].map(({ id }) => id)
      const before = await everything(org, ids)
      expect(before.head).toBe(7)
      for (const turn of [requests, [...requests].reverse()]) {
        for (const [person, request] of turn)
          await round(person, org, request).then((done) => expect(done.appended).toBe(0))
        expect(await everything(org, ids)).toEqual(before)
      }
      const again: SyncResponse['results'][] = []
      for (const [person, request] of requests) again.push((await sync(person, org, request)).results)
      // A stand-in is one no more once its author has spoken; all else is answered as before.
      expect(again.map((results, n) => (n === 1 ? [] : results))).toEqual(
        first.map((results, n) => (n === 1 ? [] : results)),
      )
    })

    test('[S3] whatever was redacted and held meanwhile, the marks are the chain over the hashes', async () => {
      const org = await members()
      const [one, two] = [value('2026-S1', 'Mario'), value()]
      await sync(anna, org, { push: [one, value('2024-S1'), two] })
      await sync(remo, org, { push: [redactionEntry(one.id)] })
      const { log, next } = await sync(anna, org)
      const rows = log.map((row) => ({ ...row, entry: row.entry ?? two, receivedAt: new Date(row.receivedAt) }))
      const marks = (await chain(nodeSha256, { head: 0, mark: FIRST_MARK }, rows)).map(({ mark }) => mark)
      expect(next).toEqual({ seq: 3, mark: marks.at(-1) })
    })

    test('[S2] only what the request carried to the letter comes back without its body', async () => {
      const org = await members()
      const [mine, theirs] = [value(), value()]
      await sync(remo, org, { push: [theirs] })
      const { log } = await sync(anna, org, {
        push: [mine],
        others: others(remo, { ...theirs, note: 'said otherwise' }),
      })
      expect(log.map(({ id, entry }) => [id, entry])).toEqual([
        [theirs.id, theirs],
        [mine.id, undefined],
      ])
    })

    test('[S5] a problem undoes the request: a fork, a device of somebody else, another person', async () => {
      const org = await members()
      const entry = value()
      const fork = { after: { seq: 1, mark: 'a'.repeat(64) }, push: [entry] }
      expect(await problem(anna, org, fork)).toBe('log_forked')
      await sync(remo, org)
      expect(await problem(anna, org, { device: deviceOf(remo), push: [entry] })).toBe('device_taken')
      expect(await problem(anna, org, { user: remo, push: [entry] })).toBe('user_mismatch')
      expect((await everything(org, [entry.id])).head).toBe(0)
    })

    test('[S12] an ended membership sends and is held, hears of what it believes held, and reads nothing', async () => {
      const org = await members()
      await harness.grant(org, elio, 'contributor', '2024-01-01')
      const [before, after] = [value('2024-S1'), value()]
      const { next } = await sync(elio, org, { push: [before, value()] })
      await harness.endMembership(org, elio, YESTERDAY)
      const sent = await sync(elio, org, { after: next, push: [after], held: [before.id] })
      expect(sent).toMatchObject({
        results: [{ id: after.id, code: 'held:membership_ended' }],
        log: [],
        held: [],
        next,
      })
      expect(await sync(elio, org, { after: next, held: [nobody] })).toMatchObject({
        ...{ held: [{ id: nobody, now: 'missing' }], log: [], next, head: next.seq, more: false },
      })
      expect(await problem(elio, org, { after: next })).toBe('not_member')
      expect(await problem(elio, org, { after: next, held: [before.id, after.id] })).toBe('not_member')
      // Not even whether the log is still the one that it knew.
      expect(await problem(elio, org, { after: { seq: 9, mark: 'c'.repeat(64) } })).toBe('not_member')
      expect(await problem(bea, org, { push: [value()] })).toBe('not_found')
    })

    test('[S4] [S12] what the log has and comes again after the membership ended is not held beside it', async () => {
      const org = await members()
      const entry = value()
      await sync(anna, org, { push: [entry] })
      await harness.endMembership(org, anna, YESTERDAY)
      const again = await sync(anna, org, { push: [entry] })
      expect(again).toMatchObject({ results: [{ id: entry.id, code: 'held:membership_ended' }], log: [], head: 0 })
      const held = await harness.books.open({ person: mara, org, today: TODAY }, (book) => book.lookUp([entry.id]))
      expect(held).toMatchObject({ placed: [{ id: entry.id }], held: [] })
      const theirs = await harness.books.open({ person: elio, org, today: TODAY }, (book) => book.lookUp([entry.id]))
      expect(theirs).toEqual({ placed: [], held: [], redacted: [] })
    })

    test('[S9] [S13] what others offered in the person’s name is missing to the person, who says it again', async () => {
      const org = await members()
      const entry = value()
      await sync(remo, org, { others: others(anna, entry) })
      expect((await sync(anna, org, { held: [entry.id] })).held).toEqual([{ id: entry.id, now: 'missing' }])
      expect((await sync(remo, org, { held: [entry.id] })).held).toEqual([])
    })

    test('[S12] [S13] what the log has of others is neither held again nor missing to whom it is closed', async () => {
      const org = await members()
      const entry = value('2026-S1', 'a name')
      await sync(remo, org, { push: [entry] })
      await harness.endMembership(org, anna, YESTERDAY)
      const offered = await sync(anna, org, { others: others(remo, entry) })
      expect(offered).toMatchObject({ results: [{ id: entry.id, code: 'held:not_author' }], log: [] })
      expect(await problem(anna, org, { held: [entry.id] })).toBe('not_member')
      const there = await harness.books.open({ person: mara, org, today: TODAY }, (book) => book.lookUp([entry.id]))
      expect(there).toMatchObject({ placed: [{ id: entry.id }], held: [] })
      const stranger = await harness.books.open({ person: bea, org, today: TODAY }, (book) => book.known([entry.id]))
      expect(stranger).toEqual([])
    })

    test('[E5] [S12] what is sent after the membership ended is blank where a redaction of the log names it', async () => {
      const org = await members()
      const entry = value('2026-S1', 'a name')
      await sync(remo, org, { push: [redactionEntry(entry.id)] })
      await harness.endMembership(org, anna, YESTERDAY)
      await sync(anna, org, { push: [entry] })
      await harness.decideHeld({ org, id: entry.id, author: anna, verdict: 'accepted', reason: '' }, new Date(now))
      expect((await bodies(org)).at(-1)).toEqual(blanked(entry))
    })

    test('[S12] who stops belonging and comes back reads on from the cursor of then', async () => {
      const org = await members()
      const { next } = await sync(anna, org, { push: [value()] })
      await harness.endMembership(org, anna, YESTERDAY)
      const late = value()
      await sync(anna, org, { after: next, push: [late] })
      await sync(remo, org, { push: [value()] })
      await harness.grant(org, anna, 'contributor', TODAY)
      const back = await sync(anna, org, { after: next, push: [late] })
      expect(back.results).toEqual([{ id: late.id, code: 'held:membership_ended' }])
      expect(back.log.map(({ seq }) => seq)).toEqual([2])
    })

    test('[S12] a revoked device sends nothing and reads nothing; the person’s other device does', async () => {
      const org = await members()
      await sync(anna, org)
      await harness.revokeDevice(deviceOf(anna))
      const entry = value()
      expect(await problem(anna, org, { push: [entry] })).toBe('device_revoked')
      expect(await problem(anna, org)).toBe('device_revoked')
      const other = '00000000-0000-7d00-8000-0000000000aa'
      expect((await sync(anna, org, { device: other, push: [entry] })).log).toMatchObject([
        { id: entry.id, device: other },
      ])
    })

    test('[S13] what is declined, missing, accepted or still waiting is told of what the device believes held', async () => {
      const org = await members()
      // Its own device: the one of before was revoked.
      const device = '00000000-0000-7d00-8000-0000000000bb'
      const [waits, declined, accepted] = [value('2024-S1'), value('2024-S1'), value('2024-S1')]
      await sync(anna, org, { device, push: [waits, declined, accepted] })
      const at = new Date('2026-07-20T12:00:00.000Z')
      const word = (entry: Entry) => ({ org, id: entry.id, author: anna, reason: 'già contato' })
      await harness.decideHeld({ ...word(declined), verdict: 'declined' }, at)
      await harness.decideHeld({ ...word(accepted), verdict: 'accepted' }, at)
      const held = [waits.id, declined.id, accepted.id, nobody]
      for (const _ of [1, 2]) {
        const answer = await sync(anna, org, { device, held })
        expect(answer.held).toEqual([
          { id: declined.id, now: 'declined', reason: 'già contato', at: at.toISOString() },
          { id: nobody, now: 'missing' },
        ])
        expect(answer.log).toMatchObject([{ id: accepted.id, author: anna, entry: accepted }])
      }
      const { results } = await sync(anna, org, { device, push: [waits, declined, accepted] })
      expect(results).toEqual([
        { id: waits.id, code: 'held:period_closed' },
        { id: declined.id, code: 'refused:declined' },
      ])
    })

    test('[S13] of what one only offered for somebody else nothing is told, decided or not', async () => {
      const org = await members()
      const lost = value()
      await sync(remo, org, { others: others(anna, lost) })
      expect((await sync(remo, org, { held: [lost.id] })).held).toEqual([])
      const word = { org, id: lost.id, author: anna, reason: 'no' }
      await harness.decideHeld({ ...word, verdict: 'declined' }, new Date())
      expect((await sync(remo, org, { held: [lost.id] })).held).toEqual([])
    })

    test('[E5] a redaction blanks what is in the log, what is held, and what comes with it or after it', async () => {
      const org = await members()
      const [logged, waits, later] = [value('2026-S1', 'Mario'), value('2024-S1', 'Mario'), value('2026-S1', 'Mario')]
      const own = value('2026-S1', 'Mario')
      await sync(anna, org, { device: 'd0000000-0000-4000-8000-000000000001', push: [logged, waits] })
      const redactions = [logged, waits, later, own].map(({ id }) => redactionEntry(id))
      expect((await sync(remo, org, { push: [own, ...redactions] })).results).toEqual([])
      const { log } = await sync(anna, org, { device: 'd0000000-0000-4000-8000-000000000001', push: [later] })
      const blank = log.filter(({ redacted }) => redacted)
      expect(blank.map(({ entry }) => entry)).toEqual([logged, own, later].map(blanked))
      // The hash is of what was written: nothing that was sent comes back as a stub.
      expect(blank.every(({ entry }) => entry !== undefined)).toBe(true)
      const at = new Date()
      await harness.decideHeld({ org, id: waits.id, author: anna, verdict: 'accepted', reason: '' }, at)
      expect((await bodies(org)).at(-1)).toEqual(blanked(waits))
    })

    test('[E5] the original, pushed or offered again, leaves it blanked and is told the blanked one', async () => {
      const org = await members()
      const target = value('2026-S1', 'Mario')
      const device = 'd0000000-0000-4000-8000-000000000002'
      await sync(anna, org, { device, push: [target] })
      await sync(remo, org, { push: [redactionEntry(target.id)] })
      const again: [string, Partial<SyncRequest>][] = [
        [anna, { device, push: [target] }],
        [remo, { others: others(anna, target) }],
      ]
      for (const [person, request] of again) {
        const { results, log } = await sync(person, org, request)
        expect(results).toEqual([])
        expect(log[0]).toMatchObject({ redacted: true, entry: blanked(target) })
      }
      const changed = await sync(anna, org, { device, push: [blanked(target)] })
      expect(changed.results).toEqual([{ id: target.id, code: 'refused:id_reused' }])
      expect(JSON.stringify(await everything(org, [target.id]))).not.toContain('Mario')
    })

    test('[E5] a stand-in of what was redacted is held blanked, and so is what its author says of it', async () => {
      const org = await members()
      const target = value('2026-S1', 'Mario')
      await sync(remo, org, { push: [redactionEntry(target.id)], others: others(anna, target) })
      const device = 'd0000000-0000-4000-8000-000000000003'
      await harness.decideHeld({ org, id: target.id, author: anna, verdict: 'accepted', reason: '' }, new Date())
      expect((await bodies(org)).at(-1)).toEqual(blanked(target))
      expect((await sync(anna, org, { device, push: [target] })).results).toEqual([])
      expect((await sync(mara, org)).head).toBe(2)
    })

    test('[S9] others come before the push that names them, also in one request and at the limit of a page', async () => {
      const org = await members()
      const lost = Array.from({ length: 5 }, () => value())
      const naming = submissionEntry('2026-S1', lost)
      const answer = await sync(remo, org, { push: [naming], others: others(anna, ...lost), limit: 0 })
      expect(answer.results).toEqual(lost.map(({ id }) => ({ id, code: 'held:not_author' })))
      expect(answer).toMatchObject({ log: [], head: 1, more: true, next: { seq: 0, mark: FIRST_MARK } })
    })

    test('[S11] many people who sync at once get one log in which every entry stands once', async () => {
      const org = await members()
      const pushes = Array.from({ length: 8 }, () => [value(), value(), value()])
      const shared = value()
      await Promise.all(
        pushes.map((push, n) => {
          const device = `d0000000-0000-4000-8000-00000000010${n}`
          return sync(n % 2 ? anna : remo, org, { device, push: n % 2 ? [...push, shared] : push, limit: 0 })
        }),
      )
      const { log, head } = await sync(mara, org, { limit: MAX_PAGE })
      expect(head).toBe(25)
      expect(new Set(log.map(({ id }) => id))).toEqual(new Set([...pushes.flat(), shared].map(({ id }) => id)))
    })
  })
}
