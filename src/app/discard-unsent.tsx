import { type FormEvent, useState } from 'react'
import { signInMessages } from '../i18n/messages/sign-in.ts'
import { useMessages } from '../i18n/messages.ts'
import { Button } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { TextField } from '../ui/field.tsx'
import type { LeftBehind } from './use-left.ts'

interface DiscardUnsentProps {
  readonly of: readonly LeftBehind[]
  /** Deletes and answers how many. */
  readonly discard: (org: string) => Promise<number>
  readonly onSaid: (said: string) => void
}

/**
 * The one way to lose what was not sent: folded away, one organisation at a time, with a word to be typed.
 *
 * What others wrote, and came in a file, is theirs and stays.
 */
export function DiscardUnsent({ of, discard, onSaid }: DiscardUnsentProps) {
  const t = useMessages(signInMessages)
  const own = of.filter((left) => left.own > 0)
  if (own.length === 0) return null
  return (
    <Disclosure summary={t.discardSummary}>
      <div className="stack stack-loose">
        {own.map((left) => (
          <DiscardOne key={left.org} {...{ left, discard, onSaid }} />
        ))}
      </div>
    </Disclosure>
  )
}

interface DiscardOneProps extends Omit<DiscardUnsentProps, 'of'> {
  readonly left: LeftBehind
}

function DiscardOne({ left: { org, name, own }, discard, onSaid }: DiscardOneProps) {
  const t = useMessages(signInMessages)
  const [typed, setTyped] = useState('')
  const organisation = name ?? t.formerOrganisation
  const sure = typed.trim().toLocaleUpperCase() === t.discardWord
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (!sure) return
    await discard(org).then(
      (gone) => onSaid(t.discarded(gone, organisation)),
      () => onSaid(t.leaveFailed),
    )
  }
  return (
    <form className="stack" onSubmit={(event) => void onSubmit(event)}>
      <p className="text-16">{t.discardNote(own, organisation)}</p>
      <TextField
        label={t.discardField(t.discardWord)}
        value={typed}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Button type="submit" look="line" disabled={!sure}>
        {t.discard(own)}
      </Button>
    </form>
  )
}
