import { useLanguage } from '../../i18n/language.tsx'
import { entryMessages } from '../../i18n/messages/entry.ts'
import { useMessages } from '../../i18n/messages.ts'
import { CHART_HEIGHT, CHART_WIDTH, type HistoryPoint, placePoints } from './own-history-geometry.ts'

export interface OwnHistoryChartProps {
  readonly points: readonly HistoryPoint[]
  /** The period being written, whose point is drawn as the one in hand. */
  readonly current: string
}

/** An organisation's own figures of one indicator over time; a line only from three points on. */
export function OwnHistoryChart({ points, current }: OwnHistoryChartProps) {
  const t = useMessages(entryMessages)
  const { format } = useLanguage()
  if (points.length === 0) return <p className="text-16 quiet">{t.noOwnHistory}</p>
  const placed = placePoints(points)
  const said = points.map(({ period, text }) => `${format.period(period)}: ${text}`).join('; ')
  const [first, last] = [placed[0], placed.at(-1)]
  return (
    <figure className="entry-chart">
      <svg viewBox={`0 0 ${CHART_WIDTH} ${CHART_HEIGHT}`} role="img" aria-label={`${t.ownHistory}: ${said}`}>
        <line className="entry-chart-zero" x1="0" x2={CHART_WIDTH} y1={CHART_HEIGHT - 12} y2={CHART_HEIGHT - 12} />
        {placed.length > 2 && (
          <polyline className="entry-chart-line" points={placed.map(({ x, y }) => `${x},${y}`).join(' ')} />
        )}
        {placed.map(({ period, x, y }) => (
          <circle key={period} className="entry-chart-point" data-current={period === current} cx={x} cy={y} r="5" />
        ))}
      </svg>
      <figcaption className="row row-between text-14 quiet" aria-hidden="true">
        {first !== undefined && <span>{`${format.shortPeriod(first.period)}: ${first.text}`}</span>}
        {last !== undefined && last !== first && <span>{`${format.shortPeriod(last.period)}: ${last.text}`}</span>}
      </figcaption>
      {placed.length < 3 && <p className="text-14 quiet">{t.tooFewForTrend}</p>}
    </figure>
  )
}
