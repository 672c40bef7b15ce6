import type { Entry } from '../domain/entry.ts'
import {
  type Cursor,
  type HeldNow,
  MAX_PAGE,
  MAX_PUSH,
  SYNC_SCHEMA,
  type SyncRequest,
  type SyncResponse,
} from '../domain/wire/sync.ts'
import type { PageWrite, SettledEntry } from './ports.ts'
import { DECLINED, type EntryRow, HELD, loggedRow, type Offered, REFUSED } from './row.ts'

/** Room for the entries of one push, below the server's 1 MB for the whole body. */
export const MAX_PUSH_BYTES = 900_000

export interface Collected {
  readonly device: string
  readonly cursor: Cursor | null
  readonly outbox: readonly Offered[]
  /** Ids of the entries that the server is believed to hold, of which to ask. */
  readonly held: readonly string[]
}

/**
 * The request that offers the oldest unsent entries that fit and asks for the page after the cursor.
 *
 * What another person wrote goes apart from the push, with their name. Source: SPEC S2, S9, S13.
 */
export function buildRequest(user: string, collected: Collected): SyncRequest {
  const { device, cursor, outbox } = collected
  const held = collected.held.length > 0 ? { held: collected.held.slice(0, MAX_PUSH) } : {}
  const fitting = thatFit(outbox)
  const push = fitting.flatMap(({ entry, author }) => (author === null || author === user ? [entry] : []))
  const others = fitting.flatMap(({ entry, author }) => (author === null || author === user ? [] : [{ entry, author }]))
  const apart = others.length > 0 ? { others } : {}
  return { device, user, schema: SYNC_SCHEMA, after: cursor, push, ...apart, ...held, limit: MAX_PAGE }
}

/** Every entry that the request carries, whoever wrote it. */
export function carriedBy({ push, others = [] }: SyncRequest): Entry[] {
  return [...push, ...others.map(({ entry }) => entry)]
}

/** Always at least one, else an entry too large would block those behind it without ever being named. */
function thatFit(outbox: readonly Offered[]): Offered[] {
  const encoder = new TextEncoder()
  const fitting: Offered[] = []
  let bytes = 0
  for (const { entry, author } of outbox.slice(0, MAX_PUSH)) {
    bytes += encoder.encode(JSON.stringify(author === null ? entry : { entry, author })).length + 1
    if (fitting.length > 0 && bytes > MAX_PUSH_BYTES) break
    fitting.push({ entry, author })
  }
  return fitting
}

export type Interpretation =
  | {
      readonly kind: 'page'
      readonly write: Omit<PageWrite, 'contactedAt'>
      readonly more: boolean
      /**
       * Something is held because the membership has ended. Who brings nothing is then told that they are no member, which
       * is what closes the page: it is asked for at once, and not at the next regular contact.
       */
      readonly ended: boolean
      /** Carried, and neither in the page nor settled: they come with a later page, or something is wrong. */
      readonly unaccounted: readonly string[]
    }
  | { readonly kind: 'unusable'; readonly why: 'gap' | 'unknown_stub' }

/**
 * What an answer means for the rows of this device.
 *
 * Shape     a page continues the request's cursor without a gap and ends at `next`; an entry without its body must be
 *           one of those just carried
 * Unknowns  an answer that breaks either is unusable as a whole: nothing of it may be written
 * Source    SPEC S3, S4
 */
export function interpret(org: string, request: SyncRequest, response: SyncResponse): Interpretation {
  if (!continues(request.after?.seq ?? 0, response)) return { kind: 'unusable', why: 'gap' }
  const rows = readPage(org, request, response)
  if (rows === null) return { kind: 'unusable', why: 'unknown_stub' }
  const settled = [...response.results.map(settle), ...response.held.flatMap(declined)]
  const missing = response.held.flatMap(({ id, now }) => (now === 'missing' ? [id] : []))
  const accounted = new Set([...rows, ...settled].map(({ id }) => id))
  const unaccounted = carriedBy(request)
    .map(({ id }) => id)
    .filter((id) => !accounted.has(id))
  return {
    kind: 'page',
    write: { after: request.after, next: response.next, rows, settled, missing },
    more: response.more,
    ended: response.results.some(({ code }) => code === 'held:membership_ended'),
    unaccounted,
  }
}

function continues(from: number, { log, next, more }: SyncResponse): boolean {
  // An empty page that promises more would be asked for without end.
  if (more && log.length === 0) return false
  return log.every((placed, index) => placed.seq === from + index + 1) && next.seq === from + log.length
}

function readPage(org: string, request: SyncRequest, response: SyncResponse): EntryRow[] | null {
  const carried = new Map(carriedBy(request).map((entry) => [entry.id, entry]))
  const rows: EntryRow[] = []
  for (const placed of response.log) {
    const entry = placed.entry ?? carried.get(placed.id)
    if (entry === undefined) return null
    rows.push(loggedRow(org, { ...placed, entry }))
  }
  return rows
}

function declined(held: HeldNow): SettledEntry[] {
  return held.now === 'declined' ? [{ id: held.id, st: REFUSED, code: DECLINED, reason: held.reason }] : []
}

function settle({ id, code }: SyncResponse['results'][number]): SettledEntry {
  return { id, st: code.startsWith('held:') ? HELD : REFUSED, code }
}
