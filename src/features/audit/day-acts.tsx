import type { AuditEvent } from '../../domain/wire/audit.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { auditMessages } from '../../i18n/messages/audit.ts'
import { useMessages } from '../../i18n/messages.ts'
import { type Day, invitationNote, sentenceOf } from './acts.ts'

interface Props {
  readonly day: Day
  /** Whether each act says where it was, as in a list of several organisations. */
  readonly saysWhere: boolean
}

/** What happened on one day, newest first. */
export function DayActs({ day: { day, events }, saysWhere }: Props) {
  const t = useMessages(auditMessages)
  const { format } = useLanguage()
  const aside = (event: AuditEvent) =>
    [saysWhere ? event.organisation?.name : null, invitationNote(event, t)].filter((text) => text != null).join(' · ')
  const heading = `giorno-${day}`
  return (
    <section className="audit-day" aria-labelledby={heading}>
      <h2 id={heading}>{format.day(day)}</h2>
      <ul className="audit-acts" aria-label={t.list(format.day(day))}>
        {events.map((event) => (
          <li key={event.id} id={`azione-${event.id}`} tabIndex={-1}>
            <time dateTime={event.at}>{format.time(event.at)}</time>
            <p>
              {sentenceOf(event, t)}
              {aside(event) !== '' && <small>{aside(event)}</small>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
