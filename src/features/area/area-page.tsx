import { useSuspenseQuery } from '@tanstack/react-query'
import { areaQuery } from '../../api/progress-queries.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { CsvButton } from '../../ui/progress/csv-button.tsx'
import { seriesCsv } from '../../ui/progress/csv-tables.ts'
import { StampLine } from '../../ui/progress/stamp-line.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { AreaMargin } from './area-margin.tsx'
import { AreaObjective } from './area-objective.tsx'
import { AreaWay } from './area-way.tsx'
import './area.css'

/** A priority area: plate and name down the margin, its trail, its objectives as numbered sections of small drawings. */
export function AreaPage({ area: code }: { area: string }) {
  const t = useMessages(progressMessages)
  const { language } = useLanguage()
  const { data: view } = useSuspenseQuery(areaQuery(code))
  const { area, objectives } = view
  const name = language === 'it' ? area.nameIt : area.nameEn
  useTitle(name)
  const first = objectives[0]?.indicators[0]?.indicator
  return (
    <main className="page" id="contenuto" tabIndex={-1} data-area={area.order}>
      <Breadcrumb label={t.crumbs} crumbs={[{ label: t.plan, href: '/' }, { label: name }]} />
      <div className="columns columns-3-9 area-page">
        <AreaMargin view={view} />
        <div>
          <AreaWay view={view} />
          <StampLine stamp={view} />
          {objectives.map((line) => (
            <AreaObjective key={line.objective.code} line={line} />
          ))}
          {first && <p className="area-key">{t.minisNote(first.baseline.year, first.target.year)}</p>}
          <div className="row area-tools">
            <CsvButton
              name={area.code}
              table={() =>
                seriesCsv(
                  { language, t },
                  objectives.flatMap(({ indicators }) => indicators),
                  view,
                  `/aree/${area.code}`,
                )
              }
            />
            <ButtonLink href={`/rapporti/aree/${area.code}`} look="chip">
              {t.areaReport}
            </ButtonLink>
            <ButtonLink href="/metodo" look="chip">
              {t.howMeasured}
            </ButtonLink>
          </div>
        </div>
      </div>
    </main>
  )
}
