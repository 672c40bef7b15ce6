import { Suspense } from 'react'
import type { IndicatorPage } from '../../domain/wire/progress.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { indicatorMessages } from '../../i18n/messages/indicator.ts'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { useMessages } from '../../i18n/messages.ts'
import { unitName } from '../../i18n/quantity.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { valueAxis } from '../../ui/geometry/value-axis.ts'
import { CsvButton } from '../../ui/progress/csv-button.tsx'
import { seriesCsv } from '../../ui/progress/csv-tables.ts'
import { drawnValues, indicatorPath, limitsOf, showsTrend } from '../../ui/progress/indicator-path.ts'
import { SeriesTable } from '../../ui/progress/series-table.tsx'
import { Section } from '../../ui/section.tsx'
import { chartSummary } from './chart-summary.ts'
import { LazyChart } from './lazy-chart.tsx'
import { MatchedNote } from './matched-note.tsx'

/** The way to the target: a sentence, the drawing, how to read it, and the table with the same numbers. */
export function IndicatorWay({ page }: { page: IndicatorPage }) {
  const t = useMessages(indicatorMessages)
  const common = useMessages(progressMessages)
  const { language, format } = useLanguage()
  const { indicator } = page
  return (
    <Section title={t.chart} note={chartSummary(language, format, page)} ruled>
      <div className="columns columns-8-4">
        <figure className="indicator-figure">
          <p className="indicator-unit">{t.chartUnit(unitName(language, indicator.unit))}</p>
          <Suspense fallback={<p className="chart-waiting">{t.chartReading}</p>}>
            <LazyChart page={page} />
          </Suspense>
        </figure>
        <div className="stack">
          <ReadingKey page={page} />
          <MatchedNote page={page} />
        </div>
      </div>
      <Disclosure summary={common.tableShow}>
        <SeriesTable view={page} />
      </Disclosure>
      <div className="indicator-tools">
        <CsvButton
          name={indicator.code}
          table={() => seriesCsv(language, [page], page, `/indicatori/${indicator.code}`)}
        />
      </div>
    </Section>
  )
}

function ReadingKey({ page }: { page: IndicatorPage }) {
  const t = useMessages(indicatorMessages)
  const { language, format } = useLanguage()
  const { indicator } = page
  const path = indicatorPath(page)
  const axis = valueAxis(drawnValues(path), limitsOf(indicator))
  const hollow = path.observed.some(({ lowCoverage }) => lowCoverage)
  return (
    <div className="indicator-key">
      {!showsTrend(path) && <p className="indicator-few">{t.fewPoints}</p>}
      <ul>
        <li>{t.keyObserved}</li>
        {hollow && <li>{t.keyHollow}</li>}
        <li>{t.keyRequired}</li>
        {path.projection !== null && <li>{t.keyProjection}</li>}
        <li>{t.keyYears}</li>
        {!axis.fromZero && (
          <li>{t.cutAxis(format.measured(axis.min, { ...indicator.unit, ...brief(language, indicator) }))}</li>
        )}
      </ul>
    </div>
  )
}

function brief(language: 'it' | 'en', { unit }: IndicatorPage['indicator']) {
  const name = unitName(language, unit)
  return { labelIt: name, labelEn: name }
}
