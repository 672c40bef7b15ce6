import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { proveWithPasskey } from '../api/passkeys.ts'
import { proofMessages } from '../i18n/messages/proof.ts'
import { useMessages } from '../i18n/messages.ts'
import { Button } from '../ui/button.tsx'
import { Failed } from '../ui/failed.tsx'

interface ProofByPasskeyProps {
  /** Whether it is the only way: the one act of the question. */
  readonly alone: boolean
  readonly proved: () => void
  readonly cancel: ReactNode
}

/** One press, and the browser asks for a passkey. */
export function ProofByPasskey({ alone, proved, cancel }: ProofByPasskeyProps) {
  const t = useMessages(proofMessages)
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: () => proveWithPasskey(),
    onSuccess: (how) => how === 'done' && proved(),
  })
  const notDone = data !== undefined && data !== 'done' && !isPending
  return (
    <>
      <Failed problem={notDone ? { code: 'proof_wrong' } : error} words={{ proof_wrong: t.passkeyWrong }} />
      <div className="row">
        <Button
          look={alone ? 'solid' : 'line'}
          aria-disabled={isPending || undefined}
          onClick={() => isPending || mutate()}
        >
          {t.byPasskey}
        </Button>
        {alone && cancel}
      </div>
    </>
  )
}
