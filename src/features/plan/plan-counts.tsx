import { STATUS_WORDS, type StatusWord } from '../../domain/status.ts'
import { planMessages } from '../../i18n/messages/plan.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { FigureStat, Figures } from '../../ui/figure-stat.tsx'
import { StatusMark } from '../../ui/status-mark.tsx'

/** How many of the objectives have each word. Counts, never an index of the whole plan. */
export function PlanCounts({ counts }: { readonly counts: Readonly<Record<StatusWord, number>> }) {
  const t = useMessages(planMessages)
  const words = useMessages(statusMessages)
  return (
    <section aria-label={t.counts}>
      <Figures plain>
        {STATUS_WORDS.filter((word) => counts[word] > 0).map((word) => (
          <FigureStat
            key={word}
            value={String(counts[word])}
            label={<StatusMark status={word} word={words[word]} size="small" />}
          />
        ))}
      </Figures>
    </section>
  )
}
