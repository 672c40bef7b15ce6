import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts'
import type { IndicatorView } from '../../domain/wire/indicators.ts'
import type { AreaNumber } from '../area-number.ts'
import { valueAxis } from '../geometry/value-axis.ts'
import { drawnValues, indicatorPath, limitsOf, showsTrend } from '../progress/indicator-path.ts'
import { useNarrow } from '../use-narrow.ts'
import './charts.css'
import { ChartLabels, type ChartLabelTexts } from './chart-labels.tsx'
import { type ChartRow, chartRows } from './chart-rows.ts'
import { ChartTip, type ChartTipTexts } from './chart-tip.tsx'

export interface IndicatorChartProps {
  view: IndicatorView
  area: AreaNumber
  /** The drawing's name for who does not see it; the sentence before it says what it shows. */
  title: string
  labels: ChartLabelTexts
  tip: ChartTipTexts
  /** A value in few characters, on the axis and at the ends of lines. */
  bare: (value: number) => string
  /** A value with its unit. */
  full: (value: number) => string
  when: (row: ChartRow) => string
}

/** The way of one indicator: approved values solid, required path dotted to its flag, projection dashed to its end. */
export function IndicatorChart({ view, area, title, labels, tip, bare, full, when }: IndicatorChartProps) {
  const narrow = useNarrow()
  const path = indicatorPath(view)
  const rows = chartRows(path, view.series)
  const axis = valueAxis(drawnValues(path), limitsOf(view.indicator))
  const years = rows.filter(({ t }) => Number.isInteger(t)).map(({ t }) => t)
  const ends = [path.target.value, ...(path.projection === null ? [] : [path.projection.to.value])]
  const longestEnd = Math.max(...ends.map((value) => bare(value).length))
  const widest = Math.max(...axis.ticks.map((tick) => bare(tick).length))
  return (
    <LineChart
      className="chart"
      data-area={area}
      data={rows}
      responsive
      title={title}
      margin={{
        top: 28,
        right: narrow ? 26 + 9 * longestEnd : Math.max(112, 26 + 10 * longestEnd),
        bottom: 4,
        left: 4,
      }}
    >
      <CartesianGrid vertical={false} />
      <XAxis
        dataKey="t"
        type="number"
        domain={[path.start.t, path.target.t]}
        ticks={years}
        interval={0}
        tickLine={false}
        tickMargin={10}
        padding={{ left: 24 }}
      />
      <YAxis
        domain={[axis.min, axis.max]}
        ticks={[...axis.ticks]}
        tickFormatter={bare}
        axisLine={false}
        tickLine={false}
        width={widest * 8 + 12}
      />
      <Line {...still} className="chart-required" dataKey="required" strokeDasharray="0 7" activeDot={{ r: 4 }} />
      <Line
        {...still}
        className="chart-projected"
        dataKey="projected"
        strokeDasharray="8 6"
        connectNulls
        activeDot={{ r: 4 }}
      />
      <Line
        {...still}
        className={showsTrend(path) ? 'chart-observed' : 'chart-observed chart-no-trend'}
        dataKey="observed"
        connectNulls
        dot={ObservedDot}
        activeDot={{ r: 8 }}
      />
      <ChartLabels path={path} texts={labels} value={bare} />
      <Tooltip
        isAnimationActive={false}
        // The live region stays exposed while empty, so that its first words are announced too.
        wrapperStyle={{ visibility: 'visible', zIndex: 1 }}
        content={({ active, label }) => (
          <ChartTip
            row={active ? rows.find(({ t }) => t === Number(label)) : undefined}
            when={when}
            value={full}
            texts={tip}
          />
        )}
      />
    </LineChart>
  )
}

/** Nothing in a chart moves: trails alone draw themselves. */
const still = { isAnimationActive: false, dot: false, type: 'linear' } as const

interface DotProps {
  key?: unknown
  cx?: number | undefined
  cy?: number | undefined
  payload?: ChartRow
}

function ObservedDot({ cx, cy, payload }: DotProps) {
  if (cx === undefined || cy === undefined || payload?.observed === undefined) return <g />
  return (
    <circle className="chart-point" data-hollow={payload.place?.lowCoverage || undefined} cx={cx} cy={cy} r="6.5" />
  )
}
