import { useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { useSearchParams } from 'wouter'
import type { ActFilter } from '../../api/audit-queries.ts'
import { organisationQuery } from '../../api/organisation-query.ts'
import { auditMessages } from '../../i18n/messages/audit.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Breadcrumb, type Crumb } from '../../ui/breadcrumb.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { useTitle } from '../../ui/use-title.ts'
import './audit.css'
import { EVERY_ACT, filterOf, isFiltering, withFilter } from './act-filter.ts'
import { AuditList } from './audit-list.tsx'
import { ExportBox } from './export-box.tsx'
import { FilterForm } from './filter-form.tsx'
import { useFilterNames } from './use-filter-names.ts'

/** Who did what to whom, in the whole plan. */
export function AuditPage() {
  const t = useMessages(auditMessages)
  return <Page org={null} lead={t.leadPlan} above={{ label: t.organisations, href: '/organizzazioni' }} />
}

/** Who did what in one organisation, and who read what it granted. */
export function OrganisationAuditPage({ org }: { readonly org: string }) {
  const t = useMessages(auditMessages)
  const { data: organisation } = useSuspenseQuery(organisationQuery(org))
  const above = { label: organisation.details.name, href: `/organizzazioni/${org}` }
  return <Page org={org} lead={t.leadOrganisation} above={above} />
}

interface Props {
  readonly org: string | null
  readonly lead: string
  /** The page that this one belongs to. */
  readonly above: Crumb
}

function Page({ org, lead, above }: Props) {
  const t = useMessages(auditMessages)
  const [filter, choose] = useFilter(org)
  const names = useFilterNames(org)
  // While the next acts come the last ones stay, and say so.
  const shown = useDeferredValue(filter)
  useTitle(org === null ? t.title : `${t.title}, ${above.label}`)
  return (
    <main className="page" id="contenuto" tabIndex={-1}>
      <Breadcrumb label={t.crumbs} crumbs={[above, { label: t.title }]} />
      <div className="page-head columns columns-7-5">
        <div className="stack">
          <h1 className="statement">{t.title}</h1>
          <p className="lead">{lead}</p>
        </div>
        <ExportBox org={org} filter={filter} names={names} />
      </div>
      <Folded isOpen={isFiltering(filter)}>
        <FilterForm org={org} filter={filter} names={names} onChoose={choose} />
      </Folded>
      <div className="audit-results" aria-busy={shown !== filter}>
        <AuditList org={org} filter={shown} names={names} onClear={() => choose(EVERY_ACT)} />
      </div>
    </main>
  )
}

/** The filter of the address; a new one is a step that the back button undoes. */
function useFilter(org: string | null): readonly [ActFilter, (filter: ActFilter) => void] {
  const [address, setAddress] = useSearchParams()
  const written = address.toString()
  const filter = useMemo(() => filterOf(new URLSearchParams(written), org), [written, org])
  const choose = (next: ActFilter) => {
    const search = withFilter(address, next)
    if (search.toString() !== written) setAddress(search)
    // Whoever clears does it by a button that goes away.
    if (!isFiltering(next)) document.getElementById('azioni-trovate')?.focus()
  }
  return [filter, choose]
}

/** On a phone the acts come first: what is not filtered by stands folded. */
function Folded({ isOpen, children }: { readonly isOpen: boolean; readonly children: ReactNode }) {
  const t = useMessages(auditMessages)
  return useNarrow() ? (
    <Disclosure summary={t.filters} open={isOpen}>
      {children}
    </Disclosure>
  ) : (
    children
  )
}
