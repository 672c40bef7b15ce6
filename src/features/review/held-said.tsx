import type { RefObject } from 'react'
import { heldMessages } from '../../i18n/messages/held.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Notice } from '../../ui/notice.tsx'
import type { HeldOutcome } from './held-verdicts.ts'

interface Props {
  readonly outcome: HeldOutcome | null
  readonly left: number
  readonly said: RefObject<HTMLDivElement | null>
}

/** What the last decision came to: seen at the foot of the screen, read aloud, and focused when nothing else waits. */
export function HeldSaid({ outcome, left, said }: Props) {
  const t = useMessages(heldMessages)
  const done = outcome?.done.length ?? 0
  const gone = outcome?.gone.length ?? 0
  // A dialog that is still open tells of its own failure.
  const failure = outcome?.verdict === 'accepted' ? outcome.failure : null
  const isEmpty = done === 0 && gone === 0 && failure === null
  return (
    <div className={isEmpty ? undefined : 'held-said'} role="status" ref={said} tabIndex={-1}>
      {!isEmpty && (
        <Notice tone={failure === null ? 'done' : 'attention'}>
          {done > 0 && <p>{outcome?.verdict === 'accepted' ? t.accepted(done) : t.declined(done)}</p>}
          {gone > 0 && <p>{t.gone(gone)}</p>}
          {failure !== null && <p>{t[`failed_${failure}`]}</p>}
          <p>{t.left(left)}</p>
        </Notice>
      )}
    </div>
  )
}
