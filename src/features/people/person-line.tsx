import { useState } from 'react'
import type { PlanRole } from '../../domain/people.ts'
import { peopleMessages } from '../../i18n/messages/people.ts'
import { rolesMessages } from '../../i18n/messages/roles.ts'
import { takeFactorMessages } from '../../i18n/messages/take-factor.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ItemLine } from '../../ui/item-line.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { useOpened } from '../../ui/use-opened.ts'
import type { PlanPerson } from './by-role.ts'
import { ErasePersonDialog } from './erase-person-dialog.tsx'
import { ResetLink } from './reset-link.tsx'
import { RolesPanel } from './roles-panel.tsx'
import { TakeFactor } from './take-factor.tsx'

interface Props {
  readonly person: PlanPerson
  /** The role under which they stand. */
  readonly under: PlanRole
  readonly isSelf: boolean
  /** Whether they administer, and nobody else does. */
  readonly isLast: boolean
  /** Whether who reads administers. */
  readonly administers: boolean
  /** Whether people have accounts here, by which they come in. */
  readonly hasAccounts: boolean
  readonly onSaid: (said: string) => void
}

/** One person with a role in the plan; what an administrator may do about it. */
export function PersonLine({ person, under, isSelf, isLast, administers, hasAccounts, onSaid }: Props) {
  const t = useMessages(peopleMessages)
  const words = useMessages(rolesMessages)
  const factor = useMessages(takeFactorMessages)
  const roles = useOpened()
  const [asking, setAsking] = useState<'reset' | 'factor' | 'erase' | null>(null)
  const { name, email } = person
  const others = person.roles.filter((role) => role !== under).map((role) => words[role])
  const close = () => setAsking(null)
  return (
    <ItemLine
      name={name}
      state={isSelf && <StateWord state="self">{t.you}</StateWord>}
      details={[email, ...(others.length === 0 ? [] : [t.also(others.join(', '))])]}
      actions={
        administers && (
          <>
            <Button
              look="plain"
              aria-expanded={roles.open}
              aria-label={t.rolesOf(name)}
              onClick={roles.open ? roles.close : roles.show}
            >
              {t.roles}
            </Button>
            {!isSelf && hasAccounts && (
              <Button look="plain" aria-label={t.resetOf(name)} onClick={() => setAsking('reset')}>
                {t.reset}
              </Button>
            )}
            {!isSelf && person.secondFactor && (
              <Button look="plain" aria-label={factor.takeOf(name)} onClick={() => setAsking('factor')}>
                {factor.take}
              </Button>
            )}
            {!isSelf && (
              <Button look="plain" aria-label={t.eraseOf(name)} onClick={() => setAsking('erase')}>
                {t.erase}
              </Button>
            )}
          </>
        )
      }
    >
      {roles.open && <RolesPanel {...{ person, isSelf, isLast, onSaid }} />}
      {asking === 'reset' && <ResetLink {...{ person }} onClose={close} />}
      {asking === 'factor' && <TakeFactor {...{ person, onSaid }} onClose={close} />}
      {asking === 'erase' && <ErasePersonDialog {...{ person, onSaid }} onClose={close} />}
    </ItemLine>
  )
}
