import { useMutation } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { useProven } from '../../api/proof.tsx'
import { eraseOwnAccount } from '../../domain/endpoints/account.ts'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ErasingDialog } from '../../ui/erasing-dialog.tsx'
import { Failed } from '../../ui/failed.tsx'

interface EraseDialogProps {
  readonly unsent: number
  readonly onErased: () => void
  readonly onClose: () => void
}

/** What of oneself goes, what stays, what can no longer be sent; then a word to be typed. */
export function EraseDialog({ unsent, onErased, onClose }: EraseDialogProps) {
  const t = useMessages(accountMessages)
  const proven = useProven()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => proven(() => api.call(eraseOwnAccount)),
    onSuccess: onErased,
  })
  const unsentHere = unsent > 0 ? <b key="unsent">{t.eraseUnsent(unsent)}</b> : t.eraseUnsent(0)
  return (
    <ErasingDialog
      title={t.eraseTitle}
      facts={[t.eraseGoes, t.eraseStays, unsentHere, t.eraseNoReturn]}
      word={t.eraseWord}
      field={t.eraseField(t.eraseWord)}
      cancel={t.cancel}
      doIt={isPending ? t.working : t.eraseIt}
      pending={isPending}
      onSure={mutate}
      onClose={onClose}
    >
      <Failed problem={error} words={{ last_administrator: t.lastAdministrator }} />
    </ErasingDialog>
  )
}
