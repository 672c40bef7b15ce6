import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { catalogueQuery } from '../../api/catalogue-query.ts'
import { indicatorsQuery } from '../../api/progress-queries.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { CsvButton } from '../../ui/progress/csv-button.tsx'
import { StampLine } from '../../ui/progress/stamp-line.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { type Filters, filtered, filtersOf, withFilters } from './filters.ts'
import { IndicatorFilters } from './indicator-filters.tsx'
import { IndicatorsOfArea } from './indicators-of-area.tsx'
import { listCsv } from './list-csv.ts'
import './indicators.css'

/** All indicators by area and objective; the filters are in the address, so that a selection can be shared. */
export function IndicatorsPage() {
  const t = useMessages(progressMessages)
  const words = useMessages(statusMessages)
  const { language } = useLanguage()
  const { data: list } = useSuspenseQuery(indicatorsQuery())
  const { data: catalogue } = useSuspenseQuery(catalogueQuery())
  const [address, setAddress] = useSearchParams()
  const codes = catalogue.areas.map(({ code }) => code)
  const filters = filtersOf(address, codes)
  const choose = (next: Filters) => setAddress(withFilters(address, next), { replace: true })
  const units = new Map(catalogue.indicators.map(({ code, unit }) => [code, unit]))
  const shown = filtered(list.indicators, filters)
  useTitle(t.listTitle)
  return (
    <main className="page" id="contenuto" tabIndex={-1}>
      <Breadcrumb label={t.crumbs} crumbs={[{ label: t.plan, href: '/' }, { label: t.indicators }]} />
      <header className="page-head">
        <h1 className="statement">{t.listTitle}</h1>
        <p className="lead">{t.listLead(list.indicators.length)}</p>
        <StampLine stamp={list} />
      </header>
      <IndicatorFilters areas={catalogue.areas} indicators={list.indicators} filters={filters} onChoose={choose} />
      <div className="row row-between indicators-count">
        <p role="status">{t.shown(shown.length, list.indicators.length)}</p>
        <CsvButton name="indicatori" table={() => listCsv({ language, t, words }, shown, list)} />
      </div>
      {shown.length === 0 && (
        <div className="stack">
          <p>{t.noneShown}</p>
          <Button look="line" onClick={() => choose({ word: null, area: null })}>
            {t.clearFilters}
          </Button>
        </div>
      )}
      {catalogue.areas.map((area) => (
        <IndicatorsOfArea
          key={area.code}
          area={area}
          objectives={catalogue.objectives.filter(({ priority }) => priority === area.code)}
          indicators={shown.filter(({ priority }) => priority === area.code)}
          // A catalogue kept for offline reading may be older than the list.
          unitOf={(line) => units.get(line.code) ?? { code: '', labelIt: line.unitIt, labelEn: line.unitEn }}
        />
      ))}
    </main>
  )
}
