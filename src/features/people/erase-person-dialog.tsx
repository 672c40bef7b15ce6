import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-act.ts'
import { erasePerson } from '../../domain/endpoints/people.ts'
import { doingMessages } from '../../i18n/messages/doing.ts'
import { peopleMessages } from '../../i18n/messages/people.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ErasingDialog } from '../../ui/erasing-dialog.tsx'
import { Failed } from '../../ui/failed.tsx'
import type { PlanPerson } from './by-role.ts'
import { peopleChanges } from './people-changes.ts'

interface Props {
  readonly person: PlanPerson
  readonly onClose: () => void
  readonly onSaid: (said: string) => void
}

/** What of somebody goes, what stays, what can no longer be sent; then a word to be typed. */
export function ErasePersonDialog({ person: { id, name, email }, onClose, onSaid }: Props) {
  const t = useMessages(peopleMessages)
  const doing = useMessages(doingMessages)
  const act = useAct(
    peopleChanges(),
    () => api.call(erasePerson, { params: { person: id } }),
    () => {
      onSaid(t.erased(name))
      onClose()
    },
  )
  return (
    <ErasingDialog
      title={t.eraseTitle(name)}
      facts={[t.eraseGoes, t.eraseStays, t.eraseUnsent, t.eraseNoReturn]}
      word={t.eraseWord}
      field={t.eraseField(t.eraseWord)}
      cancel={doing.cancel}
      doIt={act.pending ? doing.working : t.eraseIt}
      pending={act.pending}
      onSure={() => act.run()}
      onClose={onClose}
    >
      <Failed problem={act.problem} words={{ last_administrator: t.lastAdministrator }} />
      <p className="mono">{email}</p>
    </ErasingDialog>
  )
}
