import { type ReactNode, useRef, useState } from 'react'
import type { HandedLink } from '../domain/wire/organisations.ts'
import { useLanguage } from '../i18n/language.tsx'
import { invitationsMessages } from '../i18n/messages/invitations.ts'
import { useMessages } from '../i18n/messages.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { Notice } from './notice.tsx'
import { Said } from './side-section.tsx'

interface HandedLinkDialogProps {
  readonly title: string
  readonly link: HandedLink
  readonly onClose: () => void
  /** How it goes to whom it is for. */
  readonly children: ReactNode
}

/** A link that is shown this once: to be copied, with until when it works. */
export function HandedLinkDialog({ title, link: { url, expiresAt }, onClose, children }: HandedLinkDialogProps) {
  const t = useMessages(invitationsMessages)
  const { format } = useLanguage()
  const { field, said, copy } = useCopy()
  return (
    <Dialog
      title={title}
      closeLabel={t.close}
      onClose={onClose}
      actions={
        <>
          <Button look="line" onClick={onClose}>
            {t.done}
          </Button>
          <Button onClick={copy}>{t.copy}</Button>
        </>
      }
    >
      <div className="stack">
        {children}
        <Field label={t.link} hint={t.linkExpires(format.instant(expiresAt))}>
          {(control) => (
            <input
              ref={field}
              className="input mono handed-link"
              readOnly
              value={url}
              onFocus={({ currentTarget }) => currentTarget.select()}
              {...control}
            />
          )}
        </Field>
        <Notice tone="attention">
          <p>{t.linkOnce}</p>
        </Notice>
        <Said>{said}</Said>
      </div>
    </Dialog>
  )
}

/** Copies what the field holds; where the browser does not let it, the text is selected for the person to copy. */
function useCopy() {
  const t = useMessages(invitationsMessages)
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const copy = () => {
    // A page that is not served safely has no clipboard at all.
    const copied =
      navigator.clipboard?.writeText(field.current?.value ?? '') ?? Promise.reject(new Error('no clipboard'))
    copied.then(
      () => setSaid(t.copied),
      () => {
        setSaid(t.copyFailed)
        field.current?.focus()
        field.current?.select()
      },
    )
  }
  return { field, said, copy }
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
