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
  const [said, setSaid] = useState<Done | null>(null)
  const byRole = byWidestRole(plan.people)
  useTitle(t.title)
  return (
    <main className="page people-page" id="contenuto" tabIndex={-1}>
      <Breadcrumb label={t.crumbs} crumbs={[{ label: t.organisations, href: '/organizzazioni' }, { label: t.title }]} />
      <div className="page-head">
        <h1 className="statement">{t.title}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      {byRole.map(({ role, people }) => (
        <RoleSection
          key={role}
          {...{ role, people, administers }}
          self={person.id}
          said={said !== null && sectionOf(said, byRole) === role ? said.words : ''}
          onSaid={setSaid}
        />
      ))}
      <InvitationsSection invitations={plan.invitations} administers={administers} />
    </main>
  )
}

/** What was done last, to whom, who then stood under which role. */
interface Done {
  readonly words: string
  readonly about: string
  readonly under: PlanRole
}

/** Where it is said: where the person stands now, or stood last. */
const sectionOf = ({ about, under }: Done, byRole: ReturnType<typeof byWidestRole>): PlanRole =>
  byRole.find(({ people }) => people.some(({ id }) => id === about))?.role ?? under

interface RoleSectionProps {
  readonly role: PlanRole
  readonly people: readonly PlanPerson[]
  readonly administers: boolean
  /** The id of who reads. */
  readonly self: string
  readonly said: string
  readonly onSaid: (done: Done) => void
}

/** The people of one role; what was done last to one of them is said under it. */
function RoleSection({ role, people, administers, self, said, onSaid }: RoleSectionProps) {
  const t = useMessages(peopleMessages)
  const { data: ways } = useSuspenseQuery(signInWaysQuery())
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
              onSaid={(words) => onSaid({ words, about: one.id, under: role })}
            />
          ))}
        </ItemLines>
      )}
      <Said>{said}</Said>
    </SideSection>
  )
}
