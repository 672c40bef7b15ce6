import { useSuspenseQuery } from '@tanstack/react-query'
import { catalogueQuery } from '../../api/catalogue-query.ts'
import type { ZoneAggregate } from '../../domain/observed.ts'
import type { IndicatorPage } from '../../domain/wire/indicators.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { indicatorMessages } from '../../i18n/messages/indicator.ts'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { useMessages } from '../../i18n/messages.ts'
import { unitName } from '../../i18n/quantity.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { OfAsked } from '../../ui/progress/of-asked.tsx'
import { Section } from '../../ui/section.tsx'

/** The datum's period by zone of the organisations' seats; what is about too few is said to be there and not shown. */
export function IndicatorZones({ page }: { page: IndicatorPage }) {
  const t = useMessages(indicatorMessages)
  const { format } = useLanguage()
  const { data: catalogue } = useSuspenseQuery(catalogueQuery())
  const { standing } = page
  if (standing.period === null || page.zones.length === 0) {
    return (
      <Section title={t.zones} ruled>
        <p>{t.noZones}</p>
      </Section>
    )
  }
  const order = new Map(catalogue.zones.map((zone, index) => [zone.code, { index, name: zone.name }]))
  const rows = page.zones.toSorted((a, b) => (order.get(a.zone)?.index ?? 0) - (order.get(b.zone)?.index ?? 0))
  const period = format.period(standing.period)
  return (
    <Section title={t.zones} note={t.zonesNote(period.charAt(0).toLocaleUpperCase() + period.slice(1))} ruled>
      <ZoneTable page={page} rows={rows} nameOf={(zone) => order.get(zone)?.name ?? zone} />
      {rows.some(({ suppressed }) => suppressed) && <p className="zone-note">{t.zonesHidden}</p>}
    </Section>
  )
}

interface ZoneTableProps {
  page: IndicatorPage
  rows: readonly ZoneAggregate[]
  nameOf: (zone: string) => string
}

function ZoneTable({ page: { indicator }, rows, nameOf }: ZoneTableProps) {
  const t = useMessages(indicatorMessages)
  const common = useMessages(progressMessages)
  const { language, format } = useLanguage()
  const number = (value: string | null) => (value === null ? '' : format.number(value))
  const parts: DataColumn<ZoneAggregate>[] = [
    { key: 'numerator', header: t.numerator, numeric: true, cell: ({ numerator }) => number(numerator) },
    { key: 'denominator', header: t.denominator, numeric: true, cell: ({ denominator }) => number(denominator) },
  ]
  const most = Math.max(0, ...rows.map(({ value }) => Number(value ?? 0)))
  return (
    <DataTable
      caption={t.zonesTable}
      captionHidden
      rows={rows}
      rowKey={({ zone }) => zone}
      columns={[
        { key: 'zone', header: t.zone, cell: ({ zone }) => nameOf(zone) },
        {
          key: 'bar',
          header: common.valueIn(unitName(language, indicator.unit)),
          cell: (row) => <ZoneValue row={row} most={most} aboutPersons={indicator.aboutPersons} />,
        },
        ...(indicator.kind === 'ratio' ? parts : []),
        {
          key: 'answered',
          header: common.answeredOfAsked,
          numeric: true,
          cell: ({ answered, asked }) => <OfAsked answered={answered} asked={asked} />,
        },
      ]}
    />
  )
}

interface ZoneValueProps {
  row: ZoneAggregate
  most: number
  aboutPersons: boolean
}

function ZoneValue({ row: { value, suppressed }, most, aboutPersons }: ZoneValueProps) {
  const t = useMessages(indicatorMessages)
  const common = useMessages(progressMessages)
  const { format } = useLanguage()
  if (suppressed) return <span className="quiet">{aboutPersons ? common.noteHidden : common.noteHiddenFew}</span>
  if (value === null) return <span className="quiet">{t.zoneEmpty}</span>
  const share = most > 0 ? Math.max(0, Number(value)) / most : 0
  return (
    <span className="zone-value">
      <span className="mono">{format.number(value)}</span>
      <span className="progress-line-bar" aria-hidden="true">
        <span style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </span>
  )
}
