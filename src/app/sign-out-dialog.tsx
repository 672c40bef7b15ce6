import { useLocation } from 'wouter'
import type { Person } from '../domain/people.ts'
import { shellMessages } from '../i18n/messages/shell.ts'
import { signInMessages } from '../i18n/messages/sign-in.ts'
import { useMessages } from '../i18n/messages.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { dropAnswersOf } from './answers.ts'
import { leave } from './leaving.ts'
import { useCounts, useExchange } from './use-exchange.ts'
import { useWho } from './who.tsx'
import { closeExchange } from './workspace.ts'

/** Asks before leaving, and says what has not left this device; it stays, for the same person. */
export function SignOutDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const t = useMessages(signInMessages)
  const shell = useMessages(shellMessages)
  const { store } = useExchange(person)
  const { unsent, drafts } = useCounts(store) ?? { unsent: 0, drafts: 0 }
  const { signedOut } = useWho()
  const [, go] = useLocation()
  const goAway = async () => {
    closeExchange()
    await leave()
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
          <Button onClick={goAway}>{t.leave}</Button>
        </>
      }
    >
      <div className="stack">
        {unsent > 0 && <p>{t.leaveUnsent(unsent)}</p>}
        {drafts > 0 && <p>{t.leaveDrafts(drafts)}</p>}
        {unsent + drafts === 0 && <p>{shell.signedInAs(person.name)}</p>}
      </div>
    </Dialog>
  )
}
