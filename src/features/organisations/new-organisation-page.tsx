import { useLocation } from 'wouter'
import { api } from '../../api/client.ts'
import { organisationsQuery } from '../../api/organisations-query.ts'
import { useAct } from '../../api/use-act.ts'
import { addOrganisation } from '../../domain/endpoints/organisations.ts'
import type { OrganisationDetails } from '../../domain/wire/organisations.ts'
import { organisationsMessages } from '../../i18n/messages/organisations.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { useTitle } from '../../ui/use-title.ts'
import './organisations.css'
import { OrganisationForm } from './organisation-form.tsx'
import { NOTHING_TYPED } from './typed-organisation.ts'

/** A new organisation; then on to its own page, where its people are invited. */
export function NewOrganisationPage() {
  const t = useMessages(organisationsMessages)
  const [, go] = useLocation()
  const act = useAct(
    [organisationsQuery().queryKey],
    (body: OrganisationDetails) => api.call(addOrganisation, { body }),
    ({ id }) => go(`/organizzazioni/${id}`, { replace: true }),
  )
  useTitle(t.newTitle)
  return (
    <main className="page" id="contenuto" tabIndex={-1}>
      <Breadcrumb label={t.crumbs} crumbs={[{ label: t.title, href: '/organizzazioni' }, { label: t.newTitle }]} />
      <div className="page-head">
        <h1 className="statement">{t.newTitle}</h1>
        <p className="lead">{t.newLead}</p>
      </div>
      <OrganisationForm first={NOTHING_TYPED} act={act}>
        <Button type="submit" aria-disabled={act.pending || undefined}>
          {act.pending ? t.adding : t.addIt}
        </Button>
        <ButtonLink look="line" href="/organizzazioni">
          {t.cancel}
        </ButtonLink>
      </OrganisationForm>
    </main>
  )
}
