import { useSuspenseQuery } from '@tanstack/react-query'
import { catalogueQuery } from '../../api/catalogue-query.ts'
import { organisationQuery } from '../../api/organisation-query.ts'
import type { Person } from '../../domain/people.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { organisationsMessages } from '../../i18n/messages/organisations.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { useTitle } from '../../ui/use-title.ts'
import './organisations.css'
import { AccessSection } from './access-section.tsx'
import { codeName } from './code-name.ts'
import { DetailsSection } from './details-section.tsx'
import { MembersSection } from './members-section.tsx'
import { ownRole } from './own-role.ts'

export interface OrganisationPageProps {
  readonly org: string
  readonly person: Person
  /** How many values of the organisation wait on this device. */
  readonly unsent: number
}

/** An organisation: who belongs to it and as what, what is known of it, who else reads it. */
export function OrganisationPage({ org, person, unsent }: OrganisationPageProps) {
  const t = useMessages(organisationsMessages)
  const { language } = useLanguage()
  const { data: organisation } = useSuspenseQuery(organisationQuery(org))
  const { data: catalogue } = useSuspenseQuery(catalogueQuery())
  const { name, legalForm, municipality, zone } = organisation.details
  const own = ownRole(person, org)
  const above = own.steward ? { label: t.title, href: '/organizzazioni' } : { label: t.entry, href: '/rilevazioni' }
  const zoneName = catalogue.zones.find(({ code }) => code === zone)?.name ?? zone
  useTitle(name)
  return (
    <main className="page" id="contenuto" tabIndex={-1}>
      <Breadcrumb label={t.crumbs} crumbs={[above, { label: name }]} />
      <div className="page-head">
        <h1 className="statement">{name}</h1>
        <p className="lead">
          {[codeName(catalogue, 'legalForm', legalForm, language), municipality, zoneName].join(' · ')}
        </p>
      </div>
      <MembersSection {...{ organisation, person, own, unsent }} />
      <DetailsSection {...{ organisation, catalogue }} mayChange={own.steward} />
      <AccessSection org={org} readsActs={own.runs} />
    </main>
  )
}
