import type { AreaNumber } from './area-number.ts'

export interface ProgressLineProps {
  /** What is counted, in words: «18 indicatori su 24». */
  label: string
  /** The share as it is written: «75 %». */
  valueText: string
  /** Ratio 0–1. */
  value: number
  area?: AreaNumber
}

/** How much of a task is done; ink unless it belongs to an area. */
export function ProgressLine({ label, valueText, value, area }: ProgressLineProps) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <div className="progress-line" data-area={area}>
      <div className="progress-line-text">
        <b>{label}</b>
        <span className="quiet">{valueText}</span>
      </div>
      <div
        className="progress-line-bar"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={valueText}
      >
        <span style={{ inlineSize: `${percent}%` }} />
      </div>
    </div>
  )
}
