import type { Notices } from '../../domain/wire/notices.ts'
import { privacyMessages } from '../../i18n/messages/privacy.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Term, Terms } from '../../ui/terms.tsx'

/** For how many days each thing is kept here: the numbers that the server deletes by. Source: SPEC P8 */
export function LongChapter({ days }: { readonly days: Notices['retentionDays'] }) {
  const t = useMessages(privacyMessages)
  const lines = [
    [t.sessions, t.longSessions(days.sessions)],
    [t.failures, t.longFailures(days.signInFailures)],
    [t.longLinks, t.longLinksText(days.links)],
    [t.longChallenges, t.longChallengesText],
    // Kept as long as sessions are.
    [t.longDevices, t.longDevicesText(days.sessions)],
    [t.acts, t.longActs(days.audit)],
    [t.account, t.longAccount],
    [t.values, t.longValues],
    [t.longBackups, t.longBackupsText],
  ] as const
  return (
    <>
      <p>{t.longLead}</p>
      <Terms>
        {lines.map(([name, text]) => (
          <Term key={name} name={name}>
            {text}
          </Term>
        ))}
      </Terms>
    </>
  )
}
