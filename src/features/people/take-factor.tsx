import { useSuspenseQuery } from '@tanstack/react-query'
import { signInWaysQuery } from '../../api/account-queries.ts'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-act.ts'
import { takeSecondFactor } from '../../domain/endpoints/people.ts'
import { takeFactorMessages } from '../../i18n/messages/take-factor.ts'
import { useMessages } from '../../i18n/messages.ts'
import { TakeFactorDialog } from '../../ui/take-factor-dialog.tsx'
import type { PlanPerson } from './by-role.ts'
import { peopleChanges } from './people-changes.ts'

interface Props {
  readonly person: PlanPerson
  readonly onClose: () => void
  readonly onSaid: (said: string) => void
}

/** Takes the second factor away from somebody of the plan who has lost it. */
export function TakeFactor({ person: { id, name }, onClose, onSaid }: Props) {
  const t = useMessages(takeFactorMessages)
  const { data: ways } = useSuspenseQuery(signInWaysQuery())
  const act = useAct(
    peopleChanges(),
    () => api.call(takeSecondFactor, { params: { person: id } }),
    ({ sent }) => {
      onSaid(sent ? t.takenSent(name) : t.takenNotSent(name))
      onClose()
    },
  )
  return <TakeFactorDialog {...{ name, act, onClose }} mail={ways.mail} />
}
