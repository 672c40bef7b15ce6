import { useSuspenseQuery } from '@tanstack/react-query'
import { organisationQuery } from '../../api/organisation-query.ts'
import { auditMessages } from '../../i18n/messages/audit.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Breadcrumb, type Crumb } from '../../ui/breadcrumb.tsx'
import { useTitle } from '../../ui/use-title.ts'
import './audit.css'
import { AuditList } from './audit-list.tsx'
import { ExportBox } from './export-box.tsx'

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
  useTitle(org === null ? t.title : `${t.title}, ${above.label}`)
  return (
    <main className="page" id="contenuto" tabIndex={-1}>
      <Breadcrumb label={t.crumbs} crumbs={[above, { label: t.title }]} />
      <div className="page-head columns columns-7-5">
        <div className="stack">
          <h1 className="statement">{t.title}</h1>
          <p className="lead">{lead}</p>
        </div>
        <ExportBox org={org} />
      </div>
      <AuditList org={org} />
    </main>
  )
}
