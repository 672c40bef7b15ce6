import type { KeyboardEvent } from 'react'
import type { Act } from '../../api/use-act.ts'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { TextField } from '../../ui/field.tsx'
import { focusFirst } from '../../ui/focus-first.ts'
import { useTypedName } from './use-typed-name.ts'

interface NameFormProps {
  readonly label: string
  /** As it is now. */
  readonly name: string
  readonly autoComplete?: 'name' | 'off'
  readonly act: Act<string>
  readonly onClose: () => void
}

/** Gives something another name, in its place; Escape leaves it as it was. */
export function NameForm({ label, name, autoComplete = 'off', act, onClose }: NameFormProps) {
  const t = useMessages(accountMessages)
  const { fault, submit } = useTypedName(act)
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  }
  return (
    <form className="item-form stack" onSubmit={submit} onKeyDown={leave} noValidate ref={focusFirst}>
      <Failed problem={act.problem} words={{ malformed: t.wrongName }} />
      <TextField {...{ label, autoComplete }} name="name" defaultValue={name} maxLength={120} error={fault} />
      <div className="row">
        <Button type="submit" aria-disabled={act.pending || undefined}>
          {act.pending ? t.saving : t.save}
        </Button>
        <Button look="line" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}
