import { NOT_AUTHOR } from '../../src/domain/stand-ins.ts'
import type { OthersEntry, SyncResponse } from '../../src/domain/wire/sync.ts'
import type { Tx } from '../database/tables.ts'
import { findPlaced, insertHeld } from '../repositories/log.ts'
import type { Origin } from './append.ts'
import type { Hashed } from './sort-push.ts'

/**
 * Keeps what the log lost and somebody else wrote, in nobody's name but as a claim, until its author says it again.
 *
 * Shape   `origin` is the offerer's; the answer has an outcome for each entry that is not in the log
 * Source  SPEC S9
 */
export async function holdOthers(
  trx: Tx,
  org: string,
  others: readonly (OthersEntry & Hashed)[],
  origin: Origin,
): Promise<SyncResponse['results']> {
  if (others.length === 0) return []
  const ids = others.map(({ entry }) => entry.id)
  const there = new Set((await findPlaced(trx, org, ids)).map(({ id }) => id))
  const lost = others.filter(({ entry }) => !there.has(entry.id))
  const held = {
    why: NOT_AUTHOR,
    offeredBy: origin.author,
    device: origin.device,
    receivedAt: origin.receivedAt,
  } as const
  await insertHeld(
    trx,
    org,
    lost.map(({ entry, hash, author }) => ({ entry, hash, author, ...held })),
  )
  return lost.map(({ entry }) => ({ id: entry.id, code: NOT_AUTHOR }))
}
