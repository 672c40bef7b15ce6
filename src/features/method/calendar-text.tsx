import type { CalendarRules } from '../../domain/calendar.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { methodMessages } from '../../i18n/messages/method.ts'
import { useMessages } from '../../i18n/messages.ts'

/** When periods are due and close, as the catalogue's calendar says. */
export function CalendarText({ rules }: { rules: CalendarRules }) {
  const t = useMessages(methodMessages)
  const { language } = useLanguage()
  // Any year that is not a leap year: only day and month are said.
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`2027-${rules.yearDue}T00:00:00Z`),
  )
  return (
    <p>
      {t.calendarPart(rules.dueMonthsAfterPart)} {t.calendarYear(day)} {t.calendarClose(rules.closesDaysAfterDue)}
    </p>
  )
}
