import { entryMessages } from '../../i18n/messages/entry.ts'
import { cellStateMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { CellStateMark } from '../../ui/cell-state-mark.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { GridRow } from './grid-rows.ts'

/** Where the value of a row is. What is being written is a draft, whatever stood there before. */
export function RowState({ row, writing }: { row: GridRow; writing: boolean }) {
  const t = useMessages(entryMessages)
  const words = useMessages(cellStateMessages)
  const state = row.cell?.state ?? 'empty'
  return (
    <span className="entry-marks">
      {writing ? (
        <span className="mark mark-small" data-tone="quiet" data-cell-state="draft">
          <Icon name="edit" />
          <span>{t.draft}</span>
        </span>
      ) : (
        <CellStateMark state={state} word={words[state]} />
      )}
      {!writing && row.cell?.note && (
        <span className="entry-noted">
          <Icon name="info" />
          {t.noted}
        </span>
      )}
    </span>
  )
}
