import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { goToProvider } from '../api/provider.ts'
import { proofMessages } from '../i18n/messages/proof.ts'
import { useMessages } from '../i18n/messages.ts'
import { Button } from '../ui/button.tsx'
import { Failed } from '../ui/failed.tsx'
import { comeBackTo } from './come-back.ts'

interface ProofByProviderProps {
  readonly provider: string
  readonly cancel: ReactNode
}

/** Where only the provider opens the account: one signs in there anew and is led back to this page. */
export function ProofByProvider({ provider, cancel }: ProofByProviderProps) {
  const t = useMessages(proofMessages)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      comeBackTo(location.pathname)
      return goToProvider('sign_in')
    },
  })
  return (
    <>
      <p>{t.providerOnly(provider)}</p>
      <Failed problem={error} />
      <div className="row">
        <Button aria-disabled={isPending || undefined} onClick={() => isPending || mutate()}>
          {t.byProvider(provider)}
        </Button>
        {cancel}
      </div>
    </>
  )
}
