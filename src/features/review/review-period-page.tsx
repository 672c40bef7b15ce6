import { useSuspenseQuery } from '@tanstack/react-query'
import { catalogueQuery } from '../../api/catalogue-query.ts'
import { reviewPageQuery } from '../../api/review-queries.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { reviewMessages } from '../../i18n/messages/review.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { Disclaimer } from '../../ui/disclaimer.tsx'
import { useTitle } from '../../ui/use-title.ts'
import './review.css'
import { DecisionBar } from './decision-bar.tsx'
import { DecisionHistory } from './decision-history.tsx'
import { ReviewTable } from './review-table.tsx'
import { useChoice } from './use-choice.ts'

/** One organisation's submitted period: every value beside its history, and the decision. */
export function ReviewPeriodPage({ org, period }: { readonly org: string; readonly period: string }) {
  const t = useMessages(reviewMessages)
  const { format, language } = useLanguage()
  const { data: page } = useSuspenseQuery(reviewPageQuery(org, period))
  const { data: catalogue } = useSuspenseQuery(catalogueQuery())
  const choice = useChoice(page.cells)
  const waiting = page.cells.filter(({ state }) => state === 'waiting').length
  useTitle(`${page.organisation.name}, ${format.period(period)}`)
  return (
    <main className="page" id="contenuto" tabIndex={-1}>
      <div className="page-head">
        <Breadcrumb
          label={t.back}
          crumbs={[{ label: t.title, href: '/convalida' }, { label: page.organisation.name }]}
        />
        <h1 className="statement">
          {page.organisation.name}
          <small className="review-period">{format.period(period)}</small>
        </h1>
        <p className="lead">{t.pageLead(waiting)}</p>
      </div>
      <ReviewTable cells={page.cells} indicators={catalogue.indicators} choice={choice} />
      <DecisionBar page={page} choice={choice} indicators={catalogue.indicators} />
      <DecisionHistory decisions={page.decisions} />
      <Disclaimer>{language === 'it' ? catalogue.disclaimerIt : catalogue.disclaimerEn}</Disclaimer>
    </main>
  )
}
