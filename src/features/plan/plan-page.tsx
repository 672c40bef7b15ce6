import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { planQuery } from '../../api/plan-query.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { planMessages } from '../../i18n/messages/plan.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Disclaimer } from '../../ui/disclaimer.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { AreaTrails } from './area-trails.tsx'
import { ObjectiveYears } from './objective-years.tsx'
import { PlanCounts } from './plan-counts.tsx'
import { PlanHero } from './plan-hero.tsx'
import { RecentChanges } from './recent-changes.tsx'

/** The plan at a glance: where we stand, six trails, sixteen objectives by year, what changed. */
export function PlanPage() {
  const t = useMessages(planMessages)
  useTitle(t.title)
  return (
    <main className="page plan-page" id="contenuto" tabIndex={-1}>
      <PlanHero>
        <Suspense>
          <CountsNow />
        </Suspense>
      </PlanHero>
      <Suspense
        fallback={
          <p className="secondary" role="status">
            {t.reading}
          </p>
        }
      >
        <PlanNow />
      </Suspense>
    </main>
  )
}

function CountsNow() {
  const { data: plan } = useSuspenseQuery(planQuery())
  return <PlanCounts counts={plan.counts} />
}

function PlanNow() {
  const { language } = useLanguage()
  const { data: plan } = useSuspenseQuery(planQuery())
  return (
    <>
      <AreaTrails areas={plan.areas} />
      <Disclaimer>{language === 'it' ? plan.disclaimerIt : plan.disclaimerEn}</Disclaimer>
      <ObjectiveYears plan={plan} />
      <RecentChanges plan={plan} />
    </>
  )
}
