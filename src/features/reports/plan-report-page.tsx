import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { planQuery } from '../../api/plan-query.ts'
import { areaQuery } from '../../api/progress-queries.ts'
import { reportMessages } from '../../i18n/messages/reports.ts'
import { useMessages } from '../../i18n/messages.ts'
import { AreaSummaryTable } from './area-summary-table.tsx'
import { ObjectiveSection } from './objective-section.tsx'
import { PlanInShort } from './plan-in-short.tsx'
import { ReportMethod } from './report-method.tsx'
import { ReportSheet } from './report-sheet.tsx'

/** The report on the whole plan: in short, by area, then every objective with its indicators. */
export function PlanReportPage() {
  const t = useMessages(reportMessages)
  const { data: plan } = useSuspenseQuery(planQuery())
  const areas = useSuspenseQueries({ queries: plan.areas.map(({ area }) => areaQuery(area.code)) }).map(
    ({ data }) => data,
  )
  const indicators = areas.flatMap((area) => area.objectives.flatMap((objective) => objective.indicators))
  return (
    <ReportSheet title={t.planTitle} name="piano" stamp={plan} indicators={indicators}>
      <PlanInShort plan={plan} indicators={indicators} />
      <AreaSummaryTable areas={plan.areas} />
      {areas.flatMap(({ area, objectives }) =>
        objectives.map((objective) => (
          <ObjectiveSection key={objective.objective.code} area={area} objective={objective} years={plan} />
        )),
      )}
      <ReportMethod />
    </ReportSheet>
  )
}
