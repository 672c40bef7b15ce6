import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../api/client.ts'
import { useProven } from '../../api/proof.tsx'
import { eraseOwnAccount } from '../../domain/endpoints/account.ts'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Failed } from '../../ui/failed.tsx'
import { TextField } from '../../ui/field.tsx'

interface EraseDialogProps {
  readonly unsent: number
  readonly onErased: () => void
  readonly onClose: () => void
}

/** What goes, what stays, what can no longer be sent; then a word to be typed. */
export function EraseDialog({ unsent, onErased, onClose }: EraseDialogProps) {
  const t = useMessages(accountMessages)
  const [typed, setTyped] = useState('')
  const proven = useProven()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => proven(() => api.call(eraseOwnAccount)),
    onSuccess: onErased,
  })
  const sure = typed.trim().toLocaleUpperCase() === t.eraseWord
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (sure && !isPending) mutate()
  }
  return (
    <Dialog title={t.eraseTitle} closeLabel={t.cancel} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <Failed problem={error} words={{ last_administrator: t.lastAdministrator }} />
        <ul className="erase-facts">
          <li>{t.eraseGoes}</li>
          <li>{t.eraseStays}</li>
          <li>{unsent > 0 ? <b>{t.eraseUnsent(unsent)}</b> : t.eraseUnsent(0)}</li>
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
            {t.cancel}
          </Button>
          <Button type="submit" disabled={!sure} aria-disabled={isPending || undefined}>
            {isPending ? t.working : t.eraseIt}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
