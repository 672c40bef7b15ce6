import { Link } from 'wouter'
import { endAsYear } from '../../domain/period.ts'
import type { IndicatorView } from '../../domain/wire/indicators.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortQuantity } from '../../i18n/quantity.ts'
import { DataTable } from '../data-table.tsx'
import { StatusMark } from '../status-mark.tsx'
import { asRead, indicatorPath, requiredAt } from './indicator-path.ts'
import { OfAsked } from './of-asked.tsx'

/** Where several indicators stand, with the numbers of their drawings: start, now, required now, target, who answered. */
export function StandingsTable({ caption, views }: { caption: string; views: readonly IndicatorView[] }) {
  const t = useMessages(progressMessages)
  const words = useMessages(statusMessages)
  const { language, format } = useLanguage()
  const say = (view: IndicatorView, value: number | string) =>
    shortQuantity(language, format, value, view.indicator.unit)
  return (
    <DataTable<IndicatorView>
      caption={caption}
      captionHidden
      rows={views}
      rowKey={({ indicator }) => indicator.code}
      columns={[
        { key: 'indicator', header: t.indicator, cell: (view) => <Name view={view} /> },
        {
          key: 'baseline',
          header: t.start,
          numeric: true,
          cell: (view) => say(view, view.indicator.baseline.value),
        },
        {
          key: 'value',
          header: t.value,
          numeric: true,
          cell: (view) => (view.standing.value === null ? t.noValue : say(view, view.standing.value)),
        },
        {
          key: 'period',
          header: t.period,
          numeric: true,
          cell: ({ standing }) => standing.period && format.shortPeriod(standing.period),
        },
        {
          key: 'required',
          header: t.required,
          numeric: true,
          cell: (view) =>
            view.standing.period &&
            say(view, asRead(view.indicator, requiredAt(indicatorPath(view), endAsYear(view.standing.period)))),
        },
        {
          key: 'target',
          header: t.goal,
          numeric: true,
          cell: (view) => say(view, view.indicator.target.value),
        },
        { key: 'answered', header: t.answeredOfAsked, numeric: true, cell: (view) => <Answered view={view} /> },
        {
          key: 'status',
          header: t.status,
          cell: ({ standing }) => <StatusMark status={standing.word} word={words[standing.word]} size="small" />,
        },
      ]}
    />
  )
}

function Name({ view: { indicator } }: { view: IndicatorView }) {
  const { language } = useLanguage()
  return (
    <>
      <Link href={`/indicatori/${indicator.code}`}>{language === 'it' ? indicator.nameIt : indicator.nameEn}</Link>
      <small className="mono">{indicator.code}</small>
    </>
  )
}

function Answered({ view: { series, standing } }: { view: IndicatorView }) {
  const datum = series.find(({ period }) => period === standing.period)
  return datum === undefined ? null : <OfAsked answered={datum.answered} asked={datum.asked} />
}
