import { Link } from 'wouter'
import { reviewMessages } from '../../i18n/messages/review.ts'
import { useMessages } from '../../i18n/messages.ts'
import './held.css'

/** The ways from reviewing to who is in the plan, and to what they did. */
export function PlanLinks() {
  const t = useMessages(reviewMessages)
  return (
    <nav className="review-links" aria-label={t.elsewhere}>
      <Link href="/organizzazioni">{t.organisations}</Link>
      <Link href="/persone">{t.people}</Link>
      <Link href="/azioni">{t.acts}</Link>
    </nav>
  )
}
