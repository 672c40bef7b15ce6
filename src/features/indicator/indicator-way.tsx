import { Suspense } from 'react'
import type { IndicatorPage } from '../../domain/wire/indicators.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { indicatorMessages } from '../../i18n/messages/indicator.ts'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { useMessages } from '../../i18n/messages.ts'
import { axisNumbers, shortQuantity } from '../../i18n/quantity.ts'
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
  const highest = Math.max(...drawnValues(indicatorPath(page)))
  const unit = axisNumbers(language, format, indicator.unit, highest).name
  return (
    <Section title={t.chart} note={chartSummary(t, language, format, page)} ruled>
      <div className="columns columns-8-4">
        <figure className="indicator-figure">
          <p className="indicator-unit">{t.chartUnit(unit)}</p>
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
          table={() => seriesCsv({ language, t: common }, [page], page, `/indicatori/${indicator.code}`)}
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
        <Key look={showsTrend(path) ? 'observed' : 'points'} text={t.keyObserved} />
        {hollow && <Key look="hollow" text={t.keyHollow} />}
        <Key look="required" text={t.keyRequired} />
        {path.projection !== null && <Key look="projected" text={t.keyProjection} />}
      </ul>
      <p>
        {t.keyYears} {!axis.fromZero && t.cutAxis(shortQuantity(language, format, axis.min, indicator.unit))}
      </p>
    </div>
  )
}

const DASHES = { observed: undefined, required: '0 7', projected: '8 6' }

/** A line of the key beside a sample of how it is drawn: a line, a point or both. */
function Key({ look, text }: { look: keyof typeof DASHES | 'points' | 'hollow'; text: string }) {
  const isPoint = look === 'points' || look === 'hollow'
  return (
    <li>
      <svg className="indicator-sample" data-look={look} viewBox="0 0 36 16" aria-hidden="true">
        {!isPoint && <line x1="2" x2="34" y1="8" y2="8" strokeDasharray={DASHES[look]} />}
        {(look === 'observed' || isPoint) && <circle cx="18" cy="8" r="5.5" />}
      </svg>
      {text}
    </li>
  )
}
