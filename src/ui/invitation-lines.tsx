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
  /** Invites the same address to the same, by a new link. */
  readonly renew: InvitationLinesProps['withdraw']
  /** Whether the reader may withdraw it, or make a new link. */
  readonly mayChange?: (invitation: Invitation) => boolean
}

/** The invitations that wait: for whom, to what, until when; nothing where none does. */
export function InvitationLines({ invitations, withdraw, renew, mayChange = () => true }: InvitationLinesProps) {
  const t = useMessages(invitationsMessages)
  const roles = useMessages(rolesMessages)
  const { format } = useLanguage()
  return (
    <div className="invitations">
      <Failed problem={withdraw.problem ?? renew.problem} />
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
                  mayChange(invitation) && (
                    <>
                      <Button
                        look="plain"
                        aria-label={t.renewOf(invitation.email)}
                        aria-disabled={renew.pending || undefined}
                        onClick={() => renew.run(invitation)}
                      >
                        {t.renew}
                      </Button>
                      <Button
                        look="plain"
                        aria-label={t.withdrawOf(invitation.email)}
                        aria-disabled={withdraw.pending || undefined}
                        onClick={() => withdraw.run(invitation)}
                      >
                        {t.withdraw}
                      </Button>
                    </>
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
