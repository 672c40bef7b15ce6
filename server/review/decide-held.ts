import type { HeldDecision } from '../../src/domain/wire/review.ts'
import type { Tx } from '../database/tables.ts'
import type { Sha256 } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { chain, headAfter } from '../log/append.ts'
import type { Head } from '../log/log-book.ts'
import { findHeldState, type HeldState, settleHeld } from '../repositories/held.ts'
import { insertEntries, lockHead, moveHead, redact } from '../repositories/log.ts'
import { rulingOn } from './ruling.ts'

interface Deciding {
  /** The manager, whose transaction it is. */
  readonly by: string
  readonly at: Date
  readonly sha256: Sha256
}

/**
 * Puts a held entry at the end of its log, in its author's name and from its own device, or declines it; and notes
 * who decided. Whether the log grew.
 *
 * Errors  ApiProblem not_found, already_decided, author_unknown
 * Source  SPEC V6
 */
export async function decideHeld(trx: Tx, decision: HeldDecision, deciding: Deciding): Promise<boolean> {
  // Before looking: whoever decides on this log at the same time, or sends to it, waits here.
  const log = await lockHead(trx, decision.org)
  const held = log && (await findHeldState(trx, decision))
  if (log === undefined || held === undefined) throw new ApiProblem('not_found')
  const ruling = rulingOn(decision, held)
  if (ruling === 'settled') return false
  if (ruling !== 'settle') throw new ApiProblem(ruling)
  const accepted = decision.verdict === 'accepted'
  // While it still waits: the wall lets an entry of somebody else in only as it is held.
  if (accepted) await appendHeld(trx, log, decision, held, deciding)
  await settleHeld(trx, decision, deciding.by, deciding.at)
  return accepted
}

async function appendHeld(
  trx: Tx,
  log: Head,
  { org, author }: HeldDecision,
  { entry, hash, device }: HeldState,
  { at, sha256 }: Deciding,
): Promise<void> {
  const placed = await chain(sha256, log, [{ entry, hash, author, device, receivedAt: at }])
  await insertEntries(trx, org, placed)
  await moveHead(trx, org, headAfter(log, placed), at)
  // A redaction may have named it already, and may be what was held.
  await redact(trx, org, entry.kind === 'redaction' ? [entry.id, entry.target] : [entry.id])
}
