import type { ReactNode } from 'react'

export interface FigureStatProps {
  /** A formatted number, or a `StatusMark` of size «large». */
  value: ReactNode
  unit?: string
  label: ReactNode
}

/** One figure with what it counts. Goes in `Figures`. */
export function FigureStat({ value, unit, label }: FigureStatProps) {
  return (
    <div className="figure">
      <dt>{label}</dt>
      <dd>
        {value}
        {unit && <span className="unit">{unit}</span>}
      </dd>
    </div>
  )
}

/** A strip of figures: ruled across the page, or plain beside a statement. */
export function Figures({ plain = false, children }: { plain?: boolean; children: ReactNode }) {
  return <dl className={plain ? 'figures figures-plain' : 'figures'}>{children}</dl>
}
