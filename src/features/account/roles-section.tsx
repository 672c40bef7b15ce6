import { useState } from 'react'
import type { Person } from '../../domain/people.ts'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ItemLines } from '../../ui/item-line.tsx'
import { Said, SideSection } from '../../ui/side-section.tsx'
import { MembershipLine } from './membership-line.tsx'
import type { OnThisDevice } from './on-this-device.ts'
import { PlanRolesLine } from './plan-roles-line.tsx'

interface RolesSectionProps {
  readonly person: Person
  readonly here: OnThisDevice
  /** The session says the roles too: it is to be read anew. */
  readonly onChanged: () => void
}

/** What the person can do here, and for whom; the ways to where they do it. */
export function RolesSection({ person, here, onChanged }: RolesSectionProps) {
  const t = useMessages(accountMessages)
  const [said, setSaid] = useState('')
  const left = (organisation: string) => {
    setSaid(t.left(organisation))
    onChanged()
  }
  return (
    <SideSection title={t.roles} note={t.rolesNote}>
      {person.memberships.length + person.planRoles.length === 0 ? (
        <p className="quiet">{t.noRoles}</p>
      ) : (
        <ItemLines>
          {person.planRoles.length > 0 && <PlanRolesLine planRoles={person.planRoles} />}
          {person.memberships.map((membership) => (
            <MembershipLine key={membership.organisation.id} {...{ membership, here }} onLeft={left} />
          ))}
        </ItemLines>
      )}
      <Said>{said}</Said>
    </SideSection>
  )
}
