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
import './granted.css'

type Granted = GrantedList['organisations'][number]
type Ended = GrantedList['ended'][number]

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
      {data.ended.length > 0 && <EndedGrants ended={data.ended} />}
    </main>
  )
}

/** What was open and is no more: a name and a day, so that nobody takes it for never given. */
function EndedGrants({ ended }: { readonly ended: readonly Ended[] }) {
  const t = useMessages(grantedMessages)
  const { format } = useLanguage()
  const columns: DataColumn<Ended>[] = [
    { key: 'name', header: t.organisation, cell: ({ name }) => name },
    { key: 'until', header: t.until, cell: ({ until }) => format.day(until) },
  ]
  return (
    <section className="granted-ended stack" aria-labelledby="non-piu-aperti">
      <h2 id="non-piu-aperti">{t.ended}</h2>
      <p className="quiet">{t.endedNote}</p>
      <DataTable caption={t.endedTable} captionHidden stacked columns={columns} rows={ended} rowKey={({ id }) => id} />
    </section>
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
