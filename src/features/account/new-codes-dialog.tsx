import { useState } from 'react'
import { api } from '../../api/client.ts'
import { renewRecoveryCodes } from '../../domain/endpoints/ways-in.ts'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Failed } from '../../ui/failed.tsx'
import { useKept } from '../../ui/use-kept.ts'
import { RecoveryCodes } from './recovery-codes.tsx'
import { useAccountAct } from './use-account-act.ts'

interface NewCodesDialogProps {
  readonly email: string
  readonly onClose: () => void
}

/** New recovery codes in place of those that were used up or lost: asked first, then shown, once. */
export function NewCodesDialog({ email, onClose }: NewCodesDialogProps) {
  const t = useMessages(accountMessages)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const { leave, asked } = useKept(codes !== null, onClose)
  const renew = useAccountAct(
    () => api.call(renewRecoveryCodes, { body: {} }),
    (made) => setCodes(made.codes),
  )
  if (codes !== null) {
    return (
      <Dialog title={t.codesTitle} closeLabel={t.codesClose} onClose={leave}>
        <RecoveryCodes {...{ codes, email }} done={t.codesRenewed} {...asked} />
      </Dialog>
    )
  }
  const actions = (
    <>
      <Button look="line" onClick={leave}>
        {t.cancel}
      </Button>
      <Button aria-disabled={renew.pending || undefined} onClick={() => renew.run()}>
        {renew.pending ? t.working : t.renewConfirm}
      </Button>
    </>
  )
  return (
    <Dialog title={t.renewTitle} closeLabel={t.cancel} onClose={leave} actions={actions}>
      <div className="stack">
        <Failed problem={renew.problem} />
        <p>{t.renewNote}</p>
      </div>
    </Dialog>
  )
}
