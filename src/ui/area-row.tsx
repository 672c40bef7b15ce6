import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { StatusWord } from '../domain/status.ts'
import { AreaPlate } from './area-plate.tsx'
import { StatusMark } from './status-mark.tsx'
import { Trail, type TrailProps } from './trail.tsx'

export interface AreaRowProps {
  name: string
  /** A short line under the name, for example «3 obiettivi». */
  detail: string
  href: string
  trail: TrailProps
  /** The attainment in figures, already formatted; null when unknown. */
  value: { text: string; unit?: string } | null
  /** A line under the figure, for example «obiettivi 2 su 3 con dati», or what is said in its place. */
  valueNote?: string
  statuses: readonly { key: string; status: StatusWord; word: string }[]
  statusesLabel: string
}

/** One priority area on the overview: plate and name, trail, figure, the statuses of its objectives. Goes in `AreaRows`. */
export function AreaRow({ name, detail, href, trail, value, valueNote, statuses, statusesLabel }: AreaRowProps) {
  return (
    <li className="area-row" data-area={trail.area}>
      <div className="area-row-name">
        <AreaPlate area={trail.area} />
        <span>
          <Link href={href}>{name}</Link>
          <small>{detail}</small>
        </span>
      </div>
      <Trail {...trail} />
      <span className="area-row-value">
        {value && (
          <>
            {value.text}
            {value.unit && <span className="unit">{value.unit}</span>}
          </>
        )}
        {valueNote && <small>{valueNote}</small>}
      </span>
      <ul className="area-row-marks" aria-label={statusesLabel}>
        {statuses.map(({ key, status, word }) => (
          <li key={key}>
            <StatusMark status={status} word={word} wordHidden />
          </li>
        ))}
      </ul>
    </li>
  )
}

/** The list that holds one `AreaRow` per priority area. */
export function AreaRows({ children }: { children: ReactNode }) {
  return <ol className="area-rows">{children}</ol>
}
