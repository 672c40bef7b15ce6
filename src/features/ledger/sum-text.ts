import { type Ledger, ledgerCounts, toLookAt } from '../../domain/ledger.ts'
import type { LedgerTexts } from '../../i18n/messages/ledger.ts'
import type { Translated } from '../../i18n/messages.ts'

/** The whole ledger in a sentence or two: what is not on the server yet, and what asks for a look. */
export function sumText(ledger: Ledger, t: Translated<LedgerTexts>): string {
  const counts = ledgerCounts(ledger)
  const look = toLookAt(counts)
  const said = [...(counts.waiting > 0 ? [t.sumWaiting(counts.waiting)] : []), ...(look > 0 ? [t.sumLook(look)] : [])]
  if (said.length > 0) return said.join(' ')
  return ledger.safe.length > 0 ? t.sumSafe : t.sumEmpty
}
