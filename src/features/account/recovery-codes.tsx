import { useState } from 'react'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { saveFile } from '../../ui/download.ts'
import { Notice } from '../../ui/notice.tsx'
import { Said } from '../../ui/side-section.tsx'
import { useLastingDialog } from '../../ui/use-lasting-dialog.ts'

interface RecoveryCodesProps {
  readonly codes: readonly string[]
  readonly email: string
  /** What has just come to be. */
  readonly done: string
  /** Somebody was about to close without having kept them. */
  readonly leaving: boolean
  readonly onKept: () => void
  readonly onLeave: () => void
  readonly onClose: () => void
}

/** The codes for the day on which the phone is lost: shown once, to be copied or kept in a file. */
export function RecoveryCodes({ codes, email, done, leaving, onKept, onLeave, onClose }: RecoveryCodesProps) {
  const t = useMessages(accountMessages)
  const [said, setSaid] = useState('')
  const inside = useLastingDialog(onLeave)
  const text = codes.join('\n')
  const copy = () =>
    // A page that is not served safely has no clipboard at all.
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => {
        setSaid(t.codesCopied)
        onKept()
      },
      () => setSaid(t.codesCopyFailed),
    )
  const download = () => {
    saveFile(`${t.codesFile}.txt`, new Blob([`${t.codesFileHead(email)}\n\n${text}\n`], { type: 'text/plain' }))
    onKept()
  }
  return (
    <div className="stack" ref={inside}>
      <Notice tone="done" role="status">
        <p>
          {done} {t.codesNote}
        </p>
      </Notice>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="row">
        <Button look="line" onClick={() => void copy()}>
          {t.codesCopy}
        </Button>
        <Button look="line" icon="download" onClick={download}>
          {t.codesDownload}
        </Button>
        <Button onClick={onClose}>{t.codesSaved}</Button>
      </div>
      {leaving && (
        <Notice tone="attention" role="alert">
          <p>{t.codesLeave}</p>
          <div className="row">
            <Button look="line" onClick={onClose}>
              {t.codesLeaveIt}
            </Button>
          </div>
        </Notice>
      )}
      <Said>{said}</Said>
    </div>
  )
}
