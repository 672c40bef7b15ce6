import type { Sha256 } from '../deps.ts'
import type { Hashed } from './apply-push.ts'
import { nextMark } from './hash-chain.ts'
import type { Head, PlacedEntry } from './log-book.ts'

/** From where an entry came: by the session and the server's clock, never by the entry itself. */
export interface Origin {
  readonly author: string
  readonly device: string
  readonly receivedAt: Date
}

/** Gives each entry the next place after `from` and the chain's mark there. */
export async function chain(sha256: Sha256, from: Head, entries: readonly (Hashed & Origin)[]): Promise<PlacedEntry[]> {
  const placed: PlacedEntry[] = []
  let { head, mark } = from
  for (const { entry, hash, author, device, receivedAt } of entries) {
    head += 1
    const next = nextMark(sha256, mark, { hash, seq: head, author, receivedAt })
    // The log is locked meanwhile: where the hash is there at once, nobody waits a turn for it.
    mark = typeof next === 'string' ? next : await next
    placed.push({ entry, hash, author, device, receivedAt, seq: head, mark })
  }
  return placed
}

/** The head of a log after the entries were appended to it. */
export function headAfter(from: Head, placed: readonly PlacedEntry[]): Head {
  const last = placed.at(-1)
  return last === undefined ? from : { head: last.seq, mark: last.mark }
}
