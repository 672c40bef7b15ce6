import type { IndicatorView } from '../../domain/wire/indicators.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { useMessages } from '../../i18n/messages.ts'
import { unitName } from '../../i18n/quantity.ts'
import { type DataColumn, DataTable } from '../data-table.tsx'
import { asRead } from './indicator-path.ts'
import { OfAsked } from './of-asked.tsx'
import { noteText } from './row-note.ts'
import { type SeriesRow, seriesRows } from './series-rows.ts'

/** The numbers of an indicator's drawing as a table: value, required path, projection, who answered of who was asked. */
export function SeriesTable({ view }: { view: IndicatorView }) {
  const t = useMessages(progressMessages)
  const { language, format } = useLanguage()
  const { indicator } = view
  const name = language === 'it' ? indicator.nameIt : indicator.nameEn
  const number = (value: number | string | null | undefined, places = 2) =>
    value === null || value === undefined ? '' : format.number(value, places)
  const parts: DataColumn<SeriesRow>[] = [
    { key: 'numerator', header: t.numerator, numeric: true, cell: ({ aggregate }) => number(aggregate?.numerator) },
    {
      key: 'denominator',
      header: t.denominator,
      numeric: true,
      cell: ({ aggregate }) => number(aggregate?.denominator),
    },
  ]
  const columns: DataColumn<SeriesRow>[] = [
    { key: 'period', header: t.period, cell: ({ period }) => format.shortPeriod(period) },
    {
      key: 'value',
      header: t.valueIn(unitName(language, indicator.unit)),
      numeric: true,
      cell: ({ aggregate }) => number(aggregate?.value),
    },
    {
      key: 'required',
      header: t.required,
      numeric: true,
      cell: ({ required }) => number(asRead(indicator, required), 1),
    },
    {
      key: 'projection',
      header: t.projection,
      numeric: true,
      cell: ({ projected }) => projected !== null && number(asRead(indicator, projected), 1),
    },
    ...(indicator.kind === 'ratio' ? parts : []),
    {
      key: 'answered',
      header: t.answeredOfAsked,
      numeric: true,
      cell: ({ aggregate }) => aggregate && <OfAsked answered={aggregate.answered} asked={aggregate.asked} />,
    },
    {
      key: 'coverage',
      header: t.coverage,
      numeric: true,
      cell: ({ aggregate }) => aggregate && format.share(aggregate.coverage),
    },
    { key: 'notes', header: t.notes, cell: ({ notes }) => notes.map((note) => noteText(note, t)).join(', ') },
  ]
  return (
    <DataTable caption={t.tableOf(name)} columns={columns} rows={seriesRows(view)} rowKey={({ period }) => period} />
  )
}
