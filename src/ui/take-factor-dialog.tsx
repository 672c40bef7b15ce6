import { takeFactorMessages } from '../i18n/messages/take-factor.ts'
import { useMessages } from '../i18n/messages.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'

interface TakeFactorDialogProps {
  readonly name: string
  /** Whether letters leave from here. */
  readonly mail: boolean
  readonly act: Parameters<typeof ConfirmDialog>[0]['act']
  readonly onClose: () => void
}

/** Asks before somebody's second factor is taken away: of whom to make sure, what goes, what they still need. */
export function TakeFactorDialog({ name, mail, act, onClose }: TakeFactorDialogProps) {
  const t = useMessages(takeFactorMessages)
  const instead = mail ? t.firstByMail : t.inviteAgain
  const words = {
    ...{ already_there: t.none, not_found: t.nobody },
    ...{ last_way_in: `${t.lastWayIn} ${instead}`, not_both: `${t.notBoth} ${instead}` },
  }
  return (
    <ConfirmDialog title={t.title(name)} confirm={t.take} {...{ act, words, onClose }}>
      <p>{t.who}</p>
      <p>{t.goes}</p>
      <p>
        {t.password} {mail ? t.forgottenByMail : t.forgottenNoMail} {t.noLink}
      </p>
    </ConfirmDialog>
  )
}
