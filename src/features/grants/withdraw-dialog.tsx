import { grantsMessages } from '../../i18n/messages/grants.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Grant } from './grants-table.tsx'
import type { GrantAct, GrantFailure } from './use-grants.ts'

interface Props {
  readonly grant: Grant
  readonly pending: boolean
  readonly failure: GrantFailure | null
  readonly onClose: () => void
  readonly onWithdraw: (act: GrantAct) => void
}

/** Says what withdrawing does and does not undo. */
export function WithdrawDialog({ grant: { funder, name }, pending, failure, onClose, onWithdraw }: Props) {
  const t = useMessages(grantsMessages)
  return (
    <Dialog
      title={t.withdrawTitle(name)}
      closeLabel={t.cancel}
      onClose={onClose}
      actions={
        <>
          <Button look="line" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button disabled={pending} onClick={() => onWithdraw({ kind: 'withdraw', name, funder })}>
            {t.withdrawYes}
          </Button>
        </>
      }
    >
      <p>{t.withdrawBody}</p>
      {failure !== null && (
        <Notice tone={failure === 'offline' ? 'offline' : 'problem'} role="alert">
          {t[`failed_${failure}`]}
        </Notice>
      )}
    </Dialog>
  )
}
