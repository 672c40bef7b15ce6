import { type FormEvent, useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-act.ts'
import { erasePerson } from '../../domain/endpoints/people.ts'
import { doingMessages } from '../../i18n/messages/doing.ts'
import { peopleMessages } from '../../i18n/messages/people.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Failed } from '../../ui/failed.tsx'
import { TextField } from '../../ui/field.tsx'
import type { PlanPerson } from './by-role.ts'
import { peopleChanges } from './people-changes.ts'

interface Props {
  readonly person: PlanPerson
  readonly onClose: () => void
  readonly onSaid: (said: string) => void
}

/** What goes, what stays, what can no longer be sent; then a word to be typed. */
export function ErasePersonDialog({ person: { id, name, email }, onClose, onSaid }: Props) {
  const t = useMessages(peopleMessages)
  const doing = useMessages(doingMessages)
  const [typed, setTyped] = useState('')
  const act = useAct(
    peopleChanges(),
    () => api.call(erasePerson, { params: { person: id } }),
    () => {
      onSaid(t.erased(name))
      onClose()
    },
  )
  const sure = typed.trim().toLocaleUpperCase() === t.eraseWord
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (sure) act.run()
  }
  return (
    <Dialog title={t.eraseTitle(name)} closeLabel={doing.cancel} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <Failed problem={act.problem} words={{ last_administrator: t.lastAdministrator }} />
        <p className="mono">{email}</p>
        <ul className="people-erased">
          <li>{t.eraseGoes}</li>
          <li>{t.eraseStays}</li>
          <li>{t.eraseUnsent}</li>
          <li>{t.eraseNoReturn}</li>
        </ul>
        <TextField
          label={t.eraseField(t.eraseWord)}
          value={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <div className="row">
          <Button look="line" onClick={onClose}>
            {doing.cancel}
          </Button>
          <Button type="submit" disabled={!sure} aria-disabled={act.pending || undefined}>
            {act.pending ? doing.working : t.eraseIt}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
