import { Link } from 'wouter'
import type { IndicatorView } from '../../domain/wire/indicators.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { inPeriod } from '../../i18n/period-words.ts'
import { bareQuantity, shortQuantity, unitName } from '../../i18n/quantity.ts'
import { DumbbellRow } from '../../ui/charts/dumbbell-row.tsx'
import { type DumbbellScale, dumbbellGeometry, dumbbellScale, gapOf } from '../../ui/geometry/dumbbell.ts'
import { miniSentence } from '../../ui/progress/mini-sentence.ts'
import { StatusMark } from '../../ui/status-mark.tsx'

/** One row per indicator from its baseline to its target, those with most ground to make up first. */
export function ObjectiveGaps({ indicators }: { indicators: readonly IndicatorView[] }) {
  const rows = indicators.toSorted((a, b) => gapOf(b.standing) - gapOf(a.standing))
  const scale = dumbbellScale(indicators.map(({ standing }) => standing.attainment))
  return (
    <ol className="gaps">
      {rows.map((view) => (
        <Gap key={view.indicator.code} view={view} scale={scale} />
      ))}
    </ol>
  )
}

function Gap({ view, scale }: { view: IndicatorView; scale: DumbbellScale }) {
  const t = useMessages(progressMessages)
  const words = useMessages(statusMessages)
  const { language, format } = useLanguage()
  const { indicator, standing } = view
  const place = dumbbellGeometry(scale, standing.attainment, standing.expected)
  const say = (value: number | string) => bareQuantity(language, format, value, indicator.unit)
  const edge = { behind: t.behindEdge, beyond: t.beyondEdge }
  return (
    <li className="gap">
      <div className="gap-name">
        <Link href={`/indicatori/${indicator.code}`}>{language === 'it' ? indicator.nameIt : indicator.nameEn}</Link>
        <small>
          <span className="mono">{indicator.code}</span> · {unitName(language, indicator.unit)}
        </small>
      </div>
      <DumbbellRow
        place={place}
        label={miniSentence({ language, format, t, words }, view)}
        startLabel={say(indicator.baseline.value)}
        targetLabel={say(indicator.target.value)}
        nowLabel={standing.value === null ? null : say(standing.value)}
      />
      <div className="gap-status">
        <StatusMark status={standing.word} word={words[standing.word]} />
        <small>
          {standing.value === null || standing.period === null
            ? t.noValue
            : `${shortQuantity(language, format, standing.value, indicator.unit)} ${inPeriod(language, standing.period)}`}
          {place.outside !== null && `, ${edge[place.outside]}`}
        </small>
      </div>
    </li>
  )
}
