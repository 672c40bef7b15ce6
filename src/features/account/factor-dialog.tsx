import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { accountQuery } from '../../api/account-queries.ts'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useKept } from '../../ui/use-kept.ts'
import { FactorScan } from './factor-scan.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

/** What an authenticator is given. */
export interface Secret {
  readonly secret: string
  readonly uri: string
}

interface FactorDialogProps {
  readonly secret: Secret
  readonly email: string
  readonly onClose: () => void
}

/** Turning the second factor on: the app is connected and shows it by a code; then the recovery codes, once. */
export function FactorDialog({ secret, email, onClose }: FactorDialogProps) {
  const t = useMessages(accountMessages)
  const queries = useQueryClient()
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const close = () => {
    onClose()
    // Read anew only now: the page would otherwise take this question away with what it was for.
    void queries.invalidateQueries({ queryKey: accountQuery().queryKey })
  }
  const { leave, asked } = useKept(codes !== null, close)
  return (
    <Dialog
      title={codes === null ? t.scanTitle : t.codesTitle}
      closeLabel={codes === null ? t.cancel : t.codesClose}
      onClose={leave}
    >
      {codes === null ? (
        <FactorScan secret={secret} onCodes={setCodes} onClose={close} />
      ) : (
        <RecoveryCodes {...{ codes, email }} done={t.codesOn} {...asked} />
      )}
    </Dialog>
  )
}
