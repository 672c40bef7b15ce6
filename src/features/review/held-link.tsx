import { useQuery } from '@tanstack/react-query'
import { heldQueueQuery } from '../../api/review-queries.ts'
import { heldMessages } from '../../i18n/messages/held.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import './held.css'

/** The way to what is held, with how much it is; nothing where nothing is, or where the server has not said. */
export function HeldLink() {
  const t = useMessages(heldMessages)
  const { data: queue } = useQuery(heldQueueQuery())
  if (queue === undefined || queue.waiting === 0) return null
  return (
    <p className="held-link">
      <ButtonLink look="line" icon="lock" href="/convalida/trattenuti">
        {t.link(queue.waiting)}
      </ButtonLink>
      <span className="secondary">{t.linkNote}</span>
    </p>
  )
}
