import { useQuery } from '@tanstack/react-query'
import { accountQuery, signInWaysQuery } from '../api/account-queries.ts'
import { passkeysWorkHere } from '../api/authenticator.ts'
import { proofMessages } from '../i18n/messages/proof.ts'
import { useMessages } from '../i18n/messages.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Failed } from '../ui/failed.tsx'
import { ProofByPasskey } from './proof-by-passkey.tsx'
import { ProofByPassword } from './proof-by-password.tsx'
import { ProofByProvider } from './proof-by-provider.tsx'

interface ProofDialogProps {
  readonly onAnswer: (proved: boolean) => void
}

/** Asks who is signed in to show again that it is them, by a way that their account has. */
export function ProofDialog({ onAnswer }: ProofDialogProps) {
  const t = useMessages(proofMessages)
  return (
    <Dialog title={t.title} closeLabel={t.cancel} onClose={() => onAnswer(false)}>
      <div className="stack">
        <p>{t.why}</p>
        <WaysToProve onAnswer={onAnswer} />
      </div>
    </Dialog>
  )
}

function WaysToProve({ onAnswer }: ProofDialogProps) {
  const t = useMessages(proofMessages)
  const { data: account, error } = useQuery(accountQuery())
  const { data: ways } = useQuery(signInWaysQuery())
  const cancel = (
    <Button look="line" onClick={() => onAnswer(false)}>
      {t.cancel}
    </Button>
  )
  if (account === undefined) {
    return (
      <>
        {error === null ? <p role="status">{t.reading}</p> : <Failed problem={error} />}
        <div className="row">{cancel}</div>
      </>
    )
  }
  const proved = () => onAnswer(true)
  const byPasskey = account.passkeys.length > 0 && passkeysWorkHere()
  const provider = ways?.provider ?? null
  return (
    <>
      {account.password && <ProofByPassword withCode={account.secondFactor !== null} {...{ proved, cancel }} />}
      {byPasskey && <ProofByPasskey alone={!account.password} {...{ proved, cancel }} />}
      {!account.password && !byPasskey && provider !== null && <ProofByProvider {...{ provider, cancel }} />}
    </>
  )
}
