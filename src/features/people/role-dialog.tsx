import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-act.ts'
import { givePlanRole, takePlanRole } from '../../domain/endpoints/people.ts'
import type { PlanRole } from '../../domain/people.ts'
import { peopleMessages } from '../../i18n/messages/people.ts'
import { rolesMessages } from '../../i18n/messages/roles.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import type { PlanPerson } from './by-role.ts'
import { peopleChanges } from './people-changes.ts'

interface Props {
  readonly person: PlanPerson
  readonly role: PlanRole
  readonly isSelf: boolean
  readonly onClose: () => void
  readonly onSaid: (said: string) => void
}

/** Gives the role, or takes it where the person has it: says what that means from now on. */
export function RoleDialog({ person: { id, name, roles }, role, isSelf, onClose, onSaid }: Props) {
  const t = useMessages(peopleMessages)
  const words = useMessages(rolesMessages)
  // As it was asked: the list may be read anew while the question stands.
  const [taking] = useState(() => roles.includes(role))
  const called = words[role]
  const act = useAct(
    peopleChanges(isSelf),
    () =>
      taking
        ? api.call(takePlanRole, { params: { person: id, role } })
        : api.call(givePlanRole, { params: { person: id }, body: { role } }),
    () => {
      onSaid(taking ? t.taken(called, name) : t.given(called, name))
      onClose()
    },
  )
  const takeTitle = isSelf ? t.takeTitleSelf(called) : t.takeTitle(called, name)
  return (
    <ConfirmDialog
      title={taking ? takeTitle : t.giveTitle(called, name)}
      confirm={taking ? t.takeIt : t.giveIt}
      act={act}
      words={{ last_administrator: t.lastAdministrator }}
      onClose={onClose}
    >
      {taking ? (
        <>
          <p>{isSelf && role !== 'funder' ? t.takeSelf : t[`take_${role}`]}</p>
          {!isSelf && <p>{t.takeOpen}</p>}
          {roles.length === 1 && !isSelf && <p>{t.takeLast}</p>}
        </>
      ) : (
        <p>
          {t.fromNow} {words[`${role}Note`]}
        </p>
      )}
    </ConfirmDialog>
  )
}
