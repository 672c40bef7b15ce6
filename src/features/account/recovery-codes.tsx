import { useState } from 'react'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { saveFile } from '../../ui/download.ts'
import { Notice } from '../../ui/notice.tsx'
import { Said } from '../../ui/side-section.tsx'

interface RecoveryCodesProps {
  readonly codes: readonly string[]
  readonly email: string
  readonly onClose: () => void
}

/** The codes for the day on which the phone is lost: shown once, to be copied or kept in a file. */
export function RecoveryCodes({ codes, email, onClose }: RecoveryCodesProps) {
  const t = useMessages(accountMessages)
  const [said, setSaid] = useState('')
  const text = codes.join('\n')
  const copy = () =>
    // A page that is not served safely has no clipboard at all.
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setSaid(t.codesCopied),
      () => setSaid(t.codesCopyFailed),
    )
  const download = () =>
    saveFile(`${t.codesFile}.txt`, new Blob([`${t.codesFileHead(email)}\n\n${text}\n`], { type: 'text/plain' }))
  return (
    <div className="stack">
      <Notice tone="done" role="status">
        <p>{t.codesNote}</p>
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
      <Said>{said}</Said>
    </div>
  )
}
