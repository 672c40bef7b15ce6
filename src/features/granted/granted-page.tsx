import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { grantedQuery } from '../../api/grants-queries.ts'
import type { GrantedList } from '../../domain/wire/grants.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { grantedMessages } from '../../i18n/messages/granted.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'

type Granted = GrantedList['organisations'][number]

/** The organisations that opened their values to the funder who reads. */
export function GrantedPage() {
  const t = useMessages(grantedMessages)
  const { data } = useSuspenseQuery(grantedQuery())
  const columns = useColumns()
  useTitle(t.title)
  return (
    <main className="page" id="contenuto" tabIndex={-1}>
      <Breadcrumb label={t.crumbs} crumbs={[{ label: t.reports, href: '/rapporti' }, { label: t.title }]} />
      <div className="page-head">
        <h1 className="statement">{t.title}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      {data.organisations.length === 0 ? (
        <Notice title={t.empty}>
          <p>{t.emptyNote}</p>
        </Notice>
      ) : (
        <DataTable
          caption={t.table}
          captionHidden
          stacked
          columns={columns}
          rows={data.organisations}
          rowKey={({ organisation }) => organisation.id}
        />
      )}
    </main>
  )
}

function useColumns(): DataColumn<Granted>[] {
  const t = useMessages(grantedMessages)
  const { format } = useLanguage()
  return [
    {
      key: 'organisation',
      header: t.organisation,
      cell: ({ organisation: { id, name } }) => (
        <Link href={`/concessi/${id}`} aria-label={t.open(name)}>
          {name}
        </Link>
      ),
    },
    { key: 'seat', header: t.seat, cell: ({ organisation }) => organisation.municipality },
    {
      key: 'sees',
      header: t.sees,
      cell: ({ indicators }) => (indicators === null ? t.all : t.some(indicators.length)),
    },
    { key: 'since', header: t.since, cell: ({ since }) => format.day(since) },
  ]
}
