import type { AreaLine } from '../../domain/wire/progress.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { reportMessages } from '../../i18n/messages/reports.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { asAreaNumber } from '../../ui/area-number.ts'
import { AreaPlate } from '../../ui/area-plate.tsx'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { Section } from '../../ui/section.tsx'
import { StatusMark } from '../../ui/status-mark.tsx'
import { Trail } from '../../ui/trail.tsx'

/** Each area's trail as a figure with its words, then the same as a table. */
export function AreaSummaryTable({ areas }: { readonly areas: readonly AreaLine[] }) {
  const t = useMessages(reportMessages)
  return (
    <Section title={areas.length > 1 ? t.areas : t.whereItStands} ruled>
      {areas.map((line) => (
        <AreaFigure key={line.area.code} line={line} />
      ))}
      <DataTable caption={t.areasCaption} columns={useColumns()} rows={areas} rowKey={({ area }) => area.code} />
    </Section>
  )
}

function AreaFigure({ line: { area, summary } }: { readonly line: AreaLine }) {
  const t = useMessages(reportMessages)
  const { format, language } = useLanguage()
  const name = language === 'it' ? area.nameIt : area.nameEn
  const { attainment, expected } = summary
  const known = attainment !== null && expected !== null
  const number = asAreaNumber(area.order)
  return (
    <figure className="report-trail">
      <figcaption>
        <AreaPlate area={number} size="small" /> {name}
      </figcaption>
      <Trail
        area={number}
        attainment={attainment}
        expected={expected}
        label={known ? t.figureArea(name, format.share(attainment), format.share(expected)) : t.figureUnknown(name)}
      />
    </figure>
  )
}

function useColumns(): DataColumn<AreaLine>[] {
  const t = useMessages(reportMessages)
  const words = useMessages(statusMessages)
  const { format, language } = useLanguage()
  const share = (value: number | null) => (value === null ? t.unknown : format.share(value))
  return [
    { key: 'area', header: t.area, cell: ({ area }) => (language === 'it' ? area.nameIt : area.nameEn) },
    { key: 'done', header: t.done, numeric: true, cell: ({ summary }) => share(summary.attainment) },
    { key: 'expected', header: t.expected, numeric: true, cell: ({ summary }) => share(summary.expected) },
    {
      key: 'at',
      header: t.at,
      cell: ({ summary }) =>
        summary.periods === null ? t.unknown : [...new Set(summary.periods)].map(format.shortPeriod).join(' – '),
    },
    {
      key: 'with-data',
      header: t.objectivesWithData,
      numeric: true,
      cell: ({ summary }) => t.coverageOf(summary.measured, summary.total),
    },
    {
      key: 'status',
      header: t.status,
      cell: ({ objectives }) => (
        <ul className="report-marks">
          {objectives.map(({ objective, summary: { word } }) => (
            <li key={objective.code}>
              <span className="mono">{objective.code}</span>{' '}
              <StatusMark status={word} word={words[word]} size="small" />
            </li>
          ))}
        </ul>
      ),
    },
  ]
}
