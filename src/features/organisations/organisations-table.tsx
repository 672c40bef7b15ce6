import { Link } from 'wouter'
import type { Catalogue } from '../../domain/catalogue.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { organisationsMessages } from '../../i18n/messages/organisations.ts'
import { useMessages } from '../../i18n/messages.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { codeName } from './code-name.ts'
import { type Row, staffingOf } from './filters.ts'

interface Props {
  readonly rows: readonly Row[]
  readonly catalogue: Catalogue
}

/** One line for each organisation: what it is, where, who is in it, when it last wrote. */
export function OrganisationsTable({ rows, catalogue }: Props) {
  const t = useMessages(organisationsMessages)
  const { language, format } = useLanguage()
  const zones = new Map(catalogue.zones.map(({ code, short }) => [code, short]))
  const columns: DataColumn<Row>[] = [
    {
      key: 'name',
      header: t.organisation,
      cell: ({ id, name, legalForm }) => (
        <>
          <Link href={`/organizzazioni/${id}`}>{name}</Link>
          <small>{codeName(catalogue, 'legalForm', legalForm, language)}</small>
        </>
      ),
    },
    {
      key: 'place',
      header: t.seat,
      cell: ({ municipality, zone }) => (
        <span>
          {municipality}
          <small>{zones.get(zone) ?? zone}</small>
        </span>
      ),
    },
    { key: 'people', header: t.people, cell: (row) => <People row={row} /> },
    {
      key: 'last',
      header: t.lastEntry,
      cell: ({ lastEntryAt }) =>
        lastEntryAt === null ? (
          <span className="quiet">{t.never}</span>
        ) : (
          <time dateTime={lastEntryAt}>{format.day(lastEntryAt)}</time>
        ),
    },
  ]
  return (
    <div className="organisations-table">
      <DataTable caption={t.table} captionHidden stacked columns={columns} rows={rows} rowKey={({ id }) => id} />
    </div>
  )
}

const LOOKS = { nobody: 'off', no_referent: 'attention', invited: 'waiting' } as const

/** How many write and how many answer for it; what is missing stands out. */
function People({ row }: { readonly row: Row }) {
  const t = useMessages(organisationsMessages)
  const { members, referents, invited } = row
  const staffing = staffingOf(row)
  return (
    <span className="organisations-people">
      {members > 0 && <span>{t.count(members - referents, referents)}</span>}
      {staffing !== 'complete' && <StateWord state={LOOKS[staffing]}>{t[`staffing_${staffing}`]}</StateWord>}
      {invited > 0 && <small>{t.invited(invited)}</small>}
    </span>
  )
}
