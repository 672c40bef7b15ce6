import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { reviewQueueQuery } from '../../api/review-queries.ts'
import type { ReviewItem } from '../../domain/wire/review.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { reviewMessages } from '../../i18n/messages/review.ts'
import { useMessages } from '../../i18n/messages.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { HeldLink } from './held-link.tsx'
import { PlanLinks } from './plan-links.tsx'

/** What was submitted and waits for a decision. */
export function ReviewPage() {
  const t = useMessages(reviewMessages)
  const { data: queue } = useSuspenseQuery(reviewQueueQuery())
  const columns = useColumns()
  useTitle(t.title)
  return (
    <main className="page" id="contenuto" tabIndex={-1}>
      <div className="page-head">
        <h1 className="statement">{t.title}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      <HeldLink />
      <PlanLinks />
      {queue.items.length === 0 ? (
        <Notice tone="done" title={t.empty}>
          <p>{t.emptyNote}</p>
        </Notice>
      ) : (
        <DataTable
          caption={t.lead}
          captionHidden
          stacked
          columns={columns}
          rows={queue.items}
          rowKey={({ organisation, period }) => `${organisation.id}/${period}`}
        />
      )}
    </main>
  )
}

function useColumns(): DataColumn<ReviewItem>[] {
  const t = useMessages(reviewMessages)
  const { format } = useLanguage()
  return [
    {
      key: 'organisation',
      header: t.organisation,
      cell: ({ organisation, period }) => (
        <Link
          href={`/convalida/${organisation.id}/${period}`}
          aria-label={t.open(organisation.name, format.period(period))}
        >
          {organisation.name}
        </Link>
      ),
    },
    { key: 'period', header: t.period, cell: ({ period }) => format.period(period) },
    {
      key: 'submitted',
      header: t.submitted,
      cell: ({ submittedAt, submittedBy }) => t.by(submittedBy, format.day(submittedAt)),
    },
    { key: 'waiting', header: t.waiting, numeric: true, cell: ({ waiting }) => t.values(waiting) },
    {
      key: 'marked',
      header: t.marked,
      cell: ({ marked }) =>
        marked === 0 ? (
          <span className="secondary">{t.none}</span>
        ) : (
          <span className="mark mark-small" data-tone="slowing">
            <Icon name="warning" />
            {t.markedNote(marked)}
          </span>
        ),
    },
  ]
}
