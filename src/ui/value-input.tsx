import type { InputHTMLAttributes } from 'react'
import './styles/value-input.css'

export interface ValueInputProps extends InputHTMLAttributes<HTMLInputElement> {
  /** Names the value and its period for who does not see the row and the column. */
  'aria-label'?: string
  /** Written inside the box after the number: «h», «%». */
  unit?: string
  /** attention: look again; refused: the rules forbid it; conflict: two people, two values. */
  tone?: 'plain' | 'attention' | 'refused' | 'conflict'
}

/** The box of one value: digits under digits, large enough for a finger, never `type=number`. */
export function ValueInput({ unit, tone = 'plain', className, ...input }: ValueInputProps) {
  return (
    <span className={className ? `value-input ${className}` : 'value-input'} data-value-tone={tone}>
      <input inputMode="decimal" autoComplete="off" spellCheck={false} {...input} />
      {unit && <span aria-hidden="true">{unit}</span>}
    </span>
  )
}
