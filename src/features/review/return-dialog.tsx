import { useRef, useState } from 'react'
import { MAX_NOTE } from '../../domain/entry.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { ReviewCell } from '../../domain/wire/review.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { reviewMessages } from '../../i18n/messages/review.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'

interface Props {
  readonly cells: readonly ReviewCell[]
  readonly indicators: readonly Indicator[]
  readonly onClose: () => void
  readonly onReturn: (reason: string) => void
}

/** Asks for the reason, which the other side reads; without it nothing is sent back. */
export function ReturnDialog({ cells, indicators, onClose, onReturn }: Props) {
  const t = useMessages(reviewMessages)
  const { language } = useLanguage()
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]))
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const problem = reason.trim() === '' ? t.reasonMissing : reason.length > MAX_NOTE ? t.reasonTooLong(MAX_NOTE) : null
  const send = () => {
    setAsked(true)
    if (problem !== null) return field.current?.focus()
    onReturn(reason.trim())
  }
  return (
    <Dialog
      title={t.returnTitle}
      closeLabel={t.cancel}
      onClose={onClose}
      actions={
        <>
          <Button look="line" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button onClick={send}>{t.giveBack(cells.length)}</Button>
        </>
      }
    >
      <p>{t.returnList}</p>
      <ul className="review-returning">
        {cells.map(({ cell: { indicator: code } }) => (
          <li key={code}>
            <span className="mono">{code}</span>{' '}
            {(language === 'it' ? byCode.get(code)?.nameIt : byCode.get(code)?.nameEn) ?? ''}
          </li>
        ))}
      </ul>
      <Field label={t.reason} hint={t.returnHint} error={asked && problem !== null ? problem : undefined}>
        {(control) => (
          <textarea
            ref={field}
            className="input"
            rows={5}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            {...control}
          />
        )}
      </Field>
    </Dialog>
  )
}
