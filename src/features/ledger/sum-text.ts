import { type Ledger, ledgerCounts } from '../../domain/ledger.ts'
import type { LedgerTexts } from '../../i18n/messages/ledger.ts'
import type { Translated } from '../../i18n/messages.ts'
import type { Belonging } from './belonging.ts'

type Texts = Translated<LedgerTexts>

/** The whole ledger in a few sentences: what is not on the server yet, what asks for a look, what others decide on. */
export function sumText(ledger: Ledger, drafts: number, belonging: Belonging, t: Texts): string {
  if (belonging === 'left') return sumLeft(ledger, drafts, t)
  const { waiting, held, refused, conflicts } = ledgerCounts(ledger)
  const look = refused + conflicts
  const asks = [
    ...(waiting > 0 ? [t.sumWaiting(waiting)] : []),
    ...(look > 0 ? [t.sumLook(look)] : []),
    ...(drafts > 0 ? [t.sumDrafts(drafts)] : []),
  ]
  const decided = held > 0 ? [t.sumHeld(held)] : []
  if (asks.length > 0) return [...asks, ...decided].join(' ')
  if (belonging === 'revoked') return [t.revokedNothing, ...decided].join(' ')
  return ledger.safe.length + held > 0 ? [t.sumSafe, ...decided].join(' ') : t.sumEmpty
}

/** Of who left: what can still go, and what becomes of it; nothing of theirs enters the log by itself any more. */
function sumLeft(ledger: Ledger, drafts: number, t: Texts): string {
  const { waiting, held, refused, conflicts } = ledgerCounts(ledger)
  const look = refused + conflicts
  const said = [
    ...(waiting > 0 ? [t.sumWaiting(waiting), t.leftWaiting(waiting)] : []),
    ...(look > 0 ? [t.sumLook(look)] : []),
    ...(drafts > 0 ? [t.leftDrafts(drafts)] : []),
    ...(held > 0 ? [t.leftHeld(held)] : []),
  ]
  return said.length > 0 ? said.join(' ') : t.leftReceived
}
