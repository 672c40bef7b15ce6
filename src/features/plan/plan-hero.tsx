import type { ReactNode } from 'react'
import { planMessages } from '../../i18n/messages/plan.ts'
import { useMessages } from '../../i18n/messages.ts'

/** What the page claims, and how to read it; it needs no data, so it is the first thing that shows. */
export function PlanHero({ children }: { readonly children?: ReactNode }) {
  const t = useMessages(planMessages)
  return (
    <div className="hero">
      <h1 className="thesis">
        {t.thesisBefore}
        <em>{t.thesisWord}</em>
        {t.thesisAfter}
      </h1>
      <div className="stack">
        <p className="lead">{t.lead}</p>
        <div className="plan-counts">{children}</div>
      </div>
    </div>
  )
}
