import { useSuspenseQuery } from '@tanstack/react-query'
import { signInWaysQuery } from '../../api/account-queries.ts'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-act.ts'
import { takeSecondFactor } from '../../domain/endpoints/people.ts'
import { takeFactorMessages } from '../../i18n/messages/take-factor.ts'
import { useMessages } from '../../i18n/messages.ts'
import { TakeFactorDialog } from '../../ui/take-factor-dialog.tsx'
import { peopleChanges } from './organisation-changes.ts'
import type { MemberDialogProps } from './role-dialog.tsx'

/** Takes the second factor away from a member who has lost it. */
export function TakeFactor({ org, member: { id, name }, onClose, onSaid }: MemberDialogProps) {
  const t = useMessages(takeFactorMessages)
  const { data: ways } = useSuspenseQuery(signInWaysQuery())
  const act = useAct(
    peopleChanges(org.id),
    () => api.call(takeSecondFactor, { params: { person: id } }),
    ({ sent }) => {
      onSaid(sent ? t.takenSent(name) : t.takenNotSent(name))
      onClose()
    },
  )
  return <TakeFactorDialog {...{ name, act, onClose }} mail={ways.mail} />
}
