import type { Indicator } from '../../domain/indicator.ts'
import type { Grants } from '../../domain/wire/grants.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { grantsMessages } from '../../i18n/messages/grants.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'

export type Grant = Grants['grants'][number]

interface Props {
  readonly grants: readonly Grant[]
  readonly indicators: readonly Indicator[]
  /** Null where the reader may not withdraw. */
  readonly onWithdraw: ((grant: Grant) => void) | null
}

/** Who has access, to what, since when and from whom. */
export function GrantsTable({ grants, indicators, onWithdraw }: Props) {
  const t = useMessages(grantsMessages)
  const { format } = useLanguage()
  const columns: DataColumn<Grant>[] = [
    { key: 'funder', header: t.funder, cell: ({ name }) => name },
    { key: 'sees', header: t.sees, cell: (grant) => <Sees codes={grant.indicators} indicators={indicators} /> },
    { key: 'since', header: t.since, cell: ({ givenAt }) => <time dateTime={givenAt}>{format.day(givenAt)}</time> },
    { key: 'by', header: t.givenBy, cell: ({ givenBy }) => givenBy ?? t.erased },
  ]
  const withdraw: DataColumn<Grant> = {
    key: 'withdraw',
    header: <span className="visually-hidden">{t.withdraw}</span>,
    cell: (grant) => (
      <Button look="chip" aria-label={t.withdrawFrom(grant.name)} onClick={() => onWithdraw?.(grant)}>
        {t.withdraw}
      </Button>
    ),
  }
  return (
    <div className={onWithdraw === null ? 'grants-table' : 'grants-table grants-acts'}>
      <DataTable
        caption={t.table}
        captionHidden
        stacked
        columns={onWithdraw === null ? columns : [...columns, withdraw]}
        rows={grants}
        rowKey={({ funder }) => funder}
      />
    </div>
  )
}

function Sees({
  codes,
  indicators,
}: {
  readonly codes: Grant['indicators']
  readonly indicators: readonly Indicator[]
}) {
  const t = useMessages(grantsMessages)
  const { language } = useLanguage()
  if (codes === null) {
    return (
      <span>
        {t.all}
        <small className="grants-note">{t.allNote}</small>
      </span>
    )
  }
  const nameOf = (code: string) => {
    const indicator = indicators.find((one) => one.code === code)
    return language === 'it' ? indicator?.nameIt : indicator?.nameEn
  }
  return (
    <details className="grants-codes">
      <summary>{t.some(codes.length)}</summary>
      <ul className="grants-list">
        {codes.map((code) => (
          <li key={code}>
            <span className="mono">{code}</span> {nameOf(code)}
          </li>
        ))}
      </ul>
    </details>
  )
}
