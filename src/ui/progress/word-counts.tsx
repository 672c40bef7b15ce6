import { STATUS_WORDS, type StatusWord } from '../../domain/status.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { StatusMark } from '../status-mark.tsx'
import './word-counts.css'

/** How many have each of the five words; those that nobody has are left out. */
export function WordCounts({ label, counts }: { label: string; counts: Readonly<Record<StatusWord, number>> }) {
  const words = useMessages(statusMessages)
  return (
    <ul className="word-counts" aria-label={label}>
      {STATUS_WORDS.filter((word) => counts[word] > 0).map((word) => (
        <li key={word}>
          <b>{counts[word]}</b> <StatusMark status={word} word={words[word]} />
        </li>
      ))}
    </ul>
  )
}
