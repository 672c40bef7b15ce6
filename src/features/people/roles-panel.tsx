import { useState } from 'react'
import type { PlanRole } from '../../domain/people.ts'
import { peopleMessages } from '../../i18n/messages/people.ts'
import { rolesMessages } from '../../i18n/messages/roles.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { type PlanPerson, ROLES_BY_WIDTH } from './by-role.ts'
import { LastAdministratorDialog } from './last-administrator-dialog.tsx'
import { RoleDialog } from './role-dialog.tsx'

interface Props {
  readonly person: PlanPerson
  readonly isSelf: boolean
  /** Whether nobody else administers. */
  readonly isLast: boolean
  readonly onSaid: (said: string) => void
}

/** The three roles of the plan: which the person has, and giving or taking each. */
export function RolesPanel({ person, isSelf, isLast, onSaid }: Props) {
  const t = useMessages(peopleMessages)
  const words = useMessages(rolesMessages)
  const [asking, setAsking] = useState<PlanRole | null>(null)
  const { name } = person
  const close = () => setAsking(null)
  return (
    <ul className="item-form people-roles" aria-label={t.rolesOf(name)}>
      {ROLES_BY_WIDTH.map((role) => {
        const has = person.roles.includes(role)
        return (
          <li key={role}>
            <p>
              <b>{words[role]}</b> {has && <StateWord state="on">{t.has}</StateWord>}
              <small>{words[`${role}Note`]}</small>
            </p>
            <Button
              look="chip"
              aria-label={has ? t.takeOf(words[role], name) : t.giveOf(words[role], name)}
              onClick={() => setAsking(role)}
            >
              {has ? t.take : t.give}
            </Button>
          </li>
        )
      })}
      {asking === 'administrator' && isLast && <LastAdministratorDialog onClose={close} />}
      {asking !== null && !(asking === 'administrator' && isLast) && (
        <RoleDialog {...{ person, isSelf, onSaid }} role={asking} onClose={close} />
      )}
    </ul>
  )
}
