import type { StatusWord } from '../domain/status.ts'
import { statusShapes } from './geometry/status-shape.ts'

export interface StatusMarkProps {
  status: StatusWord
  /** The word of the status in the reader's language. */
  word: string
  size?: 'small' | 'medium' | 'large'
  /** Keeps the word for screen readers only, where a legend or a caption already explains the shapes. */
  wordHidden?: boolean
}

/** A status as shape, word and colour; never colour alone. */
export function StatusMark({ status, word, size = 'medium', wordHidden = false }: StatusMarkProps) {
  const shape = statusShapes[status]
  return (
    <span className={size === 'medium' ? 'mark' : `mark mark-${size}`} data-tone={status}>
      <svg className="mark-shape" viewBox="0 0 16 16" aria-hidden="true" data-outline={shape.outline || undefined}>
        <path d={shape.path} />
      </svg>
      <span className={wordHidden ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  )
}
