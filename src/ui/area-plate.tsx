import type { AreaNumber } from './area-number.ts'

export interface AreaPlateProps {
  area: AreaNumber
  size?: 'small' | 'medium' | 'large'
  /** Read in place of the bare number, for example «Priorità 3»; without it the plate is left to the name beside it. */
  label?: string
}

/** The segnavia of a priority area: its number on its hue. */
export function AreaPlate({ area, size = 'medium', label }: AreaPlateProps) {
  return (
    <span className={size === 'medium' ? 'plate' : `plate plate-${size}`} data-area={area}>
      <span aria-hidden="true">{area}</span>
      {label && <span className="visually-hidden">{label}</span>}
    </span>
  )
}
