import type { DecimalText } from '../../domain/value.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { entryMessages } from '../../i18n/messages/entry.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { askedText, problemText, standingText } from './cell-texts.ts'
import type { Reading } from './field-reading.ts'
import type { GridRow } from './grid-rows.ts'
import { rowIds } from './row-ids.ts'
import type { Part, Typed } from './typed.ts'
import { plainNumber } from './value-text.ts'

type Problem = Exclude<Reading, { kind: 'empty' | 'value' }>

export interface CellMessageProps {
  readonly row: GridRow
  readonly typed: Typed
  readonly writing: boolean
  readonly problem: Reading | null
  readonly noteWaits: boolean
  readonly onSure: (part: Part, reading: DecimalText) => void
}

/** What there is to say of a cell, in its place: what to write, which of two readings, or what the server answered. */
export function CellMessage({ row, typed, writing, problem, noteWaits, onSure }: CellMessageProps) {
  const t = useMessages(entryMessages)
  const { format } = useLanguage()
  const standing = writing || row.cell === null ? null : standingText(row.cell, row.indicator, t, format)
  const asked = row.cell === null ? null : askedText(row.cell, writing, t)
  const wrong = problem !== null && problem.kind !== 'empty' && problem.kind !== 'value' ? problem : null
  return (
    <div className="entry-message" id={rowIds(row.key).message}>
      {wrong !== null && (
        <p className="entry-problem" data-asks={wrong.kind === 'ambiguous' || undefined}>
          <Icon name={wrong.kind === 'ambiguous' ? 'info' : 'warning'} />
          <span>{problemText(wrong, typed, row.indicator, t, format)}</span>
        </p>
      )}
      {wrong?.kind === 'ambiguous' && <Readings problem={wrong} onSure={onSure} />}
      {wrong === null && noteWaits && <p className="quiet">{t.noteWaits}</p>}
      {asked !== null && (
        <p className="entry-standing" data-state="returned">
          {asked}
        </p>
      )}
      {standing !== null && (
        <p className="entry-standing" data-state={row.cell?.state}>
          {standing}
        </p>
      )}
    </div>
  )
}

interface ReadingsProps {
  readonly problem: Extract<Problem, { kind: 'ambiguous' }>
  readonly onSure: (part: Part, reading: DecimalText) => void
}

/** The two numbers that the text may mean, the one with thousands first, so that they cannot be confused. */
function Readings({ problem, onSure }: ReadingsProps) {
  const t = useMessages(entryMessages)
  const { language } = useLanguage()
  return (
    <span className="row">
      {problem.readings.map((reading, index) => (
        <Button key={reading} look="chip" onClick={() => onSure(problem.part, reading)}>
          {index === 0
            ? t.wholeReading(plainNumber(reading, language))
            : t.decimalReading(plainNumber(reading, language))}
        </Button>
      ))}
    </span>
  )
}
