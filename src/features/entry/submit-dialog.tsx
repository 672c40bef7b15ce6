import type { Period } from '../../domain/period.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { entryMessages } from '../../i18n/messages/entry.ts'
import { useMessages } from '../../i18n/messages.ts'
import { useWorkspace } from '../../storage/workspace.tsx'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { capital } from './capital.ts'
import { valueWords } from './cell-texts.ts'
import type { GridRow } from './grid-rows.ts'
import { valueText } from './value-text.ts'

export interface SubmitDialogProps {
  readonly period: Period
  readonly closed: boolean
  readonly rows: readonly GridRow[]
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Check answers: every value beside last time's, once more, before it goes to the plan's managers. */
export function SubmitDialog({ period, closed, rows, onConfirm, onClose }: SubmitDialogProps) {
  const t = useMessages(entryMessages)
  const { language, format } = useLanguage()
  const { online } = useWorkspace()
  const text = (row: GridRow, value: NonNullable<GridRow['last']>['value'] | null | undefined) =>
    value == null ? '' : valueText(value, row.indicator, format, valueWords(t))
  return (
    <Dialog
      title={t.submitTitle}
      closeLabel={t.close}
      onClose={onClose}
      actions={
        <>
          <Button look="line" onClick={onClose}>
            {t.submitBack}
          </Button>
          <Button onClick={onConfirm}>{t.submitConfirm}</Button>
        </>
      }
    >
      <div className="stack">
        <p>{t.submitBody(capital(format.period(period)))}</p>
        {!online && <Notice tone="offline">{t.submitOffline}</Notice>}
        {closed && <Notice tone="attention">{t.submitClosed}</Notice>}
        <DataTable
          caption={t.submitTable}
          captionHidden
          stacked
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'indicator',
              header: t.indicator,
              cell: ({ indicator }) => (language === 'it' ? indicator.nameIt : indicator.nameEn),
            },
            { key: 'last', header: t.before, numeric: true, cell: (row) => text(row, row.last?.value) },
            {
              key: 'now',
              header: t.now,
              numeric: true,
              cell: (row) => <Sent text={text(row, row.cell?.value)} cell={row.cell} />,
            },
          ]}
        />
      </div>
    </Dialog>
  )
}

/** What is sent, with the words that go with it: why there is no figure, and the note. */
function Sent({ text, cell }: { text: string; cell: GridRow['cell'] }) {
  const t = useMessages(entryMessages)
  const value = cell?.value ?? null
  return (
    <span className="entry-sent">
      {text}
      {value !== null && 'unavailable' in value && <small>{value.unavailable}</small>}
      {cell?.note && <small>{`${t.note}: ${cell.note}`}</small>}
    </span>
  )
}
