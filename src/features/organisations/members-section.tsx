import { useState } from 'react'
import type { Person } from '../../domain/people.ts'
import type { OrganisationPage } from '../../domain/wire/organisations.ts'
import { organisationsMessages } from '../../i18n/messages/organisations.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ItemLines } from '../../ui/item-line.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Said, SideSection } from '../../ui/side-section.tsx'
import { Invitations } from './invitations.tsx'
import { MemberLine } from './member-line.tsx'
import type { OwnRole } from './own-role.ts'

interface Props {
  readonly organisation: OrganisationPage
  readonly person: Person
  readonly own: OwnRole
  readonly unsent: number
}

/** Who belongs to the organisation; who runs it invites, changes and removes. */
export function MembersSection({ organisation, person, own, unsent }: Props) {
  const t = useMessages(organisationsMessages)
  const [said, setSaid] = useState('')
  const { members } = organisation
  const referents = members.filter(({ role }) => role === 'referent').length
  return (
    <SideSection title={t.people} note={own.runs ? t.peopleNoteRun : t.peopleNote}>
      {members.length > 0 && (
        <ItemLines>
          {members.map((member) => (
            <MemberLine
              key={member.id}
              org={organisation}
              {...{ member, own, unsent }}
              isSelf={member.id === person.id}
              isOnlyReferent={member.role === 'referent' && referents === 1}
              onSaid={setSaid}
            />
          ))}
        </ItemLines>
      )}
      {own.steward && referents === 0 && (
        <Notice tone="attention" title={members.length === 0 ? t.nobody : t.noReferent}>
          <p>{members.length === 0 ? t.nobodyNote : t.noReferentNote}</p>
        </Notice>
      )}
      <Said>{said}</Said>
      {own.runs && <Invitations {...{ organisation, person }} first={referents === 0 ? 'referent' : 'contributor'} />}
    </SideSection>
  )
}
