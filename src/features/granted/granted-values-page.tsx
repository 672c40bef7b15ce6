import { useSuspenseQuery } from '@tanstack/react-query'
import { catalogueQuery } from '../../api/catalogue-query.ts'
import { grantedQuery, grantedValuesQuery } from '../../api/grants-queries.ts'
import type { GrantedValues } from '../../domain/wire/grants.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { grantedMessages } from '../../i18n/messages/granted.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Disclaimer } from '../../ui/disclaimer.tsx'
import { downloadCsv } from '../../ui/download.ts'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import './granted.css'
import { AreaValues } from './area-values.tsx'
import { grantedCsv } from './granted-csv.ts'
import { grantedAreas } from './granted-rows.ts'

/** What one organisation opened to the funder who reads, or that nothing is open to them there. */
export function GrantedValuesPage({ org, today }: { readonly org: string; readonly today: string }) {
  const { data: granted } = useSuspenseQuery(grantedValuesQuery(org))
  return granted === null ? <NothingOpen org={org} /> : <OpenValues granted={granted} today={today} />
}

/** The approved values of the organisation; says that the organisation sees it. */
function OpenValues({ granted, today }: { readonly granted: GrantedValues; readonly today: string }) {
  const t = useMessages(grantedMessages)
  const { language } = useLanguage()
  const { data: catalogue } = useSuspenseQuery(catalogueQuery())
  const { organisation, values } = granted
  const take = () => {
    void downloadCsv(t.csvName, grantedCsv({ ...granted, catalogue, readOn: today }, { language, t }), language)
  }
  useTitle(`${organisation.name}, ${t.title}`)
  return (
    <main className="page granted-page" id="contenuto" tabIndex={-1}>
      <Breadcrumb
        label={t.crumbs}
        crumbs={[
          { label: t.reports, href: '/rapporti' },
          { label: t.title, href: '/concessi' },
          { label: organisation.name },
        ]}
      />
      <div className="page-head columns columns-7-5">
        <div className="stack">
          <h1 className="statement">{organisation.name}</h1>
          <p className="lead">{t.pageLead(values.length)}</p>
          {values.length > 0 && (
            <Button look="line" icon="download" onClick={take}>
              {t.csv}
            </Button>
          )}
        </div>
        <Notice>
          <p>{t.seen}</p>
          <p>{t.confidential}</p>
        </Notice>
      </div>
      {values.length === 0 ? (
        <Notice title={t.noValues}>
          <p>{t.noValuesNote}</p>
        </Notice>
      ) : (
        grantedAreas(values, catalogue).map((area) => (
          <AreaValues key={area.area?.code ?? ''} granted={area} catalogue={catalogue} />
        ))
      )}
      <Disclaimer>{language === 'it' ? catalogue.disclaimerIt : catalogue.disclaimerEn}</Disclaimer>
    </main>
  )
}

/** What is open no more says since when; of what was never given, or is nobody's, the words are the same. */
function NothingOpen({ org }: { readonly org: string }) {
  const t = useMessages(grantedMessages)
  const { format } = useLanguage()
  const { data } = useSuspenseQuery(grantedQuery())
  const ended = data.ended.find(({ id }) => id === org)
  useTitle(t.notOpen)
  return (
    <main className="page page-narrow" id="contenuto" tabIndex={-1}>
      <div className="page-head">
        <h1 className="statement">{t.notOpen}</h1>
      </div>
      <div className="stack">
        {ended === undefined ? (
          <p className="lead">{t.notOpenNote}</p>
        ) : (
          <>
            <p className="lead">{t.endedOf(ended.name, format.day(ended.until))}</p>
            <p>{t.endedOfNote}</p>
          </>
        )}
        <div className="row">
          <ButtonLink href="/concessi">{t.backToGranted}</ButtonLink>
        </div>
      </div>
    </main>
  )
}
