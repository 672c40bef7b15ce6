import type { Cursor, SyncRequest, SyncResponse } from '../../src/domain/wire/sync.ts'
import type { Hashed } from './apply-push.ts'
import { FIRST_MARK } from './hash-chain.ts'
import type { Head, LogBook, PageEntryRow, PlacedEntry } from './log-book.ts'

type Page = Pick<SyncResponse, 'log' | 'next' | 'head' | 'more'>

/** The cursor that a request goes on from: before the first entry where it has none. */
export function startOf(request: SyncRequest): Cursor {
  return request.after ?? { seq: 0, mark: FIRST_MARK }
}

/**
 * The page after the request's cursor; empty for whose membership ended, who sends and reads nothing more.
 *
 * Shape  `fresh` are the entries that this request appended and that nothing blanked since: a cursor that stood where
 *        they begin is answered with them, without reading the log again
 */
export async function pageOf(
  book: LogBook,
  request: SyncRequest,
  head: Head | undefined,
  { carried, fresh }: { readonly carried: readonly Hashed[]; readonly fresh: readonly PlacedEntry[] },
): Promise<Page> {
  const after = startOf(request)
  if (head === undefined) return { log: [], next: after, head: after.seq, more: false }
  const range = { after: after.seq, upTo: head.head, limit: request.limit }
  const rows =
    fresh[0]?.seq === after.seq + 1
      ? fresh.slice(0, request.limit).map((entry) => ({ ...entry, redacted: false }))
      : request.limit === 0 || after.seq === head.head
        ? []
        : await book.page(range)
  const hashes = new Map(carried.map(({ entry, hash }) => [entry.id, hash]))
  const last = rows.at(-1)
  const next = last === undefined ? after : { seq: last.seq, mark: last.mark }
  return { log: rows.map((row) => pageEntry(row, hashes)), next, head: head.head, more: next.seq < head.head }
}

function pageEntry(row: PageEntryRow, carried: ReadonlyMap<string, string>): SyncResponse['log'][number] {
  const { entry, seq, author, device, hash, redacted, noteless } = row
  const placed = { seq, id: entry.id, author, device, receivedAt: row.receivedAt.toISOString(), hash }
  if (redacted) return { ...placed, redacted, entry }
  // What this very request carried, to the letter, and still says, needs no second journey.
  return carried.get(entry.id) === hash && !noteless ? placed : { ...placed, entry }
}
