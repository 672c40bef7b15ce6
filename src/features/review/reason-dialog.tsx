import { useRef, useState } from 'react'
import { MAX_NOTE } from '../../domain/entry.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'

/** What a dialog of a decision says, in the words of that decision. */
export interface ReasonTexts {
  readonly title: string
  /** Before the list of what the decision is about. */
  readonly list: string
  readonly reason: string
  readonly hint: string
  readonly reasonMissing: string
  readonly reasonTooLong: (max: number) => string
  readonly cancel: string
  /** The verb, with how many. */
  readonly act: string
}

interface Props {
  readonly texts: ReasonTexts
  readonly about: readonly { readonly key: string; readonly code: string | null; readonly name: string }[]
  /** What was typed in it before, where the dialog was closed without sending. */
  readonly reason: string
  readonly onType: (reason: string) => void
  readonly pending?: boolean
  /** Why the last try did not succeed: the typed reason is still there for the next one. */
  readonly failure?: string | null
  readonly onClose: () => void
  readonly onReason: (reason: string) => void
}

/** Asks for the reason of a decision, which the other side reads; without it nothing is decided. */
export function ReasonDialog({
  texts,
  about,
  reason,
  onType,
  pending = false,
  failure = null,
  onClose,
  onReason,
}: Props) {
  const [asked, setAsked] = useState(false)
  const [told, setTold] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const problem = problemOf(reason, texts)
  const send = () => {
    setAsked(true)
    if (problem !== null) return field.current?.focus()
    setTold(true)
    onReason(reason.trim())
  }
  return (
    <Dialog
      title={texts.title}
      closeLabel={texts.cancel}
      onClose={onClose}
      actions={
        <>
          <Button look="line" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button disabled={pending} onClick={send}>
            {texts.act}
          </Button>
        </>
      }
    >
      <p>{texts.list}</p>
      <ul className="review-returning">
        {about.map(({ key, code, name }) => (
          <li key={key}>
            <span className="mono">{code}</span> {name}
          </li>
        ))}
      </ul>
      <Field label={texts.reason} hint={texts.hint} error={asked && problem !== null ? problem : undefined}>
        {(control) => (
          <textarea
            ref={field}
            className="input"
            rows={5}
            value={reason}
            onChange={(event) => onType(event.target.value)}
            {...control}
          />
        )}
      </Field>
      {told && !pending && failure !== null && (
        <Notice tone="attention" role="alert">
          <p>{failure}</p>
        </Notice>
      )}
    </Dialog>
  )
}

function problemOf(reason: string, { reasonMissing, reasonTooLong }: ReasonTexts): string | null {
  if (reason.trim() === '') return reasonMissing
  return reason.length > MAX_NOTE ? reasonTooLong(MAX_NOTE) : null
}
