import { type Ledger, ledgerCounts } from '../../domain/ledger.ts'
import type { LedgerTexts } from '../../i18n/messages/ledger.ts'
import type { Translated } from '../../i18n/messages.ts'

/** The whole ledger in a few sentences: what is not on the server yet, what asks for a look, what others decide on. */
export function sumText(ledger: Ledger, drafts: number, t: Translated<LedgerTexts>): string {
  const { waiting, held, refused, conflicts } = ledgerCounts(ledger)
  const look = refused + conflicts
  const asks = [
    ...(waiting > 0 ? [t.sumWaiting(waiting)] : []),
    ...(look > 0 ? [t.sumLook(look)] : []),
    ...(drafts > 0 ? [t.sumDrafts(drafts)] : []),
  ]
  const decided = held > 0 ? [t.sumHeld(held)] : []
  if (asks.length > 0) return [...asks, ...decided].join(' ')
  return ledger.safe.length + held > 0 ? [t.sumSafe, ...decided].join(' ') : t.sumEmpty
}
