import { useEffect } from 'react'
import { Link, useLocation } from 'wouter'
import type { Person } from '../domain/people.ts'
import { useLanguage } from '../i18n/language.tsx'
import { shellMessages } from '../i18n/messages/shell.ts'
import { useMessages } from '../i18n/messages.ts'
import type { EntryCounts } from '../storage/entry-table.ts'
import { SafetyLine } from '../ui/safety-line.tsx'
import { useOnline } from './online.ts'
import { useContactedAt, useCounts, useExchange, useSignedOut } from './use-exchange.ts'
import { useWho } from './who.tsx'

/** One line that says whether it is safe to close the lid: from what the log returned, never from a guess. */
export function Safety({ person }: { readonly person: Person }) {
  const exchange = useExchange(person)
  const counts = useCounts(exchange.store)
  const contactedAt = useContactedAt(exchange.store, person.memberships[0]?.organisation.id ?? '')
  const signedOut = useSignedOut(exchange)
  const { confirmedAt } = useWho()
  useEffect(() => {
    if (confirmedAt !== null) exchange.signedIn()
  }, [confirmedAt, exchange])
  if (counts === null) return null
  return <SafetyWords counts={counts} contactedAt={contactedAt} signedOut={signedOut} />
}

interface Known {
  readonly counts: EntryCounts
  readonly contactedAt: string | null
  readonly signedOut: boolean
}

function SafetyWords({ counts, contactedAt, signedOut }: Known) {
  const t = useMessages(shellMessages)
  const { format } = useLanguage()
  const online = useOnline()
  const [at] = useLocation()
  if (signedOut) {
    return (
      <SafetyLine tone="attention">
        {t.sessionExpired(counts.unsent)} <Link href={`/accedi?poi=${encodeURIComponent(at)}`}>{t.signIn}</Link>
      </SafetyLine>
    )
  }
  if (counts.unsent > 0) {
    if (!online) return <SafetyLine tone="offline">{t.offlineOnDevice(counts.unsent)}</SafetyLine>
    return <SafetyLine tone="waiting">{t.onDevice(counts.unsent)}</SafetyLine>
  }
  const needing = counts.held + counts.refused
  if (needing > 0) return <SafetyLine tone="attention">{t.needsYou(needing)}</SafetyLine>
  if (counts.drafts > 0) return <SafetyLine tone="waiting">{t.draftsHere(counts.drafts)}</SafetyLine>
  if (contactedAt === null) return <SafetyLine tone="waiting">{t.allSafeNever}</SafetyLine>
  return <SafetyLine tone="safe">{t.allSafe(format.time(contactedAt))}</SafetyLine>
}
