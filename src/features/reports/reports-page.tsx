import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { planQuery } from '../../api/plan-query.ts'
import { sessionQuery } from '../../api/session-query.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { reportMessages } from '../../i18n/messages/reports.ts'
import { useMessages } from '../../i18n/messages.ts'
import { asAreaNumber } from '../../ui/area-number.ts'
import { AreaPlate } from '../../ui/area-plate.tsx'
import { Section } from '../../ui/section.tsx'
import { useTitle } from '../../ui/use-title.ts'
import './report.css'

/** Which report: the plan's, or one priority area's. */
export function ReportsPage() {
  const t = useMessages(reportMessages)
  const { language } = useLanguage()
  const { data: plan } = useSuspenseQuery(planQuery())
  const funder = useQuery({ ...sessionQuery(), enabled: false }).data?.person?.planRoles.includes('funder') ?? false
  useTitle(t.title)
  return (
    <main className="page" id="contenuto" tabIndex={-1}>
      <div className="page-head">
        <h1 className="statement">{t.title}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      {funder && (
        <ul className="report-list report-granted">
          <li>
            <Link href="/concessi">
              <b>{t.granted}</b>
              <small>{t.grantedNote}</small>
            </Link>
          </li>
        </ul>
      )}
      <Section title={t.choose} ruled>
        <ul className="report-list">
          <li>
            <Link href="/rapporti/piano">
              <b>{t.planReport}</b>
              <small>{t.planReportNote}</small>
            </Link>
          </li>
          {plan.areas.map(({ area }) => (
            <li key={area.code}>
              <Link
                href={`/rapporti/aree/${area.code}`}
                aria-label={t.areaReport(language === 'it' ? area.nameIt : area.nameEn)}
              >
                <AreaPlate area={asAreaNumber(area.order)} />
                <b>{language === 'it' ? area.nameIt : area.nameEn}</b>
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    </main>
  )
}
