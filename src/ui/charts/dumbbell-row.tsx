import type { DumbbellGeometry } from '../geometry/dumbbell.ts'
import './dumbbell.css'
import { alongTrail } from '../geometry/trail.ts'

const MIDDLE = 22

export interface DumbbellRowProps {
  place: DumbbellGeometry
  /** The whole reading in one sentence, for who does not see the drawing. */
  label: string
  startLabel: string
  targetLabel: string
  /** The value now, formatted; null when there is none to show. */
  nowLabel: string | null
}

/** One indicator from its baseline to its target, with the value now between them and a tick where it should be. */
export function DumbbellRow({ place, label, startLabel, targetLabel, nowLabel }: DumbbellRowProps) {
  const { baseline, target, now, expected } = place
  return (
    <div className="dumbbell">
      <svg role="img" aria-label={label} height="62">
        <line
          className="dumbbell-way"
          x1={alongTrail(now ?? baseline)}
          x2={alongTrail(target)}
          y1={MIDDLE}
          y2={MIDDLE}
        />
        {now !== null && (
          <line className="dumbbell-bar" x1={alongTrail(baseline)} x2={alongTrail(now)} y1={MIDDLE} y2={MIDDLE} />
        )}
        <circle className="dumbbell-start" cx={alongTrail(baseline)} cy={MIDDLE} r="5" />
        {expected !== null && (
          <line
            className="dumbbell-tick"
            x1={alongTrail(expected)}
            x2={alongTrail(expected)}
            y1={MIDDLE - 11}
            y2={MIDDLE + 11}
          />
        )}
        <svg x={alongTrail(target)} overflow="visible" aria-hidden="true">
          <path className="dumbbell-flag" d={`M0 ${MIDDLE + 11}V${MIDDLE - 14}l11 4.2L0 ${MIDDLE - 5.6}`} />
        </svg>
        {now !== null && <Now at={now} outside={place.outside} label={nowLabel} />}
        <text
          className="dumbbell-label"
          x={alongTrail(baseline)}
          y="56"
          textAnchor={baseline < 0.05 ? 'start' : 'middle'}
        >
          {startLabel}
        </text>
        <text className="dumbbell-label" x={alongTrail(target)} y="56" textAnchor={target > 0.95 ? 'end' : 'middle'}>
          {targetLabel}
        </text>
      </svg>
    </div>
  )
}

function Now({ at, outside, label }: { at: number; outside: DumbbellGeometry['outside']; label: string | null }) {
  return (
    <>
      <circle className="dumbbell-now" data-outside={outside ?? undefined} cx={alongTrail(at)} cy={MIDDLE} r="7" />
      {label !== null && (
        <text className="dumbbell-value" x={alongTrail(at)} y="9" textAnchor={anchor(at)}>
          {label}
        </text>
      )}
    </>
  )
}

function anchor(at: number): 'start' | 'middle' | 'end' {
  if (at < 0.08) return 'start'
  return at > 0.9 ? 'end' : 'middle'
}
