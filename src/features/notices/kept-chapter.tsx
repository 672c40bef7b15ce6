import { privacyMessages } from '../../i18n/messages/privacy.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Term, Terms } from '../../ui/terms.tsx'

const KINDS = ['account', 'ways', 'sessions', 'values', 'acts', 'invitations', 'failures'] as const

/**
 * What the server keeps of people, where and why.
 *
 * Source  docs/decisions/017, 018, 020
 */
export function KeptChapter() {
  const t = useMessages(privacyMessages)
  return (
    <>
      <p>{t.keptLead}</p>
      <Terms>
        {KINDS.map((kind) => (
          <Term key={kind} name={t[kind]}>
            <p>{t[`${kind}What`]}</p>
            <p className="text-16 quiet">{t[`${kind}Why`]}</p>
          </Term>
        ))}
      </Terms>
    </>
  )
}
