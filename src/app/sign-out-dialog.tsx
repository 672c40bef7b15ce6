import { useLocation } from 'wouter'
import { api } from '../api/client.ts'
import { signOut } from '../domain/endpoints/session.ts'
import type { Person } from '../domain/people.ts'
import { shellMessages } from '../i18n/messages/shell.ts'
import { signInMessages } from '../i18n/messages/sign-in.ts'
import { useMessages } from '../i18n/messages.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { dropAnswersOf } from './answers.ts'
import { useCounts, useExchange } from './use-exchange.ts'
import { useWho } from './who.tsx'
import { closeExchange } from './workspace.ts'

/** Asks before leaving, and says what has not left this device; it stays, for the same person. */
export function SignOutDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const t = useMessages(signInMessages)
  const shell = useMessages(shellMessages)
  const { store } = useExchange(person)
  const counts = useCounts(store)
  const { signedOut } = useWho()
  const [, go] = useLocation()
  const leave = async () => {
    closeExchange()
    // Without a network the server ends the session by itself later; on this device it ends now.
    await api.call(signOut).catch(() => {})
    await dropAnswersOf(person.id)
    signedOut()
    onClose()
    go('/')
  }
  return (
    <Dialog
      title={t.leaveTitle}
      closeLabel={t.stay}
      onClose={onClose}
      actions={
        <>
          <Button look="line" onClick={onClose}>
            {t.stay}
          </Button>
          <Button onClick={leave}>{t.leave}</Button>
        </>
      }
    >
      <p>{counts !== null && counts.unsent > 0 ? t.leaveUnsent(counts.unsent) : shell.signedInAs(person.name)}</p>
    </Dialog>
  )
}
