import { useSuspenseQuery } from '@tanstack/react-query'
import { objectiveQuery } from '../../api/progress-queries.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { CsvButton } from '../../ui/progress/csv-button.tsx'
import { seriesCsv } from '../../ui/progress/csv-tables.ts'
import { StampLine } from '../../ui/progress/stamp-line.tsx'
import { StandingsTable } from '../../ui/progress/standings-table.tsx'
import { Section } from '../../ui/section.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { ObjectiveGaps } from './objective-gaps.tsx'
import { ObjectiveHead } from './objective-head.tsx'
import './objective.css'

/** An objective: its verdict, its indicators from baseline to target by how far behind they are, their table. */
export function ObjectivePage({ objective: code }: { objective: string }) {
  const t = useMessages(progressMessages)
  const { language } = useLanguage()
  const { data: view } = useSuspenseQuery(objectiveQuery(code))
  const { area, objective, indicators } = view
  useTitle(`${t.objective} ${objective.code}`)
  return (
    <main className="page" id="contenuto" tabIndex={-1} data-area={area.order}>
      <Breadcrumb
        label={t.crumbs}
        crumbs={[
          { label: t.plan, href: '/' },
          { label: language === 'it' ? area.nameIt : area.nameEn, href: `/aree/${area.code}` },
          { label: `${t.objective} ${objective.code}` },
        ]}
      />
      <ObjectiveHead view={view} />
      <StampLine stamp={view} />
      <Section title={t.gaps} note={t.gapsNote} ruled>
        <ObjectiveGaps indicators={indicators} />
        <Disclosure summary={t.tableShow}>
          <StandingsTable caption={t.standings(objective.code)} views={indicators} />
        </Disclosure>
        <div className="objective-tools">
          <CsvButton
            name={objective.code}
            table={() => seriesCsv({ language, t }, indicators, view, `/obiettivi/${objective.code}`)}
          />
        </div>
      </Section>
    </main>
  )
}
