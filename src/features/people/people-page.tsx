import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { signInWaysQuery } from '../../api/account-queries.ts'
import { planPeopleQuery } from '../../api/plan-people-query.ts'
import type { Person, PlanRole } from '../../domain/people.ts'
import { peopleMessages } from '../../i18n/messages/people.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { ItemLines } from '../../ui/item-line.tsx'
import { Said, SideSection } from '../../ui/side-section.tsx'
import { useTitle } from '../../ui/use-title.ts'
import './people.css'
import { byWidestRole, type PlanPerson } from './by-role.ts'
import { InvitationsSection } from './invitations-section.tsx'
import { PersonLine } from './person-line.tsx'

/** Who has a role in the plan; administrators give and take roles, managers invite funders. */
export function PeoplePage({ person }: { readonly person: Person }) {
  const t = useMessages(peopleMessages)
  const { data: plan } = useSuspenseQuery(planPeopleQuery())
  const administers = person.planRoles.includes('administrator')
  useTitle(t.title)
  return (
    <main className="page people-page" id="contenuto" tabIndex={-1}>
      <Breadcrumb label={t.crumbs} crumbs={[{ label: t.organisations, href: '/organizzazioni' }, { label: t.title }]} />
      <div className="page-head">
        <h1 className="statement">{t.title}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      {byWidestRole(plan.people).map(({ role, people }) => (
        <RoleSection key={role} {...{ role, people, administers }} self={person.id} />
      ))}
      <InvitationsSection invitations={plan.invitations} administers={administers} />
    </main>
  )
}

interface RoleSectionProps {
  readonly role: PlanRole
  readonly people: readonly PlanPerson[]
  readonly administers: boolean
  /** The id of who reads. */
  readonly self: string
}

/** The people of one role; what was done last to one of them is said under it. */
function RoleSection({ role, people, administers, self }: RoleSectionProps) {
  const t = useMessages(peopleMessages)
  const { data: ways } = useSuspenseQuery(signInWaysQuery())
  const [said, setSaid] = useState('')
  return (
    <SideSection title={t[`heading_${role}`]} note={t[`note_${role}`]}>
      {people.length === 0 ? (
        <p className="quiet">{t[`none_${role}`]}</p>
      ) : (
        <ItemLines>
          {people.map((one) => (
            <PersonLine
              key={one.id}
              person={one}
              under={role}
              isSelf={one.id === self}
              isLast={role === 'administrator' && people.length === 1}
              {...{ administers }}
              hasAccounts={ways.accounts}
              onSaid={setSaid}
            />
          ))}
        </ItemLines>
      )}
      <Said>{said}</Said>
    </SideSection>
  )
}
