import type { LocalCell, LocalRow } from '../../domain/cell-state.ts'
import type { ValueEntry } from '../../domain/entry.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Membership } from '../../domain/people.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { entryMessages } from '../../i18n/messages/entry.ts'
import { cellStateMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { codeText } from '../../i18n/outcome-text.ts'
import { CellStateMark, type CellStateName } from '../../ui/cell-state-mark.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { valueWords } from './cell-texts.ts'
import { partsText, valueText } from './value-text.ts'
import { WrittenBy } from './written-by.tsx'

export interface HistoryDialogProps {
  readonly indicator: Indicator
  readonly cell: LocalCell | null
  readonly people: Membership['people']
  readonly onClose: () => void
}

/** Everything that was ever written in a cell, newest first, from this device alone. */
export function HistoryDialog({ indicator, cell, people, onClose }: HistoryDialogProps) {
  const t = useMessages(entryMessages)
  const { language } = useLanguage()
  const history = cell?.history ?? []
  const live = new Set(cell?.heads.map(({ entry }) => entry.id))
  return (
    <Dialog title={t.history} closeLabel={t.close} onClose={onClose}>
      <p className="text-16 quiet">{language === 'it' ? indicator.nameIt : indicator.nameEn}</p>
      {history.length === 0 ? (
        <p>{t.historyEmpty}</p>
      ) : (
        <ol className="entry-history">
          {history.map((row) => (
            <HistoryItem key={row.entry.id} {...{ row, indicator, people }} replaced={!live.has(row.entry.id)} />
          ))}
        </ol>
      )}
    </Dialog>
  )
}

interface HistoryItemProps {
  readonly row: LocalRow<ValueEntry>
  readonly indicator: Indicator
  readonly people: Membership['people']
  readonly replaced: boolean
}

const STATE_OF_ROW: Record<LocalRow['st'], CellStateName> = { 0: 'on_device', 1: 'safe', 2: 'held', 3: 'refused' }

function HistoryItem({ row, indicator, people, replaced }: HistoryItemProps) {
  const t = useMessages(entryMessages)
  const words = useMessages(cellStateMessages)
  const { format } = useLanguage()
  const { value, note } = row.entry
  const state = STATE_OF_ROW[row.st]
  return (
    <li data-replaced={replaced || undefined}>
      <p className="entry-history-value">
        <b>{row.redacted ? t.redacted : valueText(value, indicator, format, valueWords(t))}</b>
        <span>{'unavailable' in value ? value.unavailable : partsText(value, indicator, format)}</span>
      </p>
      <p>
        <WrittenBy {...{ row, people }} />
      </p>
      {note && <p className="entry-quote">{note}</p>}
      {row.reason && <p className="entry-quote">{row.reason}</p>}
      {row.code !== null && <p className="text-16">{codeText(row.code, indicator, t, format)}</p>}
      <p className="row">
        <CellStateMark state={state} word={words[state]} />
        {row.st === 0 && <span className="text-14 quiet">{t.thisDevice}</span>}
        {replaced && <span className="text-14 quiet">{t.replaced}</span>}
      </p>
    </li>
  )
}
