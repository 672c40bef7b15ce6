import { useSuspenseQuery } from '@tanstack/react-query'
import { indicatorQuery } from '../../api/progress-queries.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { StampLine } from '../../ui/progress/stamp-line.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { IndicatorFigures } from './indicator-figures.tsx'
import { IndicatorHead } from './indicator-head.tsx'
import { IndicatorSheet } from './indicator-sheet.tsx'
import { IndicatorStandards } from './indicator-standards.tsx'
import { IndicatorWay } from './indicator-way.tsx'
import { IndicatorZones } from './indicator-zones.tsx'
import './indicator.css'

/** One indicator: what its numbers say, the four that matter, the way to 2030, what it is, where it comes from. */
export function IndicatorPage({ indicator: code }: { indicator: string }) {
  const t = useMessages(progressMessages)
  const { language } = useLanguage()
  const { data: page } = useSuspenseQuery(indicatorQuery(code))
  const { indicator, area, objective } = page
  const name = language === 'it' ? indicator.nameIt : indicator.nameEn
  useTitle(`${name} (${indicator.code})`)
  return (
    <main className="page" id="contenuto" tabIndex={-1} data-area={area.order}>
      <Breadcrumb
        label={t.crumbs}
        crumbs={[
          { label: t.plan, href: '/' },
          { label: language === 'it' ? area.nameIt : area.nameEn, href: `/aree/${area.code}` },
          { label: `${t.objective} ${objective.code}`, href: `/obiettivi/${objective.code}` },
          { label: indicator.code },
        ]}
      />
      <IndicatorHead page={page} />
      <IndicatorFigures page={page} />
      <StampLine stamp={page} />
      <IndicatorWay page={page} />
      <IndicatorSheet page={page} />
      <IndicatorZones page={page} />
      <IndicatorStandards indicator={indicator} />
    </main>
  )
}
