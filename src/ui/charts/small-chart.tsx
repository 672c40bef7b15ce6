import { type DrawnPlace, smallChart } from '../geometry/small-chart.ts'
import './small-chart.css'
import { alongTrail } from '../geometry/trail.ts'
import { type IndicatorPath, showsTrend } from '../progress/indicator-path.ts'

/** Pixels from the drawing's top to its highest place, and to its lowest. */
const TOP = 34
const BOTTOM = 112
const FLOOR = 136
const HEIGHT = 156

export interface SmallChartProps {
  path: IndicatorPath
  limits: { readonly min?: number; readonly max?: number }
  /** The whole reading in one sentence, for who does not see the drawing. */
  label: string
  /** The values at start and target, formatted: they are the scale. */
  startLabel: string
  targetLabel: string
}

/** The way of one indicator in little: points or line seen, dots required, dashes projected, a flag at the target. */
export function SmallChart({ path, limits, label, startLabel, targetLabel }: SmallChartProps) {
  const drawing = smallChart(path, limits)
  const { start, target, observed, projection, years } = drawing
  const rises = target.y <= start.y
  return (
    <div className="mini">
      <svg role="img" aria-label={label} height={HEIGHT}>
        <line className="mini-floor" x1="0" x2="100%" y1={FLOOR} y2={FLOOR} />
        {years.map((year, index) => (
          <Year
            key={year}
            year={year}
            at={index / (years.length - 1)}
            named={index === 0 || index === years.length - 1}
          />
        ))}
        <Segment className="mini-required" from={start} to={target} />
        {projection && <Segment className="mini-projected" from={projection.from} to={projection.to} />}
        {showsTrend(path) &&
          observed.map((place, index) => <Step key={place.x} from={observed[index - 1]} to={place} />)}
        {observed.map((place, index) => (
          <circle
            key={place.x}
            className="mini-point"
            data-hollow={path.observed[index]?.lowCoverage || undefined}
            cx={alongTrail(place.x)}
            cy={down(place)}
            r="4"
          />
        ))}
        <svg x="100%" y={down(target)} overflow="visible" aria-hidden="true">
          <path className="mini-flag" d="M0 6V-14l9 3.5L0 -7" />
        </svg>
        <text className="mini-label" x="0" y={down(start) + (rises ? 19 : -11)}>
          {startLabel}
        </text>
        <text
          className="mini-label mini-label-target"
          x="100%"
          dx="9"
          y={down(target) + (rises ? -20 : 20)}
          textAnchor="end"
        >
          {targetLabel}
        </text>
      </svg>
    </div>
  )
}

function Year({ year, at, named }: { year: number; at: number; named: boolean }) {
  return (
    <>
      <line className="mini-floor" x1={alongTrail(at)} x2={alongTrail(at)} y1={FLOOR} y2={FLOOR + 4} />
      {named && (
        <text className="mini-label" x={alongTrail(at)} y={HEIGHT - 1} textAnchor={at === 0 ? 'start' : 'end'}>
          {year}
        </text>
      )}
    </>
  )
}

function Step({ from, to }: { from: DrawnPlace | undefined; to: DrawnPlace }) {
  return from === undefined ? null : <Segment className="mini-observed" from={from} to={to} />
}

function Segment({ className, from, to }: { className: string; from: DrawnPlace; to: DrawnPlace }) {
  return <line className={className} x1={alongTrail(from.x)} x2={alongTrail(to.x)} y1={down(from)} y2={down(to)} />
}

function down({ y }: DrawnPlace): number {
  return TOP + y * (BOTTOM - TOP)
}
