import { NOT_AUTHOR } from '../../src/domain/stand-ins.ts'
import type { OthersEntry, SyncResponse } from '../../src/domain/wire/sync.ts'
import type { Origin } from './append.ts'
import type { Hashed } from './apply-push.ts'
import type { LogBook } from './log-book.ts'

/**
 * Keeps what the log lost and somebody else wrote, in nobody's name but as a claim, until its author says it again.
 *
 * Shape   `origin` is the offerer's; the answer has an outcome for each entry that is not in the log
 * Source  SPEC S9
 */
export async function holdOthers(
  book: LogBook,
  others: readonly (OthersEntry & Hashed)[],
  origin: Origin,
): Promise<SyncResponse['results']> {
  if (others.length === 0) return []
  const there = await book.lookUp(others.map(({ entry }) => entry.id))
  const placed = new Set(there.placed.map(({ id }) => id))
  const lost = others.filter(({ entry }) => !placed.has(entry.id))
  const held = {
    why: NOT_AUTHOR,
    offeredBy: origin.author,
    device: origin.device,
    receivedAt: origin.receivedAt,
  } as const
  // Where the person sees nothing, it may be there all the same, and a redaction too: the book itself looks.
  const seen = new Set(there.held.map(({ id }) => id))
  const hidden = new Set(await book.known(lost.flatMap(({ entry: { id } }) => (seen.has(id) ? [] : [id]))))
  const missing = lost.filter(({ entry }) => !hidden.has(entry.id))
  await book.hold(missing.map(({ entry, hash, author }) => ({ entry, hash, author, ...held })))
  if (missing.length > 0) await book.redact(missing.map(({ entry }) => entry.id))
  return lost.map(({ entry }) => ({ id: entry.id, code: NOT_AUTHOR }))
}
