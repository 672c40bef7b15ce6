import type { LogEntry } from '../../domain/entry.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { reviewMessages } from '../../i18n/messages/review.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Section } from '../../ui/section.tsx'

/** The decisions already taken on the period, newest first. */
export function DecisionHistory({ decisions }: { readonly decisions: readonly LogEntry[] }) {
  const t = useMessages(reviewMessages)
  const { format } = useLanguage()
  if (decisions.length === 0) return null
  return (
    <Section title={t.decisions}>
      <ol className="dated">
        {decisions.toReversed().map(({ entry, seq, receivedAt }) => {
          if (entry.kind !== 'decision') return null
          const what = entry.cells === 'all' ? t.allCells : t.values(entry.cells.length)
          const when = format.instant(receivedAt)
          return (
            <li key={seq}>
              {entry.verdict === 'approved' ? t.decisionApproved(when, what) : t.decisionReturned(when, what)}
              {entry.reason !== undefined && <p className="secondary">{entry.reason}</p>}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
