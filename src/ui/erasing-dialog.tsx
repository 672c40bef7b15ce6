import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import './erasing-dialog.css'
import { TextField } from './field.tsx'

interface ErasingDialogProps {
  readonly title: string
  /** Why the last attempt failed, and of whom this is. */
  readonly children: ReactNode
  /** What goes, what stays, what can no longer be done, a line each. */
  readonly facts: readonly ReactNode[]
  /** To be typed, in capitals, before anything can be erased. */
  readonly word: string
  readonly field: string
  readonly cancel: string
  /** On the button: what it does, or that it is being done. */
  readonly doIt: string
  readonly pending: boolean
  readonly onSure: () => void
  readonly onClose: () => void
}

/** Asks before something goes for good: the facts, then a word to be typed. */
export function ErasingDialog(props: ErasingDialogProps) {
  const { title, children, facts, word, field, cancel, doIt, pending, onSure, onClose } = props
  const [typed, setTyped] = useState('')
  const form = useId()
  const sure = typed.trim().toLocaleUpperCase() === word
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (sure && !pending) onSure()
  }
  return (
    <Dialog
      title={title}
      closeLabel={cancel}
      onClose={onClose}
      actions={
        <>
          <Button look="line" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" form={form} disabled={!sure} aria-disabled={pending || undefined}>
            {doIt}
          </Button>
        </>
      }
    >
      <form className="stack" id={form} onSubmit={submit}>
        {children}
        <ul className="erasing-facts">
          {facts.map((fact, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one dialog never change places.
            <li key={index}>{fact}</li>
          ))}
        </ul>
        <TextField
          label={field}
          value={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </form>
    </Dialog>
  )
}
