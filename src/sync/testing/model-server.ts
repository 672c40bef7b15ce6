import { createHash } from 'node:crypto'
import type { Entry, LogEntry } from '../../domain/entry.ts'
import { blanked } from '../../domain/redaction.ts'
import type { Cursor, SyncRequest, SyncResponse } from '../../domain/wire/sync.ts'
import { carriedBy } from '../protocol.ts'
import type { SyncReply } from '../transport-port.ts'

interface Held {
  readonly entry: Entry
  readonly author: string
  readonly declined: boolean
}

/** One organisation's log as the specification describes it, small enough to be believed: for tests of the engine. */
export interface ModelServer {
  readonly log: readonly LogEntry[]
  /** The mark after each entry, the first before any. */
  readonly marks: readonly string[]
  /** By id. */
  readonly held: ReadonlyMap<string, Held>
  /** What was offered in another's name, by id, with that name. */
  readonly standIns: ReadonlyMap<string, string>
  /** Whose each device is. */
  readonly devices: ReadonlyMap<string, string>
  /** Devices that may not come back. */
  readonly revoked: ReadonlySet<string>
  /** Whose membership ended. */
  readonly ended: ReadonlySet<string>
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const FIRST_MARK = '0'.repeat(64)
const PAGE = 3

export const emptyServer = (): ModelServer => ({
  ...{ log: [], marks: [FIRST_MARK], held: new Map(), standIns: new Map() },
  ...{ devices: new Map(), revoked: new Set(), ended: new Set() },
})

const noteOf = (entry: Entry) => (entry.kind === 'value' ? entry.note : undefined)
const failure = (status: number, code: string): SyncReply => ({
  kind: 'failure',
  failure: { status, code, retryAfterMs: null },
})

/** One request and its answer; what an entry's note says decides its fate: poison, fault, hold, refuse, else logged. */
export function exchangeWith(server: ModelServer, author: string, request: SyncRequest): [ModelServer, SyncReply] {
  const notes = new Set(carriedBy(request).map(noteOf))
  if (notes.has('poison')) return [server, failure(422, 'malformed')]
  if (notes.has('fault')) return [server, failure(500, 'internal')]
  const whose = server.devices.get(request.device) ?? author
  if (whose !== author) return [server, failure(409, 'device_taken')]
  if (server.revoked.has(request.device)) return [server, failure(403, 'device_revoked')]
  const reads = !server.ended.has(author)
  if (reads && request.after !== null && server.marks[request.after.seq] !== request.after.mark)
    return [server, failure(409, 'log_forked')]
  const claimed = { ...server, devices: new Map([...server.devices, [request.device, author]]) }
  const [next, results] = pushed(claimed, author, request, reads)
  const held = heldNow(next, request.held ?? [])
  if (!reads && carriedBy(request).length + held.length === 0) return [server, failure(403, 'not_member')]
  const page = reads ? pageOf(next, request) : emptyPage(request)
  const server_ = { time: '2026-07-20T08:00:00Z', minSchema: 1 }
  return [next, { kind: 'page', response: { ...page, results, held, server: server_ } }]
}

/** The server as it was so many entries into its log, before it held anything: as after restoring a backup. */
export function restored(server: ModelServer, seq: number): ModelServer {
  return { ...server, held: new Map(), log: server.log.slice(0, seq), marks: server.marks.slice(0, seq + 1) }
}

/** What a manager makes of the held entry that comes so many places into those that wait. */
export function decided(server: ModelServer, pick: number, accept: boolean): ModelServer {
  const waiting = [...server.held].filter(([, { declined }]) => !declined)
  const chosen = waiting[pick % Math.max(1, waiting.length)]
  if (chosen === undefined) return server
  const [id, row] = chosen
  const held = new Map(server.held)
  if (!accept) return { ...server, held: held.set(id, { ...row, declined: true }) }
  held.delete(id)
  return append({ ...server, held }, row.entry, row.author)
}

function pushed(
  server: ModelServer,
  author: string,
  request: SyncRequest,
  reads: boolean,
): [ModelServer, SyncResponse['results']] {
  const results: SyncResponse['results'] = []
  const lost = (request.others ?? []).filter(({ entry }) => !server.log.some((logged) => logged.entry.id === entry.id))
  for (const { entry } of lost) results.push({ id: entry.id, code: 'held:not_author' })
  const offered = lost.map(({ entry, author: claimed }) => [entry.id, claimed] as const)
  let next: ModelServer = { ...server, standIns: new Map([...server.standIns, ...offered]) }
  for (const entry of request.push) {
    if (next.log.some((logged) => logged.entry.id === entry.id)) {
      // Whom no page is for hears that it is with the server.
      if (!reads) results.push({ id: entry.id, code: 'held:membership_ended' })
      continue
    }
    const code = verdict(next, entry, reads)
    if (code !== null) results.push({ id: entry.id, code })
    if (code?.startsWith('held:') && !next.held.has(entry.id))
      next = { ...next, held: new Map([...next.held, [entry.id, { entry, author, declined: false }]]) }
    if (code === null) next = append(next, entry, author)
  }
  return [next, results]
}

type Code = SyncResponse['results'][number]['code']

function verdict(server: ModelServer, entry: Entry, reads: boolean): Code | null {
  if (server.held.get(entry.id)?.declined) return 'refused:declined'
  if (noteOf(entry) === 'refuse') return 'refused:role'
  if (noteOf(entry) === 'hold' || server.held.has(entry.id)) return 'held:period_closed'
  return reads ? null : 'held:membership_ended'
}

function heldNow(server: ModelServer, believed: readonly string[]): SyncResponse['held'] {
  return believed.flatMap((id): SyncResponse['held'] => {
    if (server.log.some(({ entry }) => entry.id === id) || server.standIns.has(id)) return []
    const row = server.held.get(id)
    if (row === undefined) return [{ id, now: 'missing' }]
    return row.declined ? [{ id, now: 'declined', reason: 'doppio', at: '2026-07-20T08:00:00Z' }] : []
  })
}

function append(server: ModelServer, entry: Entry, author: string): ModelServer {
  const seq = server.log.length + 1
  const placed = { seq, author, device: author, receivedAt: '2026-07-20T08:00:00Z', hash: hash(JSON.stringify(entry)) }
  const mark = hash(`${server.marks.at(-1)}${placed.hash}${seq}${author}`)
  const standIns = new Map([...server.standIns].filter(([id, claimed]) => id !== entry.id || claimed !== author))
  const log = redacted([...server.log, { ...placed, entry }])
  return { ...server, standIns, log, marks: [...server.marks, mark] }
}

/** The log with everything blank that a redaction in it names. */
function redacted(log: readonly LogEntry[]): LogEntry[] {
  const targets = new Set(log.flatMap(({ entry }) => (entry.kind === 'redaction' ? [entry.target] : [])))
  return log.map((row) => (targets.has(row.entry.id) ? { ...row, entry: blanked(row.entry), redacted: true } : row))
}

type Page = Pick<SyncResponse, 'log' | 'next' | 'head' | 'more'>

function pageOf(server: ModelServer, request: SyncRequest): Page {
  const from = request.after?.seq ?? 0
  const carried = new Set(carriedBy(request).map(({ id }) => id))
  const log = server.log.slice(from, from + PAGE).map(({ entry, ...placed }) => {
    return { ...placed, id: entry.id, ...(carried.has(entry.id) && !placed.redacted ? {} : { entry }) }
  })
  const seq = from + log.length
  const next: Cursor = { seq, mark: server.marks[seq] ?? '' }
  return { log, next, head: server.log.length, more: seq < server.log.length }
}

function emptyPage(request: SyncRequest): Page {
  const next = request.after ?? { seq: 0, mark: FIRST_MARK }
  return { log: [], next, head: next.seq, more: false }
}
