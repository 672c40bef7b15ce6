import { Link } from 'wouter'
import { reportMessages } from '../../i18n/messages/reports.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Section } from '../../ui/section.tsx'

/** How the figures come about and what they cannot say. */
export function ReportMethod() {
  const t = useMessages(reportMessages)
  return (
    <>
      <Section title={t.method} ruled>
        <p>{t.methodBody}</p>
        <p className="no-print">
          <Link href="/metodo">{t.methodLink}</Link>
        </p>
      </Section>
      <Section title={t.limits} ruled>
        <p>{t.limitsBody}</p>
      </Section>
    </>
  )
}
