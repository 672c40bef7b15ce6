import type { Entry } from '../../src/domain/entry.ts'
import type { Period } from '../../src/domain/period.ts'
import { judge } from '../../src/domain/rules.ts'
import { NOT_AUTHOR } from '../../src/domain/stand-ins.ts'
import { type OutcomeCode, SYNC_SCHEMA, type SyncRequest, type SyncResponse } from '../../src/domain/wire/sync.ts'
import { asPerson } from '../database/as-role.ts'
import type { Tx } from '../database/tables.ts'
import type { Deps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import type { CatalogueReader } from '../repositories/catalogue.ts'
import {
  claimDevice,
  findHeld,
  findMark,
  findPlaced,
  type Head,
  insertHeld,
  lockHead,
  type PageRow,
  readHead,
  readPage,
  replaceStandIns,
} from '../repositories/log.ts'
import { listAssignments, listExtensions, readStanding, type Standing } from '../repositories/roles.ts'
import { append } from './append.ts'
import { FIRST_MARK, withHashes } from './hash-chain.ts'
import { holdOthers } from './hold-others.ts'
import { type Hashed, type SortedPush, sortPush } from './sort-push.ts'

/** The oldest shapes that a push may still have: the two versions before the newest. */
export const MIN_SCHEMA = Math.max(1, SYNC_SCHEMA - 2)

const START = { seq: 0, mark: FIRST_MARK }

interface Asked {
  readonly org: string
  readonly person: string
  readonly request: SyncRequest
}

/**
 * One round of the sync: the pushed entries find their place in the log, then the page after the cursor is read.
 *
 * One transaction: a problem means that nothing was applied. Source: SPEC S2-S6, S9-S11.
 */
export async function syncOnce(
  deps: Pick<Deps, 'db' | 'clock' | 'instance' | 'sha256'>,
  catalogue: CatalogueReader,
  asked: Asked,
): Promise<{ answer: SyncResponse; appended: number }> {
  const { request, person } = asked
  if (request.user !== person) throw new ApiProblem('user_mismatch')
  const today = deps.instance.today()
  const origin = { author: person, device: request.device, receivedAt: deps.clock() }
  // Hashed before the transaction: nobody waits on the organisation's log for it.
  const hashed = await withHashes(
    deps.sha256,
    request.push.map((entry) => ({ entry })),
  )
  const others = await withHashes(deps.sha256, request.others ?? [])
  const carried = [...hashed, ...others]
  return asPerson(deps.db, { person, today }, async (trx) => {
    const standing = await readStanding(trx, person, asked.org)
    const reads = standing.manager || standing.member !== null
    if (!reads && !standing.wasMember) throw new ApiProblem('not_found')
    if (!(await claimDevice(trx, request.device, person, origin.receivedAt))) throw new ApiProblem('device_taken')
    const before = carried.length > 0 && reads ? await lockHead(trx, asked.org) : await readHead(trx, asked.org)
    if (reads) await refuseFork(trx, asked, before ?? { head: 0, mark: FIRST_MARK })
    // Before the push: a submission in it may name values that only others can bring back.
    const notTheirs = await holdOthers(trx, asked.org, others, origin)
    const sorted = await sort(trx, catalogue, { ...asked, today, standing, hashed })
    await insertHeld(
      trx,
      asked.org,
      sorted.held.map((entry) => ({ ...entry, ...origin, offeredBy: person })),
    )
    const entries = sorted.accepted.map((entry) => ({ ...entry, ...origin }))
    const head = before && (await append(trx, deps.sha256, asked.org, before, entries, origin.receivedAt))
    const page = head === undefined ? emptyPage(request) : await pageOf(trx, asked, head, carried)
    const server = { time: origin.receivedAt.toISOString(), minSchema: MIN_SCHEMA }
    return { answer: { results: [...notTheirs, ...sorted.results], ...page, server }, appended: entries.length }
  })
}

async function refuseFork(trx: Tx, { org, request }: Asked, log: Head): Promise<void> {
  const cursor = request.after
  if (cursor === null) return
  const mark = cursor.seq === 0 ? FIRST_MARK : cursor.seq === log.head ? log.mark : await findMark(trx, org, cursor.seq)
  if (mark !== cursor.mark) throw new ApiProblem('log_forked')
}

interface Judging extends Asked {
  readonly today: string
  readonly standing: Standing
  readonly hashed: readonly Hashed[]
}

async function sort(trx: Tx, catalogue: CatalogueReader, asked: Judging): Promise<SortedPush> {
  const { org, person, hashed, standing, today } = asked
  if (hashed.length === 0) return { accepted: [], held: [], results: [] }
  const named = hashed.flatMap(({ entry }) => (entry.kind === 'submission' ? [entry.id, ...entry.heads] : [entry.id]))
  const ids = [...new Set(named)]
  const there = await findPlaced(trx, org, ids)
  const held = await findHeld(trx, org, ids)
  const known = {
    placed: new Map(there.map((row) => [row.id, row.hash])),
    held: new Map(
      held
        .filter((row) => bindsPush(row, person))
        .map((row) => [row.id, { hash: row.hash, why: row.why as OutcomeCode }]),
    ),
  }
  // An id may be held more than once, by claims that differ: one of the period is enough.
  const placeOf = (id: string, period: Period | null) => `${id}/${period}`
  const values = new Set(
    [...there, ...held].filter((row) => row.kind === 'value').map((row) => placeOf(row.id, row.period)),
  )
  const context = { ...(await rulesOf(trx, catalogue, org)), role: standing, today }
  const sorted = sortPush(hashed, known, (entry: Entry, kept) =>
    judge(entry, {
      ...context,
      knownHeads: (id, period) => kept.get(id) === period || values.has(placeOf(id, period)),
    }),
  )
  const taken = new Set([...sorted.accepted, ...sorted.held].map(({ entry }) => entry.id))
  const replaced = held.filter((row) => row.why === NOT_AUTHOR && row.author === person && taken.has(row.id))
  if (replaced.length > 0) await replaceStandIns(trx, org, [...taken])
  return sorted
}

/** What somebody offered for another person binds themself alone: the author, or anybody else, is heard anew. */
function bindsPush(row: { why: string; author: string; offered_by: string }, person: string): boolean {
  return row.why !== NOT_AUTHOR || (row.offered_by === person && row.author !== person)
}

async function rulesOf(trx: Tx, catalogue: CatalogueReader, org: string) {
  const assignments = await listAssignments(trx, [org])
  const extensions = await listExtensions(trx, [org])
  return {
    catalogue: await catalogue.read(trx),
    assignments: assignments.map((row) => ({
      indicator: row.indicator,
      fromYear: row.from_year,
      toYear: row.to_year,
    })),
    extensions: extensions.map(({ period, until }) => ({ period, until })),
  }
}

type Page = Pick<SyncResponse, 'log' | 'next' | 'head' | 'more'>

/** Whose membership ended sends, and reads nothing more. */
function emptyPage(request: SyncRequest): Page {
  const next = request.after ?? START
  return { log: [], next, head: next.seq, more: false }
}

async function pageOf(trx: Tx, { org, request }: Asked, { head }: Head, carried: readonly Hashed[]): Promise<Page> {
  const after = request.after ?? START
  const range = { after: after.seq, upTo: head, limit: request.limit }
  const rows = request.limit === 0 ? [] : await readPage(trx, org, range)
  const hashes = new Map(carried.map(({ entry, hash }) => [entry.id, hash]))
  const last = rows.at(-1)
  const next = last === undefined ? after : { seq: last.seq, mark: last.mark }
  return { log: rows.map((row) => pageEntry(row, hashes)), next, head, more: next.seq < head }
}

function pageEntry(row: PageRow, carried: ReadonlyMap<string, string>): SyncResponse['log'][number] {
  return {
    seq: row.seq,
    id: row.id,
    author: row.author,
    device: row.device,
    receivedAt: row.received_at.toISOString(),
    hash: row.hash,
    // What this very request carried, to the letter, needs no second journey.
    ...(carried.get(row.id) === row.hash ? {} : { entry: row.body }),
  }
}
