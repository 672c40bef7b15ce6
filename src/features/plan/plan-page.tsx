import { useSuspenseQuery } from '@tanstack/react-query'
import { planQuery } from '../../api/plan-query.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { planMessages } from '../../i18n/messages/plan.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Disclaimer } from '../../ui/disclaimer.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { AreaTrails } from './area-trails.tsx'
import { ObjectiveYears } from './objective-years.tsx'
import { PlanCounts } from './plan-counts.tsx'
import { RecentChanges } from './recent-changes.tsx'

/** The plan at a glance: where we stand, six trails, sixteen objectives by year, what changed. */
export function PlanPage() {
  const t = useMessages(planMessages)
  const { language } = useLanguage()
  const { data: plan } = useSuspenseQuery(planQuery())
  useTitle(t.title)
  return (
    <main className="page" id="contenuto" tabIndex={-1}>
      <div className="hero">
        <h1 className="thesis">
          {t.thesisBefore}
          <em>{t.thesisWord}</em>
          {t.thesisAfter}
        </h1>
        <div className="stack">
          <p className="lead">{t.lead}</p>
          <PlanCounts counts={plan.counts} />
        </div>
      </div>
      <AreaTrails areas={plan.areas} />
      <Disclaimer>{language === 'it' ? plan.disclaimerIt : plan.disclaimerEn}</Disclaimer>
      <ObjectiveYears plan={plan} />
      <RecentChanges plan={plan} />
    </main>
  )
}
