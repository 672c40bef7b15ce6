import type { Act } from '../../api/use-act.ts'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTypedName } from './use-typed-name.ts'

interface PasskeyNameFormProps {
  readonly act: Act<string>
  /** Why the device made none; null while it was not asked. */
  readonly notMade: string | null
  readonly onClose: () => void
}

/** What the new passkey is called. */
export function PasskeyNameForm({ act, notMade, onClose }: PasskeyNameFormProps) {
  const t = useMessages(accountMessages)
  const { fault, submit } = useTypedName(act)
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {notMade === null ? (
        <Failed problem={act.problem} words={{ already_there: t.passkeyThere, passkeys_full: t.passkeysFull }} />
      ) : (
        <Notice tone="attention" role="alert">
          <p>{notMade}</p>
        </Notice>
      )}
      <TextField
        label={t.passkeyName}
        hint={t.passkeyNameHint}
        name="name"
        autoComplete="off"
        maxLength={120}
        error={fault}
      />
      <div className="row">
        <Button type="submit" icon="key" aria-disabled={act.pending || undefined}>
          {act.pending ? t.working : t.addPasskeyNow}
        </Button>
        <Button look="line" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}
