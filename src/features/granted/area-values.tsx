import type { Catalogue } from '../../domain/catalogue.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { grantedMessages } from '../../i18n/messages/granted.ts'
import { useMessages } from '../../i18n/messages.ts'
import { unitName } from '../../i18n/quantity.ts'
import { asAreaNumber } from '../../ui/area-number.ts'
import { AreaPlate } from '../../ui/area-plate.tsx'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { Section } from '../../ui/section.tsx'
import { Breakdowns } from './breakdowns.tsx'
import type { GrantedArea, GrantedRow, GrantedTable } from './granted-rows.ts'
import { ValueCell } from './value-cell.tsx'

interface Props {
  readonly granted: GrantedArea
  readonly catalogue: Pick<Catalogue, 'indicators' | 'codeLists'>
}

/** What was granted of one priority area: a line per indicator, its periods side by side. */
export function AreaValues({ granted: { area, tables, breakdowns }, catalogue }: Props) {
  const { language } = useLanguage()
  const name = area === null ? '–' : language === 'it' ? area.nameIt : area.nameEn
  const title = (
    <span className="granted-area">
      {area !== null && <AreaPlate area={asAreaNumber(area.order)} size="small" />}
      {name}
    </span>
  )
  return (
    <Section title={title}>
      {tables.map((table) => (
        <PeriodsTable key={table.frequency} area={name} table={table} />
      ))}
      {breakdowns.length > 0 && <Breakdowns cells={breakdowns} catalogue={catalogue} />}
    </Section>
  )
}

function PeriodsTable({ area, table }: { readonly area: string; readonly table: GrantedTable }) {
  const t = useMessages(grantedMessages)
  const { format } = useLanguage()
  const columns: DataColumn<GrantedRow>[] = [
    { key: 'indicator', header: t[table.frequency], cell: (row) => <IndicatorName row={row} /> },
    ...table.periods.map((period) => ({
      key: period,
      header: format.shortPeriod(period),
      numeric: true,
      cell: ({ byPeriod, indicator }: GrantedRow) => (
        <ValueCell value={byPeriod.get(period)?.value} indicator={indicator} />
      ),
    })),
  ]
  return (
    <div className="granted-table">
      <DataTable
        caption={t.tableOf(area, t[table.frequency])}
        captionHidden
        stacked
        columns={columns}
        rows={table.rows}
        rowKey={({ code }) => code}
      />
    </div>
  )
}

function IndicatorName({ row: { code, indicator } }: { readonly row: GrantedRow }) {
  const { language } = useLanguage()
  if (indicator === undefined) return <span className="mono">{code}</span>
  return (
    <span>
      {language === 'it' ? indicator.nameIt : indicator.nameEn}
      <small>
        <span className="mono">{code}</span> · {unitName(language, indicator.unit)}
      </small>
    </span>
  )
}
