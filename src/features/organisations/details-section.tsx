import { Suspense, useMemo, useState } from 'react'
import { ApiProblem } from '../../api/api-problem.ts'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-act.ts'
import type { Catalogue } from '../../domain/catalogue.ts'
import { changeOrganisation } from '../../domain/endpoints/organisations.ts'
import type { OrganisationDetails, OrganisationPage } from '../../domain/wire/organisations.ts'
import { organisationsMessages } from '../../i18n/messages/organisations.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Said, SideSection } from '../../ui/side-section.tsx'
import { useOpened } from '../../ui/use-opened.ts'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { DetailsFacts } from './details-facts.tsx'
import { ownChanges } from './organisation-changes.ts'
import { OrganisationForm } from './organisation-form.tsx'
import { typedFrom } from './typed-organisation.ts'

interface Props {
  readonly organisation: OrganisationPage
  readonly catalogue: Catalogue
  readonly mayChange: boolean
}

/** What is known of the organisation; who runs the plan changes it in its place. */
export function DetailsSection({ organisation: { id, details }, catalogue, mayChange }: Props) {
  const t = useMessages(organisationsMessages)
  const form = useOpened()
  const [said, setSaid] = useState('')
  // What stood there when the form was opened, or when the person last saw what another had changed.
  const [read, setRead] = useState(details)
  const first = useMemo(() => typedFrom(read), [read])
  const act = useAct(
    ownChanges(id),
    (body: OrganisationDetails) => {
      const { zone: _, ...known } = read
      return api.call(changeOrganisation, { params: { org: id }, body: { read: known, details: body } })
    },
    () => {
      setSaid(t.changed)
      form.close()
    },
  )
  const show = () => {
    setRead(details)
    setSaid('')
    form.show()
  }
  const see = () => {
    act.clear()
    setRead(details)
  }
  const meanwhile = act.problem instanceof ApiProblem && act.problem.code === 'changed_meanwhile'
  const close = () => {
    act.clear()
    form.close()
  }
  return (
    <SideSection title={t.details} note={mayChange ? t.detailsNoteRun : t.detailsNote}>
      {form.open ? (
        <Suspense fallback={null}>
          <OrganisationForm
            {...{ first, act }}
            focusFirst
            failure={meanwhile && <ChangedMeanwhile {...{ read, catalogue }} now={details} onSeen={see} />}
          >
            <Button type="submit" aria-disabled={act.pending || undefined}>
              {act.pending ? t.saving : t.save}
            </Button>
            <Button look="line" onClick={close}>
              {t.cancel}
            </Button>
          </OrganisationForm>
        </Suspense>
      ) : (
        <DetailsFacts {...{ details, catalogue }} />
      )}
      {mayChange && (
        <div className="row" hidden={form.open}>
          <Button look="line" icon="edit" onClick={show}>
            {t.change}
          </Button>
        </div>
      )}
      <Said>{said}</Said>
    </SideSection>
  )
}
