import { useMutation, useQuery } from '@tanstack/react-query'
import { signInWaysQuery } from '../../api/account-queries.ts'
import { passkeysWorkHere } from '../../api/authenticator.ts'
import { signInWithPasskey } from '../../api/passkeys.ts'
import { goToProvider } from '../../api/provider.ts'
import type { Session } from '../../domain/wire/session.ts'
import { signInMessages } from '../../i18n/messages/sign-in.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'

interface OtherWaysProps {
  readonly onSignedIn: (session: Session) => void
  /** Called before the page is left for the provider. */
  readonly onLeaving: () => void
}

/** Passkey and provider, each only where this installation, and this browser, has it. */
export function OtherWays({ onSignedIn, onLeaving }: OtherWaysProps) {
  const t = useMessages(signInMessages)
  const { data: ways } = useQuery(signInWaysQuery())
  const byPasskey = ways?.passkeys === true && passkeysWorkHere()
  const provider = ways?.provider ?? null
  if (!byPasskey && provider === null) return null
  return (
    <section className="other-ways stack" aria-labelledby="other-ways">
      <h2 className="text-16 quiet" id="other-ways">
        {t.otherWays}
      </h2>
      {byPasskey && <ByPasskey onSignedIn={onSignedIn} />}
      {provider !== null && <ByProvider {...{ provider, onLeaving }} />}
    </section>
  )
}

function ByPasskey({ onSignedIn }: Pick<OtherWaysProps, 'onSignedIn'>) {
  const t = useMessages(signInMessages)
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: () => signInWithPasskey(),
    // Who closes the browser's question knows that they did.
    onSuccess: (how) => typeof how !== 'string' && onSignedIn(how),
  })
  const unsupported = data === 'unsupported' && !isPending
  return (
    <>
      <Failed
        problem={unsupported ? { code: 'unsupported' } : error}
        words={{ signed_out: t.passkeyUnknown, unsupported: t.passkeyUnsupported, offline: t.offline }}
      />
      <Button look="line" icon="key" aria-disabled={isPending || undefined} onClick={() => isPending || mutate()}>
        {t.byPasskey}
      </Button>
    </>
  )
}

function ByProvider({ provider, onLeaving }: Pick<OtherWaysProps, 'onLeaving'> & { readonly provider: string }) {
  const t = useMessages(signInMessages)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      onLeaving()
      return goToProvider('sign_in')
    },
  })
  return (
    <>
      <Failed problem={error} words={{ provider_unavailable: t.providerDown(provider), offline: t.offline }} />
      <Button look="line" icon="external" aria-disabled={isPending || undefined} onClick={() => isPending || mutate()}>
        {t.byProvider(provider)}
      </Button>
    </>
  )
}
