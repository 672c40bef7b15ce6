import { signInMessages } from '../../i18n/messages/sign-in.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

export interface AlreadyInProps {
  readonly name: string
  /** Where the way on leads. */
  readonly onward: string
  readonly onSignOut: () => void
}

/** The way in, for somebody who is in: who that is, the way on and the way out. */
export function AlreadyIn({ name, onward, onSignOut }: AlreadyInProps) {
  const t = useMessages(signInMessages)
  return (
    <Notice title={t.alreadyIn(name)}>
      <div className="row already-in">
        <ButtonLink href={onward}>{t.goOn}</ButtonLink>
        <Button look="line" onClick={onSignOut}>
          {t.leave}
        </Button>
      </div>
    </Notice>
  )
}
