import type { PriorityArea } from '../../domain/plan.ts'
import type { AreaView, IndicatorView } from '../../domain/wire/indicators.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { reportMessages } from '../../i18n/messages/reports.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { bareQuantity, unitName } from '../../i18n/quantity.ts'
import { asAreaNumber } from '../../ui/area-number.ts'
import { AreaPlate } from '../../ui/area-plate.tsx'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { StatusMark } from '../../ui/status-mark.tsx'

interface Years {
  readonly baselineYear: number
  readonly targetYear: number
}

interface Props {
  readonly area: PriorityArea
  readonly objective: AreaView['objectives'][number]
  readonly years: Years
}

/** An objective in the plan's words, its status, and its indicators from start to target. */
export function ObjectiveSection({ area, objective: { objective, summary, indicators }, years }: Props) {
  const t = useMessages(reportMessages)
  const words = useMessages(statusMessages)
  const { language } = useLanguage()
  const columns = useColumns(years)
  return (
    <section className="section section-ruled report-objective" aria-labelledby={`objective-${objective.code}`}>
      <h2 id={`objective-${objective.code}`}>
        <AreaPlate area={asAreaNumber(area.order)} size="small" /> <span className="mono">{objective.code}</span>{' '}
        {language === 'it' ? (objective.displayIt ?? objective.textIt) : objective.textEn}
      </h2>
      <p>
        <StatusMark status={summary.word} word={words[summary.word]} />
      </p>
      <DataTable
        caption={t.indicatorsOf(objective.code)}
        captionHidden
        columns={columns}
        rows={indicators}
        rowKey={({ indicator }) => indicator.code}
      />
    </section>
  )
}

function useColumns({ baselineYear, targetYear }: Years): DataColumn<IndicatorView>[] {
  const t = useMessages(reportMessages)
  const words = useMessages(statusMessages)
  const { format, language } = useLanguage()
  return [
    {
      key: 'indicator',
      header: t.indicator,
      cell: ({ indicator }) => (
        <>
          <span className="mono">{indicator.code}</span> {language === 'it' ? indicator.nameIt : indicator.nameEn}
          <small className="report-unit">{unitName(language, indicator.unit)}</small>
        </>
      ),
    },
    {
      key: 'baseline',
      header: t.baseline(baselineYear),
      numeric: true,
      cell: ({ indicator }) => bareQuantity(language, format, indicator.baseline.value, indicator.unit),
    },
    {
      key: 'value',
      header: t.value,
      numeric: true,
      cell: ({ indicator, standing }) =>
        standing.value === null ? t.unknown : bareQuantity(language, format, standing.value, indicator.unit),
    },
    {
      key: 'period',
      header: t.period,
      cell: ({ standing }) => (standing.period === null ? t.unknown : format.shortPeriod(standing.period)),
    },
    {
      key: 'target',
      header: t.target(targetYear),
      numeric: true,
      cell: ({ indicator }) => bareQuantity(language, format, indicator.target.value, indicator.unit),
    },
    {
      key: 'coverage',
      header: t.coverage,
      numeric: true,
      cell: ({ series, standing }) => {
        const datum = series.find(({ period }) => period === standing.period)
        return datum === undefined ? t.unknown : t.coverageOf(datum.answered, datum.asked)
      },
    },
    {
      key: 'status',
      header: t.status,
      cell: ({ standing: { status, word } }) => (
        <>
          <StatusMark status={word} word={words[word]} size="small" />
          {word === 'insufficient_data' && <small className="report-why">{words[`why_${status}`]}</small>}
        </>
      ),
    },
  ]
}
