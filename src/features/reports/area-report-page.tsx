import { useSuspenseQuery } from '@tanstack/react-query'
import { planQuery } from '../../api/plan-query.ts'
import { areaQuery } from '../../api/progress-queries.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { AreaSummaryTable } from './area-summary-table.tsx'
import { ObjectiveSection } from './objective-section.tsx'
import { ReportMethod } from './report-method.tsx'
import { ReportSheet } from './report-sheet.tsx'

/** The report on one priority area. */
export function AreaReportPage({ area: code }: { readonly area: string }) {
  const { language } = useLanguage()
  const { data: plan } = useSuspenseQuery(planQuery())
  const { data: view } = useSuspenseQuery(areaQuery(code))
  const { area, objectives } = view
  const indicators = objectives.flatMap((objective) => objective.indicators)
  return (
    <ReportSheet title={language === 'it' ? area.nameIt : area.nameEn} name={code} stamp={view} indicators={indicators}>
      <AreaSummaryTable areas={plan.areas.filter((line) => line.area.code === code)} />
      {objectives.map((objective) => (
        <ObjectiveSection key={objective.objective.code} area={area} objective={objective} years={plan} />
      ))}
      <ReportMethod />
    </ReportSheet>
  )
}
