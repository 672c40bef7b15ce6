import type { Tx } from '../database/tables.ts'
import type { Sha256 } from '../deps.ts'
import { type Head, insertEntries, moveHead, type PlacedEntry } from '../repositories/log.ts'
import { nextMark } from './hash-chain.ts'
import type { Hashed } from './sort-push.ts'

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

/** Appends the entries to the log whose locked head is `from`; answers the new head. */
export async function append(
  trx: Tx,
  sha256: Sha256,
  org: string,
  from: Head,
  entries: readonly (Hashed & Origin)[],
  at: Date,
): Promise<Head> {
  const placed = await chain(sha256, from, entries)
  const last = placed.at(-1)
  if (last === undefined) return from
  await insertEntries(trx, org, placed)
  const head = { head: last.seq, mark: last.mark }
  await moveHead(trx, org, head, at)
  return head
}
