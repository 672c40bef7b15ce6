import { progressMessages } from '../../i18n/messages/progress.ts'
import { useMessages } from '../../i18n/messages.ts'
import './word-counts.css'

/** How many of the organisations asked have answered, in words. */
export function OfAsked({ answered, asked }: { answered: number; asked: number }) {
  const t = useMessages(progressMessages)
  return <span className="of-asked">{t.ofAsked(answered, asked)}</span>
}
