import { STATUS_WORDS, type StatusWord } from '../domain/status.ts'
import { StatusMark } from './status-mark.tsx'

/** The five shapes with their words, under a trail list or beside a matrix. */
export function StatusLegend({ label, words }: { label: string; words: Record<StatusWord, string> }) {
  return (
    <ul className="legend" aria-label={label}>
      {STATUS_WORDS.map((status) => (
        <li key={status}>
          <StatusMark status={status} word={words[status]} />
        </li>
      ))}
    </ul>
  )
}
