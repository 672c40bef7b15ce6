import { useRef, useState } from 'react'
import { MAX_NOTE } from '../../domain/entry.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { HeldItem } from '../../domain/wire/review.ts'
import { heldMessages } from '../../i18n/messages/held.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { heldKey } from './held-list.ts'
import { useHeldNames } from './held-names.ts'
import type { HeldFailure } from './held-verdicts.ts'

interface Props {
  readonly items: readonly HeldItem[]
  readonly indicators: readonly Indicator[]
  readonly pending: boolean
  /** Of the last try: the typed reason is still there for the next one. */
  readonly failure: HeldFailure | null
  readonly onClose: () => void
  readonly onDecline: (reason: string) => void
}

/** Asks why the entries are declined, which their authors read; stays open until the server has it. */
export function DeclineDialog({ items, indicators, pending, failure, onClose, onDecline }: Props) {
  const t = useMessages(heldMessages)
  const nameOf = useHeldNames(indicators)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const [told, setTold] = useState(false)
  const problem = reason.trim() === '' ? t.reasonMissing : reason.length > MAX_NOTE ? t.reasonTooLong(MAX_NOTE) : null
  const send = () => {
    setAsked(true)
    if (problem !== null) return field.current?.focus()
    setTold(true)
    onDecline(reason.trim())
  }
  return (
    <Dialog
      title={t.declineTitle}
      closeLabel={t.cancel}
      onClose={onClose}
      actions={
        <>
          <Button look="line" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button disabled={pending} onClick={send}>
            {t.declineMany(items.length)}
          </Button>
        </>
      }
    >
      <p>{t.declineList}</p>
      <ul className="review-returning">
        {items.map((item) => (
          <li key={heldKey(item)}>
            <span className="mono">{nameOf(item).code}</span> {nameOf(item).name}
          </li>
        ))}
      </ul>
      <Field label={t.reason} hint={t.declineHint} error={asked && problem !== null ? problem : undefined}>
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
      {told && !pending && failure !== null && (
        <Notice tone="attention" role="alert">
          <p>{t[`failed_${failure}`]}</p>
        </Notice>
      )}
    </Dialog>
  )
}
