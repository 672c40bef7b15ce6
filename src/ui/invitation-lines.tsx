import type { Invitation } from '../domain/wire/organisations.ts'
import { useLanguage } from '../i18n/language.tsx'
import { invitationsMessages } from '../i18n/messages/invitations.ts'
import { rolesMessages } from '../i18n/messages/roles.ts'
import { useMessages } from '../i18n/messages.ts'
import { Button } from './button.tsx'
import { Failed } from './failed.tsx'
import { ItemLine, ItemLines } from './item-line.tsx'

interface InvitationLinesProps {
  readonly invitations: readonly Invitation[]
  readonly withdraw: {
    readonly run: (invitation: Invitation) => void
    readonly pending: boolean
    readonly problem: unknown
  }
  /** Whether the reader may withdraw it. */
  readonly mayWithdraw?: (invitation: Invitation) => boolean
}

/** The invitations that wait: for whom, to what, until when; nothing where none does. */
export function InvitationLines({ invitations, withdraw, mayWithdraw = () => true }: InvitationLinesProps) {
  const t = useMessages(invitationsMessages)
  const roles = useMessages(rolesMessages)
  const { format } = useLanguage()
  return (
    <div className="invitations">
      <Failed problem={withdraw.problem} />
      {invitations.length > 0 && (
        <>
          <h3>{t.open}</h3>
          <p className="quiet text-16">{t.openNote}</p>
          <ItemLines>
            {invitations.map((invitation) => (
              <ItemLine
                key={invitation.id}
                name={invitation.email}
                details={[
                  roles[invitation.role],
                  t.invitedBy(invitation.invitedBy, format.day(invitation.invitedAt)),
                  t.expires(format.instant(invitation.expiresAt)),
                ]}
                actions={
                  mayWithdraw(invitation) && (
                    <Button
                      look="plain"
                      aria-label={t.withdrawOf(invitation.email)}
                      aria-disabled={withdraw.pending || undefined}
                      onClick={() => withdraw.run(invitation)}
                    >
                      {t.withdraw}
                    </Button>
                  )
                }
              />
            ))}
          </ItemLines>
        </>
      )}
    </div>
  )
}
