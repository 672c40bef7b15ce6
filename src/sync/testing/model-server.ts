import { createHash } from 'node:crypto'
import type { Entry, LogEntry } from '../../domain/entry.ts'
import type { Cursor, SyncRequest, SyncResponse } from '../../domain/wire/sync.ts'
import { carriedBy } from '../protocol.ts'
import type { SyncReply } from '../transport-port.ts'

/** One organisation's log as the specification describes it, small enough to be believed: for tests of the engine. */
export interface ModelServer {
  readonly log: readonly LogEntry[]
  /** The mark after each entry, the first before any. */
  readonly marks: readonly string[]
  readonly held: ReadonlySet<string>
  /** What was offered in another's name, by id, with that name. */
  readonly standIns: ReadonlyMap<string, string>
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const PAGE = 3

export const emptyServer = (): ModelServer => ({ log: [], marks: [hash('')], held: new Set(), standIns: new Map() })

const noteOf = (entry: Entry) => (entry.kind === 'value' ? entry.note : undefined)
const failure = (status: number, code: string): SyncReply => ({
  kind: 'failure',
  failure: { status, code, retryAfterMs: null },
})

/** One request and its answer; what an entry's note says decides its fate: poison, hold, refuse, else logged. */
export function exchangeWith(server: ModelServer, author: string, request: SyncRequest): [ModelServer, SyncReply] {
  if (carriedBy(request).some((entry) => noteOf(entry) === 'poison')) return [server, failure(422, 'malformed')]
  if (request.after !== null && server.marks[request.after.seq] !== request.after.mark)
    return [server, failure(409, 'log_forked')]
  const results: SyncResponse['results'] = []
  const lost = (request.others ?? []).filter(({ entry }) => !server.log.some((logged) => logged.entry.id === entry.id))
  for (const { entry } of lost) results.push({ id: entry.id, code: 'held:not_author' })
  const offered = lost.map(({ entry, author: claimed }) => [entry.id, claimed] as const)
  let next: ModelServer = { ...server, standIns: new Map([...server.standIns, ...offered]) }
  for (const entry of request.push) {
    if (next.log.some((logged) => logged.entry.id === entry.id)) continue
    if (noteOf(entry) === 'refuse') results.push({ id: entry.id, code: 'refused:role' })
    else if (noteOf(entry) === 'hold') {
      results.push({ id: entry.id, code: 'held:period_closed' })
      next = { ...next, held: new Set([...next.held, entry.id]) }
    } else next = append(next, entry, author)
  }
  return [next, { kind: 'page', response: pageOf(next, request, results) }]
}

/** The server as it was so many entries into its log, as after restoring a backup. */
export function restored(server: ModelServer, seq: number): ModelServer {
  return { ...server, log: server.log.slice(0, seq), marks: server.marks.slice(0, seq + 1) }
}

function append(server: ModelServer, entry: Entry, author: string): ModelServer {
  const seq = server.log.length + 1
  const placed = { seq, author, device: author, receivedAt: '2026-07-20T08:00:00Z', hash: hash(JSON.stringify(entry)) }
  const mark = hash(`${server.marks.at(-1)}${placed.hash}${seq}${author}`)
  const standIns = new Map([...server.standIns].filter(([id, claimed]) => id !== entry.id || claimed !== author))
  return { ...server, standIns, log: [...server.log, { ...placed, entry }], marks: [...server.marks, mark] }
}

function pageOf(server: ModelServer, request: SyncRequest, results: SyncResponse['results']): SyncResponse {
  const from = request.after?.seq ?? 0
  const carried = new Set(carriedBy(request).map(({ id }) => id))
  const log = server.log.slice(from, from + PAGE).map(({ entry, ...placed }) => {
    return { ...placed, id: entry.id, ...(carried.has(entry.id) ? {} : { entry }) }
  })
  const seq = from + log.length
  const next: Cursor = { seq, mark: server.marks[seq] ?? '' }
  const server_ = { time: '2026-07-20T08:00:00Z', minSchema: 1 }
  return { results, log, held: [], next, head: server.log.length, more: seq < server.log.length, server: server_ }
}
