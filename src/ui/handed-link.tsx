import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import type { HandedLink } from '../domain/wire/organisations.ts'
import { useLanguage } from '../i18n/language.tsx'
import { invitationsMessages } from '../i18n/messages/invitations.ts'
import { useMessages } from '../i18n/messages.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { Notice } from './notice.tsx'
import { Said } from './side-section.tsx'
import { useKept } from './use-kept.ts'
import { useLastingDialog } from './use-lasting-dialog.ts'

const QrCode = lazy(async () => ({ default: (await import('./qr-code.tsx')).QrCode }))

interface HandedLinkDialogProps {
  readonly title: string
  readonly link: HandedLink
  readonly onClose: () => void
  /** How it goes to whom it is for. */
  readonly children: ReactNode
}

/**
 * A link that is shown this once: to be copied, shared or scanned, with until when it works. Where it did not leave by
 * mail too, whoever closes without having taken it is asked first.
 */
export function HandedLinkDialog({ title, link, onClose, children }: HandedLinkDialogProps) {
  const t = useMessages(invitationsMessages)
  const { leave, asked } = useKept(!link.sent, onClose)
  return (
    <Dialog title={title} closeLabel={t.close} onClose={leave}>
      <HandedLinkBody {...{ link, onClose, asked }}>{children}</HandedLinkBody>
    </Dialog>
  )
}

interface BodyProps extends Omit<HandedLinkDialogProps, 'title'> {
  readonly asked: ReturnType<typeof useKept>['asked']
}

function HandedLinkBody({ link: { url, expiresAt }, onClose, asked, children }: BodyProps) {
  const t = useMessages(invitationsMessages)
  const { format } = useLanguage()
  const { field, said, copy, share } = useHandingOver(url, asked.onKept)
  const inside = useLastingDialog(asked.onLeave)
  return (
    <div className="stack" ref={inside}>
      {children}
      <Field label={t.link} hint={t.linkExpires(format.instant(expiresAt))}>
        {(control) => (
          <textarea
            ref={field}
            className="input mono handed-link"
            readOnly
            rows={3}
            value={url}
            onFocus={({ currentTarget }) => currentTarget.select()}
            onCopy={asked.onKept}
            {...control}
          />
        )}
      </Field>
      <div className="row">
        <Button onClick={copy}>{t.copy}</Button>
        {share !== null && (
          <Button look="line" onClick={share}>
            {t.share}
          </Button>
        )}
        <Button look="line" onClick={onClose}>
          {t.done}
        </Button>
      </div>
      <Said>{said}</Said>
      {asked.leaving && (
        <Notice tone="attention" role="alert">
          <p>{t.leave}</p>
          <div className="row">
            <Button look="line" onClick={onClose}>
              {t.leaveIt}
            </Button>
          </div>
        </Notice>
      )}
      <div className="handed-qr">
        <Suspense>
          <QrCode text={url} label={t.qr} />
        </Suspense>
        <p className="quiet" aria-hidden="true">
          {t.qr}
        </p>
      </div>
      <p className="quiet">{t.linkOnce}</p>
    </div>
  )
}

/** Copies or shares the link; where the browser does not let it, the text is selected for the person to copy. */
function useHandingOver(url: string, onKept: () => void) {
  const t = useMessages(invitationsMessages)
  const field = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  const copy = () => {
    // A page that is not served safely has no clipboard at all.
    const copied = navigator.clipboard?.writeText(url) ?? Promise.reject(new Error('no clipboard'))
    copied.then(
      () => {
        setSaid(t.copied)
        onKept()
      },
      () => {
        setSaid(t.copyFailed)
        field.current?.focus()
        field.current?.select()
      },
    )
  }
  // Whoever turns back from the device's own list has shared nothing, and is told nothing.
  const share = 'share' in navigator ? () => void navigator.share({ url }).then(onKept, () => {}) : null
  return { field, said, copy, share }
}

/** A link that was made: for whom, and whether an earlier one for the same ends with it. */
export interface Made {
  readonly email: string
  readonly link: HandedLink
  readonly replaces: boolean
}

/** The link of an invitation, and whether it also left by mail. */
export function InvitationLinkDialog({
  email,
  link,
  replaces,
  onClose,
}: Made & Pick<HandedLinkDialogProps, 'onClose'>) {
  const t = useMessages(invitationsMessages)
  return (
    <HandedLinkDialog title={t.linkTitle(email)} {...{ link, onClose }}>
      <p>{link.sent ? t.linkSent : t.linkNotSent}</p>
      {replaces && <p>{t.replaced}</p>}
    </HandedLinkDialog>
  )
}
