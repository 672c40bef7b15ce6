import type { Tx } from '../database/tables.ts'
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
export async function chain(from: Head, entries: readonly (Hashed & Origin)[]): Promise<PlacedEntry[]> {
  const placed: PlacedEntry[] = []
  let { head, mark } = from
  for (const { entry, hash, author, device, receivedAt } of entries) {
    head += 1
    mark = await nextMark(mark, { hash, seq: head, author, receivedAt })
    placed.push({ entry, hash, author, device, receivedAt, seq: head, mark })
  }
  return placed
}

/** Appends the entries to the log whose locked head is `from`; answers the new head. */
export async function append(
  trx: Tx,
  org: string,
  from: Head,
  entries: readonly (Hashed & Origin)[],
  at: Date,
): Promise<Head> {
  const placed = await chain(from, entries)
  const last = placed.at(-1)
  if (last === undefined) return from
  await insertEntries(trx, org, placed)
  const head = { head: last.seq, mark: last.mark }
  await moveHead(trx, org, head, at)
  return head
}
