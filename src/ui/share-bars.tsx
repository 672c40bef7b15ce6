import type { ReactNode } from 'react'
import type { AreaNumber } from './area-number.ts'

export interface ShareBar {
  key: string
  name: ReactNode
  detail?: ReactNode
  /** Length of the bar, ratio 0–1 of the longest or of the whole. */
  share: number
  /** The figure, formatted; the bar only repeats it. */
  value: string
}

/** A list of named quantities with bars: contributions, groups, zones. The figures carry the meaning, the bars are decoration. */
export function ShareBars({ area, bars }: { area: AreaNumber; bars: readonly ShareBar[] }) {
  return (
    <ul className="bars" data-area={area}>
      {bars.map(({ key, name, detail, share, value }) => (
        <li key={key}>
          <span>
            {name}
            {detail && <small>{detail}</small>}
          </span>
          <span className="progress-line-bar" aria-hidden="true">
            <span style={{ inlineSize: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
          </span>
          <b>{value}</b>
        </li>
      ))}
    </ul>
  )
}
