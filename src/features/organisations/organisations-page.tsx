import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'wouter'
import { catalogueQuery } from '../../api/catalogue-query.ts'
import { organisationsQuery } from '../../api/organisations-query.ts'
import { organisationsMessages } from '../../i18n/messages/organisations.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import './organisations.css'
import { type Filters, filtered, filtersOf, NO_FILTERS, withFilters } from './filters.ts'
import { OrganisationFilters } from './organisation-filters.tsx'
import { OrganisationsTable } from './organisations-table.tsx'

/** Every reporting organisation; the filters are in the address, so that a selection can be shared. */
export function OrganisationsPage() {
  const t = useMessages(organisationsMessages)
  const { data: list } = useSuspenseQuery(organisationsQuery())
  const { data: catalogue } = useSuspenseQuery(catalogueQuery())
  const [address, setAddress] = useSearchParams()
  const filters = filtersOf(
    address,
    catalogue.zones.map(({ code }) => code),
  )
  const choose = (next: Filters) => setAddress(withFilters(address, next), { replace: true })
  const shown = filtered(list.organisations, filters)
  useTitle(t.title)
  return (
    <main className="page organisations-page" id="contenuto" tabIndex={-1}>
      <div className="page-head row row-between organisations-head">
        <div className="stack">
          <h1 className="statement">{t.title}</h1>
          <p className="lead">{t.lead}</p>
          <nav className="organisations-ways" aria-label={t.elsewhere}>
            <Link href="/persone">{t.planPeople}</Link>
            <Link href="/azioni">{t.acts}</Link>
          </nav>
        </div>
        <ButtonLink icon="plus" href="/organizzazioni/nuova">
          {t.add}
        </ButtonLink>
      </div>
      {list.organisations.length === 0 ? (
        <Notice title={t.none}>
          <ol className="organisations-steps">
            <li>{t.firstStepAdd}</li>
            <li>{t.firstStepReferent}</li>
            <li>
              {t.firstStepManagers} <Link href="/persone">{t.planPeople}</Link>
            </li>
          </ol>
        </Notice>
      ) : (
        <>
          <OrganisationFilters zones={catalogue.zones} rows={list.organisations} filters={filters} onChoose={choose} />
          <p className="organisations-count" role="status">
            {t.shown(shown.length, list.organisations.length)}
          </p>
          {shown.length > 0 ? (
            <OrganisationsTable rows={shown} catalogue={catalogue} />
          ) : (
            <div className="stack">
              <p>{t.noneShown}</p>
              <Button look="line" onClick={() => choose(NO_FILTERS)}>
                {t.clear}
              </Button>
            </div>
          )}
        </>
      )}
    </main>
  )
}
