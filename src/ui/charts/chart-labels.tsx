import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { spreadLabels } from '../geometry/end-labels.ts'
import { type IndicatorPath, type PathPlace, requiredAt } from '../progress/indicator-path.ts'

/** Under this width of the plot the labels say numbers only. */
const NARROW = 480
const LINE = 20

export interface ChartLabelTexts {
  required: string
  projection: string
  target: string
}

export interface ChartLabelsProps {
  path: IndicatorPath
  texts: ChartLabelTexts
  /** A value in few characters. */
  value: (value: number) => string
}

/** Names on the lines themselves: the way required, the newest value, target and projection at their ends. */
export function ChartLabels({ path, texts, value }: ChartLabelsProps) {
  const across = useXAxisScale()
  const down = useYAxisScale()
  const plot = usePlotArea()
  if (across === undefined || down === undefined || plot === undefined) return null
  const at = ({ t, value: y }: PathPlace) => ({ x: across(t) ?? 0, y: down(y) ?? 0 })
  const newest = path.observed.at(-1)
  return (
    <g>
      {plot.width >= NARROW && <RequiredName path={path} at={at} name={texts.required} />}
      {newest && <NewestValue path={path} place={newest} at={at} text={value(newest.value)} />}
      <Flag {...at(path.target)} />
      <EndNames path={path} at={at} texts={texts} value={value} plot={plot} />
    </g>
  )
}

type At = (place: PathPlace) => { x: number; y: number }

/** Stands on the side of the dotted way that the projection leaves free. */
function RequiredName({ path, at, name }: { path: IndicatorPath; at: At; name: string }) {
  const t = path.start.t + 0.66 * (path.target.t - path.start.t)
  const { x, y } = at({ t, value: requiredAt(path, t) })
  const goesUp = path.target.value >= path.start.value
  const projectedHigher = path.projection !== null && path.projection.to.value > path.target.value
  const over = projectedHigher ? 20 : -10
  const before = goesUp !== projectedHigher
  return (
    <text className="chart-name" x={x + (before ? -6 : 6)} y={y + over} textAnchor={before ? 'end' : 'start'}>
      {name}
    </text>
  )
}

interface NewestValueProps {
  path: IndicatorPath
  place: PathPlace
  at: At
  text: string
}

/** Stands where neither the way required nor the projection passes: beyond the point from the one, before it from the other. */
function NewestValue({ path, place, at, text }: NewestValueProps) {
  const { x, y } = at(place)
  const below = place.value < requiredAt(path, place.t)
  const ahead = (path.projection?.to ?? path.target).value
  const free = below === ahead >= place.value ? { dx: -7, anchor: 'start' as const } : { dx: 7, anchor: 'end' as const }
  return (
    <text className="chart-value" x={x + free.dx} y={y + (below ? 26 : -15)} textAnchor={free.anchor}>
      {text}
    </text>
  )
}

function Flag({ x, y }: { x: number; y: number }) {
  return <path className="chart-flag" d={`M${x} ${y + 7}v-25l11 4.2-11 4.2`} />
}

interface EndNamesProps extends ChartLabelsProps {
  at: At
  plot: { y: number; width: number; height: number }
}

function EndNames({ path, texts, value, at, plot }: EndNamesProps) {
  const { target, projection } = path
  const ends = projection === null ? [target] : [target, projection.to]
  const spread = spreadLabels(
    ends.map((end) => at(end).y),
    plot.width < NARROW ? LINE : 2 * LINE,
    plot.y,
    plot.y + plot.height,
  )
  const x = at(target).x + 18
  return (
    <>
      {ends.map((end, index) => (
        <text
          key={end === target ? 'target' : 'projection'}
          className="chart-end"
          data-projection={end !== target || undefined}
          x={x}
          y={(spread[index] ?? 0) + 5}
        >
          {value(end.value)}
          {plot.width >= NARROW && (
            <tspan className="chart-name" x={x} dy="17">
              {end === target ? texts.target : texts.projection}
            </tspan>
          )}
        </text>
      ))}
    </>
  )
}
