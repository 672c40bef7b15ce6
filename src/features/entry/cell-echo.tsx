import { shownNumber } from '../../domain/shown-number.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { entryMessages } from '../../i18n/messages/entry.ts'
import { useMessages } from '../../i18n/messages.ts'
import { valueWords } from './cell-texts.ts'
import type { Reading } from './field-reading.ts'
import type { GridRow } from './grid-rows.ts'
import { rowIds } from './row-ids.ts'
import { entryShape, type Typed } from './typed.ts'
import { groupedNumber, valueText } from './value-text.ts'

export interface CellEchoProps {
  readonly row: GridRow
  readonly typed: Typed
  readonly writing: boolean
  readonly reading: Reading
}

/** What the text was read as: the ratio that two numbers make, or a number whose text differs from how it is read. */
export function CellEcho({ row, typed, writing, reading }: CellEchoProps) {
  const t = useMessages(entryMessages)
  const { format } = useLanguage()
  const value = reading.kind === 'value' ? reading.value : null
  let echo = ''
  if (value !== null && entryShape(row.indicator) === 'ratio' && 'numerator' in value) {
    const applicable = shownNumber(value, row.indicator) !== null
    const { unit } = row.indicator
    const number = valueText(value, row.indicator, format, valueWords(t))
    const named = unit.code === 'percent' ? number : format.measured(shownNumber(value, row.indicator) ?? '0', unit)
    echo = applicable ? t.ratioIs(named) : t.ratioNotApplicable
  } else if (writing && value !== null && ('number' in value || 'score' in value)) {
    const number = groupedNumber('number' in value ? value.number : value.score, format)
    if (number !== typed.first.trim()) echo = t.readAs(number)
  }
  return (
    <span className="entry-echo" id={rowIds(row.key).echo}>
      {echo}
    </span>
  )
}
