import type { ReactNode } from 'react'
import type { IndicatorView } from '../../domain/wire/indicators.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { reportMessages } from '../../i18n/messages/reports.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclaimer } from '../../ui/disclaimer.tsx'
import { useTitle } from '../../ui/use-title.ts'
import './report.css'
import type { Stamp } from '../../ui/progress/csv-tables.ts'
import { useReportCsv } from './use-report-csv.ts'

interface Props {
  readonly title: string
  /** Goes into the name of the file. */
  readonly name: string
  readonly stamp: Stamp
  readonly indicators: readonly IndicatorView[]
  readonly children: ReactNode
}

/** The frame of a report: title, date and version of the data, disclaimer, then the parts; printed on A4. */
export function ReportSheet({ title, name, stamp, indicators, children }: Props) {
  const t = useMessages(reportMessages)
  const { format, language } = useLanguage()
  const downloadCsv = useReportCsv(name, stamp, indicators)
  useTitle(title)
  return (
    <main className="page report" id="contenuto" tabIndex={-1}>
      <Breadcrumb label={t.back} crumbs={[{ label: t.title, href: '/rapporti' }, { label: title }]} />
      <div className="row report-tools no-print">
        <Button icon="print" onClick={() => print()}>
          {t.print}
        </Button>
        <Button look="line" icon="download" onClick={downloadCsv}>
          {t.csv}
        </Button>
      </div>
      <article className="report-sheet">
        <header className="report-head">
          <p className="eyebrow">{t.kicker}</p>
          <h1 className="statement">{title}</h1>
          <p className="secondary">
            {stamp.computedAt !== null && `${t.dataOf(format.instant(stamp.computedAt))}. `}
            {t.catalogue(stamp.catalogueVersion)}.
          </p>
          <Disclaimer>{language === 'it' ? stamp.disclaimerIt : stamp.disclaimerEn}</Disclaimer>
        </header>
        {children}
        <footer className="report-foot secondary">
          <p>{t.source}</p>
          <p>{t.licence}</p>
        </footer>
      </article>
    </main>
  )
}
