import { entryMessages } from '../../i18n/messages/entry.ts'
import { useMessages } from '../../i18n/messages.ts'
import type { GridRow } from './grid-rows.ts'
import { rowIds } from './row-ids.ts'

export interface YesNoBoxProps {
  readonly row: GridRow
  /** `1`, `0`, or nothing yet. */
  readonly value: string
  readonly onValue: (value: string) => void
}

/** Yes or no, which the log keeps as one or zero of one. */
export function YesNoBox({ row, value, onValue }: YesNoBoxProps) {
  const t = useMessages(entryMessages)
  const ids = rowIds(row.key)
  return (
    <select
      id={ids.first}
      className="input entry-select"
      aria-labelledby={ids.name}
      aria-describedby={`${ids.last} ${ids.message}`}
      data-row={row.key}
      data-column={0}
      data-text
      value={value}
      onChange={(event) => onValue(event.target.value)}
    >
      <option value="">{t.choose}</option>
      <option value="1">{t.yes}</option>
      <option value="0">{t.no}</option>
    </select>
  )
}
