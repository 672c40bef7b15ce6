import { useSuspenseQuery } from '@tanstack/react-query'
import { catalogueQuery } from '../../api/catalogue-query.ts'
import { ON_TRACK, SLOWING } from '../../domain/progress.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { methodMessages } from '../../i18n/messages/method.ts'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { Chapters } from '../../ui/chapters.tsx'
import { Disclaimer } from '../../ui/disclaimer.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { CalendarText } from './calendar-text.tsx'
import { CheckText } from './check-text.tsx'
import { MethodCases } from './method-cases.tsx'
import { ValueKinds } from './value-kinds.tsx'
import { WorkedExample } from './worked-example.tsx'
import './method.css'

/** How progress is measured: the whole method in words, with an example and thresholds from the functions themselves. */
export function MethodPage() {
  const t = useMessages(methodMessages)
  const common = useMessages(progressMessages)
  const { language, format } = useLanguage()
  const { data: catalogue } = useSuspenseQuery(catalogueQuery())
  const { baselineYear, targetYear, calendar, indicators } = catalogue
  const coverage = Math.min(1, ...indicators.map(({ minCoverage }) => minCoverage))
  useTitle(t.title)
  const chapters = [
    { id: 'cammino', title: t.path, body: <PathText text={t.pathText(baselineYear, targetYear)} /> },
    {
      id: 'parole',
      title: t.statusHeading,
      body: <MethodCases text={t.statusText(format.share(ON_TRACK), format.share(SLOWING))} />,
    },
    { id: 'copertura', title: t.coverage, body: <p>{t.coverageText(format.share(coverage))}</p> },
    { id: 'somme', title: t.kinds, body: <ValueKinds /> },
    { id: 'dato', title: t.datum, body: <p>{t.datumText}</p> },
    { id: 'proiezione', title: t.projection, body: <p>{t.projectionText}</p> },
    { id: 'priorita', title: t.areas, body: <p>{t.areasText}</p> },
    { id: 'piccoli-numeri', title: t.privacy, body: <p>{t.privacyText}</p> },
    { id: 'calendario', title: t.calendar, body: <CalendarText rules={calendar} /> },
    { id: 'prova', title: t.check, body: <CheckText /> },
  ]
  return (
    <main className="page" id="contenuto" tabIndex={-1}>
      <Breadcrumb label={common.crumbs} crumbs={[{ label: common.plan, href: '/' }, { label: t.title }]} />
      <header className="columns columns-8-4 method-head">
        <div>
          <h1 className="eyebrow">{t.title}</h1>
          <p className="statement statement-large">{t.statement}</p>
        </div>
        <p className="lead">{t.lead}</p>
      </header>
      <Disclaimer>{language === 'it' ? catalogue.disclaimerIt : catalogue.disclaimerEn}</Disclaimer>
      <Chapters label={t.contents} chapters={chapters} />
    </main>
  )
}

function PathText({ text }: { text: string }) {
  return (
    <>
      <p>{text}</p>
      <WorkedExample />
    </>
  )
}
