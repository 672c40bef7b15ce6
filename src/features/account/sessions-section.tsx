import { useState } from 'react'
import { api } from '../../api/client.ts'
import { endOtherSessions } from '../../domain/endpoints/devices.ts'
import type { Account } from '../../domain/wire/account.ts'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { ItemLines } from '../../ui/item-line.tsx'
import { Said, SideSection } from '../../ui/side-section.tsx'
import { SessionLine } from './session-line.tsx'
import { useAccountAct } from './use-account-act.ts'

/** Where the person is signed in; the session in use first. */
export function SessionsSection({ sessions }: Pick<Account, 'sessions'>) {
  const t = useMessages(accountMessages)
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState('')
  const endOthers = useAccountAct(
    () => api.call(endOtherSessions),
    () => {
      setSaid(t.sessionsEnded)
      setAsking(false)
    },
  )
  const sorted = sessions.toSorted(
    (a, b) => Number(b.current) - Number(a.current) || b.lastSeen.localeCompare(a.lastSeen),
  )
  const others = sessions.filter(({ current }) => !current).length
  return (
    <SideSection title={t.sessions} note={t.sessionsNote}>
      <ItemLines>
        {sorted.map((session) => (
          <SessionLine key={session.id} session={session} onSaid={setSaid} />
        ))}
      </ItemLines>
      {others > 0 && (
        <div className="row">
          <Button look="line" onClick={() => setAsking(true)}>
            {t.endOthers(others)}
          </Button>
        </div>
      )}
      <Said>{said}</Said>
      {asking && (
        <ConfirmDialog
          title={t.endOthersTitle(others)}
          confirm={t.endOthers(others)}
          act={endOthers}
          onClose={() => setAsking(false)}
        >
          <p>{t.endOthersNote}</p>
        </ConfirmDialog>
      )}
    </SideSection>
  )
}
