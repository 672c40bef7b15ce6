import { privacyMessages } from '../../i18n/messages/privacy.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Term, Terms } from '../../ui/terms.tsx'

const ROLES = ['contributor', 'referent', 'manager', 'administrator', 'funder'] as const

/** Figures show from so many organisations and persons. Source: SPEC P1, P2 */
const FEWEST = { organisations: 3, persons: 5 } as const

/**
 * Who sees what, role by role.
 *
 * Source  SPEC D2, D3, O2, G1, G2, T2; docs/decisions/019, 021
 */
export function ReadersChapter() {
  const t = useMessages(privacyMessages)
  return (
    <Terms>
      {ROLES.map((role) => (
        <Term key={role} name={t[role]}>
          {t[`${role}Sees`]}
        </Term>
      ))}
      <Term name={t.everybody}>{t.everybodySees(FEWEST.organisations, FEWEST.persons)}</Term>
      <Term name={t.operator}>{t.operatorSees}</Term>
    </Terms>
  )
}
