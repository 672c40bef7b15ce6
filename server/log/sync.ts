import { SYNC_SCHEMA, type SyncRequest, type SyncResponse } from '../../src/domain/wire/sync.ts'
import type { Deps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { chain, headAfter } from './append.ts'
import { type AppliedPush, applyPush, type Hashed } from './apply-push.ts'
import { FIRST_MARK, withHashes } from './hash-chain.ts'
import { heldNow } from './held-now.ts'
import { holdOthers } from './hold-others.ts'
import type { Head, LogBook, LogBooks, Rules, Standing } from './log-book.ts'
import { pageOf, startOf } from './page.ts'

/** The oldest shapes that a push may still have: the two versions before the newest. */
export const MIN_SCHEMA = Math.max(1, SYNC_SCHEMA - 2)

export type SyncDeps = Pick<Deps, 'clock' | 'instance' | 'sha256'> & { readonly books: LogBooks }

interface Asked {
  readonly org: string
  readonly person: string
  readonly request: SyncRequest
}

/**
 * One round of the sync: the pushed entries find their place in the log, then the page after the cursor is read.
 *
 * One transaction: a problem means that nothing was applied. Source: SPEC S2-S6, S9-S13.
 */
export async function syncOnce(
  { books, clock, instance, sha256 }: SyncDeps,
  { org, person, request }: Asked,
): Promise<{ answer: SyncResponse; appended: number }> {
  if (request.user !== person) throw new ApiProblem('user_mismatch')
  const today = instance.today()
  const origin = { author: person, device: request.device, receivedAt: clock() }
  // Hashed before the transaction: nobody waits on the organisation's log for it.
  const pushed = await withHashes(
    sha256,
    request.push.map((entry) => ({ entry })),
  )
  const others = await withHashes(sha256, request.others ?? [])
  const carried = [...pushed, ...others]
  return books.open({ person, org, today }, async (book) => {
    const asked = await book.standing()
    if (!readsLog(asked) && !asked.wasMember) throw new ApiProblem('not_found')
    await claim(book, origin)
    // Before the lock: others who append need not wait for it.
    const rules = pushed.length > 0 ? await book.rules() : undefined
    const { standing, before } = await atHead(book, asked, carried.length > 0)
    const reads = readsLog(standing)
    // To a manager every organisation is theirs, also such as there is not.
    if (before === undefined && (reads || !standing.wasMember)) throw new ApiProblem('not_found')
    if (reads) await refuseFork(book, request, before ?? { head: 0, mark: FIRST_MARK })
    // Before the push: a submission in it may name values that only others can bring back.
    const notTheirs = await holdOthers(book, others, origin)
    const applied = await apply(book, { pushed, person, today, standing, rules })
    await book.hold(applied.held.map((entry) => ({ ...entry, ...origin, offeredBy: person })))
    const accepted = applied.accepted.map((entry) => ({ ...entry, ...origin }))
    const placed = before === undefined ? [] : await chain(sha256, before, accepted)
    if (placed.length > 0) await book.append(placed, origin.receivedAt)
    // Who does not read the log does not see its redactions either: the book itself looks.
    const blank = reads ? applied.redacted : applied.held.map(({ entry }) => entry.id)
    if (blank.length > 0) await book.redact(blank)
    const held = await heldNow(book, person, request.held ?? [])
    if (!reads && carried.length === 0 && held.length === 0) throw new ApiProblem('not_member')
    const fresh = blank.length > 0 ? [] : placed
    const page = await pageOf(book, request, before && headAfter(before, placed), { carried, fresh })
    const server = { time: origin.receivedAt.toISOString(), minSchema: MIN_SCHEMA }
    return { answer: { results: [...notTheirs, ...applied.results], ...page, held, server }, appended: placed.length }
  })
}

const readsLog = ({ manager, member }: Standing) => manager || member !== null

/**
 * The head of the log, held where anything is carried, and what the person is to the organisation once they have it.
 *
 * Whoever ends a membership takes the head too: until this push has ended nobody does, and who did so while it came
 * this far is seen now. What was carried is then held, not lost.
 */
async function atHead(
  book: LogBook,
  asked: Standing,
  carries: boolean,
): Promise<{ standing: Standing; before: Head | undefined }> {
  const before = carries && readsLog(asked) ? await book.lockHead() : await book.readHead()
  if (!readsLog(asked) || (!carries && before !== undefined)) return { standing: asked, before }
  const standing = await book.standing()
  return { standing, before: readsLog(standing) ? before : undefined }
}

async function claim(book: LogBook, { device, receivedAt }: { device: string; receivedAt: Date }): Promise<void> {
  const whose = await book.claimDevice(device, receivedAt)
  if (whose === 'taken') throw new ApiProblem('device_taken')
  if (whose === 'revoked') throw new ApiProblem('device_revoked')
}

async function refuseFork(book: LogBook, request: SyncRequest, log: Head): Promise<void> {
  const { seq, mark: expected } = startOf(request)
  if (request.after === null) return
  const mark = seq === 0 ? FIRST_MARK : seq === log.head ? log.mark : await book.markAt(seq)
  if (mark !== expected) throw new ApiProblem('log_forked')
}

interface Pushing {
  readonly pushed: readonly Hashed[]
  readonly person: string
  readonly today: string
  readonly standing: Standing
  /** There where anything is pushed. */
  readonly rules: Rules | undefined
}

const NOTHING: AppliedPush = { accepted: [], held: [], results: [], replaced: [], redacted: [] }

async function apply(book: LogBook, { pushed, person, today, standing, rules }: Pushing): Promise<AppliedPush> {
  if (rules === undefined) return NOTHING
  const there = await book.lookUp([...new Set(pushed.flatMap(({ entry }) => namedBy(entry)))])
  const context = { ...rules, role: standing, today }
  const applied = applyPush({ entries: pushed, person, there, context })
  if (applied.replaced.length > 0) await book.replaceStandIns(applied.replaced)
  return applied
}

function namedBy(entry: Hashed['entry']): string[] {
  return entry.kind === 'submission' ? [entry.id, ...entry.heads] : [entry.id]
}
