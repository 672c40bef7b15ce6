import { api } from '../../api/client.ts'
import { endSession } from '../../domain/endpoints/devices.ts'
import type { Account } from '../../domain/wire/account.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { ItemLine } from '../../ui/item-line.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { inWords } from './browser-words.ts'
import { useAccountAct } from './use-account-act.ts'

interface SessionLineProps {
  readonly session: Account['sessions'][number]
  readonly onSaid: (said: string) => void
}

/** One session: in which browser, since when, until when. The one in use ends by signing out. */
export function SessionLine({ session, onSaid }: SessionLineProps) {
  const t = useMessages(accountMessages)
  const { format } = useLanguage()
  const act = useAccountAct(
    () => api.call(endSession, { params: { session: session.id } }),
    () => onSaid(t.sessionEnded),
  )
  const browser = inWords(session.browser, t) ?? t.unknownBrowser
  const since = format.instant(session.since)
  return (
    <ItemLine
      name={browser}
      state={session.current && <StateWord state="here">{t.thisSession}</StateWord>}
      details={[
        t.sessionSince(since),
        t.sessionSeen(format.instant(session.lastSeen)),
        t.sessionEnds(format.instant(session.expiresAt)),
      ]}
      actions={
        !session.current && (
          <Button
            look="plain"
            aria-label={t.endSessionOf(browser, since)}
            aria-disabled={act.pending || undefined}
            onClick={() => act.run()}
          >
            {act.pending ? t.working : t.endSession}
          </Button>
        )
      }
    >
      <Failed problem={act.problem} />
    </ItemLine>
  )
}
