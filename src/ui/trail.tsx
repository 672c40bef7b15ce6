import type { AreaNumber } from './area-number.ts'
import { alongTrail, type TrailGeometry, trailGeometry } from './geometry/trail.ts'

/** Half the height of the drawing, so that the path runs through the middle of its row; the label hangs below. */
const MIDDLE = 18

export interface TrailProps {
  area: AreaNumber
  /** Way made, ratio 0–1; null when there is not enough data to say. */
  attainment: number | null
  /** Way that should be made by the datum's period, ratio 0–1. */
  expected: number | null
  /** Names the tick with its period, for example «atteso a fine 2025». */
  expectedLabel?: string
  /** The whole reading in one sentence, for who does not see the drawing. */
  label: string
  /** Stands on the trail when the attainment is unknown. */
  unknownLabel?: string
  /** Draws the walked part from left to right; for the first view only. */
  draw?: boolean
}

/** Progress as a path: solid where walked, dotted where still to walk, a tick where the datum should be, a flag at 2030. */
export function Trail({ area, attainment, expected, expectedLabel, label, unknownLabel, draw = false }: TrailProps) {
  const place = trailGeometry(attainment, expected)
  const labelled = expectedLabel !== undefined && place.tick !== null
  return (
    <div className="trail" data-area={area} data-draw={draw || undefined} data-labelled={labelled || undefined}>
      <svg role="img" aria-label={label} height={2 * MIDDLE}>
        <Way place={place} />
        <Tick place={place} label={expectedLabel} />
        <Flag arrived={place.arrived} />
        <Walked place={place} />
      </svg>
      {place.walked === null && unknownLabel && (
        <span className="trail-unknown" aria-hidden="true">
          {unknownLabel}
        </span>
      )}
    </div>
  )
}

function Way({ place }: { place: TrailGeometry }) {
  if (place.remainderFrom === null) return null
  return <line className="trail-way" x1={alongTrail(place.remainderFrom)} x2="100%" y1={MIDDLE} y2={MIDDLE} />
}

function Walked({ place }: { place: TrailGeometry }) {
  if (place.walked === null) return null
  return (
    <>
      <g className="trail-walk">
        <line className="trail-done" x1="0" x2={alongTrail(place.walked)} y1={MIDDLE} y2={MIDDLE} />
      </g>
      {!place.arrived && (
        <circle className="trail-ring trail-arrive" cx={alongTrail(place.walked)} cy={MIDDLE} r="6.5" />
      )}
    </>
  )
}

function Tick({ place, label }: { place: TrailGeometry; label: string | undefined }) {
  if (place.tick === null) return null
  const at = alongTrail(place.tick)
  return (
    <>
      <line className="trail-tick" x1={at} x2={at} y1={MIDDLE - 13} y2={MIDDLE + 13} />
      {label && (
        <text className="trail-label" x={at} y={MIDDLE + 29} textAnchor={place.labelAnchor}>
          {label}
        </text>
      )}
    </>
  )
}

function Flag({ arrived }: { arrived: boolean }) {
  return (
    <svg x="100%" overflow="visible" aria-hidden="true">
      <path
        className="trail-flag"
        data-arrived={arrived || undefined}
        d={`M0 ${MIDDLE + 13}V${MIDDLE - 14}l12 4.5L0 ${MIDDLE - 5}`}
      />
    </svg>
  )
}
