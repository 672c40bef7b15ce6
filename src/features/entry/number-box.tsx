import { useLayoutEffect, useRef, useState } from 'react'

export interface NumberBoxProps {
  readonly id: string
  readonly row: string
  readonly column: number
  /** Ids of the texts that name the box and of those that say more. */
  readonly labelledBy: string
  readonly describedBy: string
  /** The text as it rests and as it is easiest to change. */
  readonly resting: string
  readonly editing: string
  readonly invalid: boolean
  readonly suffix?: string | undefined
  readonly onText: (text: string) => void
}

/** One number as text: any way of writing it, never a spinner; at rest with its thousands, in the hand without. */
export function NumberBox({ id, row, column, labelledBy, describedBy, resting, editing, ...box }: NumberBoxProps) {
  const { invalid, suffix, onText } = box
  const input = useRef<HTMLInputElement>(null)
  const [inHand, setInHand] = useState(false)
  // Selected once it shows the plain text, so that typing replaces it as in a spreadsheet.
  useLayoutEffect(() => {
    if (inHand) input.current?.select()
  }, [inHand])
  return (
    <span className="entry-box" data-invalid={invalid || undefined}>
      <input
        ref={input}
        id={id}
        className="entry-input"
        type="text"
        inputMode="decimal"
        enterKeyHint="next"
        autoComplete="off"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        data-row={row}
        data-column={column}
        data-text
        value={inHand ? editing : resting}
        onFocus={() => setInHand(true)}
        onBlur={() => setInHand(false)}
        onChange={(event) => onText(event.target.value)}
      />
      {suffix && (
        <span className="entry-suffix" aria-hidden="true">
          {suffix}
        </span>
      )}
    </span>
  )
}
