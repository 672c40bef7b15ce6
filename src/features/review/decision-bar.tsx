import { useEffect, useRef, useState } from 'react'
import type { Indicator } from '../../domain/indicator.ts'
import type { ReviewPage } from '../../domain/wire/review.ts'
import { reviewMessages } from '../../i18n/messages/review.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import type { Choice } from './use-choice.ts'
import { useDecision } from './use-decision.ts'

interface Props {
  readonly page: ReviewPage
  readonly choice: Choice
  readonly indicators: readonly Indicator[]
}

/** What is chosen, and the two verbs: approva, rimanda. */
export function DecisionBar({ page, choice, indicators }: Props) {
  const t = useMessages(reviewMessages)
  const { decide, pending, failure, done } = useDecision(page)
  const [returning, setReturning] = useState(false)
  // Kept until it has been sent: who closes the dialog finds it there again.
  const [reason, setReason] = useState('')
  const count = choice.cells.length
  const said = useRef<HTMLDivElement>(null)
  const settled = done !== null || failure !== null
  useEffect(() => {
    // The button that was pressed is gone or rests: the keyboard goes on from what was said.
    if (settled) said.current?.focus()
  }, [settled])
  const failures = { offline: t.failedOffline, busy: t.failedBusy, refused: t.failedRefused }
  return (
    <div className="review-bar">
      <div role="status" ref={said} tabIndex={-1}>
        {failure === null && done !== null && (
          <Notice tone="done">
            <p>{done.verdict === 'approved' ? t.doneApproved(done.cells.length) : t.doneReturned(done.cells.length)}</p>
          </Notice>
        )}
        {failure !== null && (
          <Notice tone="attention">
            <p>{failures[failure]}</p>
          </Notice>
        )}
      </div>
      <div className="row row-between">
        <span>{t.chosen(count)}</span>
        <span className="row">
          <Button look="line" disabled={count === 0 || pending} onClick={() => setReturning(true)}>
            {t.giveBack(count)}
          </Button>
          <Button
            disabled={count === 0 || pending}
            onClick={() => decide({ verdict: 'approved', cells: choice.cells })}
          >
            {t.approve(count)}
          </Button>
        </span>
      </div>
      {returning && (
        <ReturnDialog
          cells={choice.cells}
          indicators={indicators}
          onClose={() => setReturning(false)}
          {...{ reason }}
          onType={setReason}
          onReturn={(said) => {
            setReturning(false)
            decide({ verdict: 'returned', cells: choice.cells, reason: said }, { onSuccess: () => setReason('') })
          }}
        />
      )}
    </div>
  )
}
