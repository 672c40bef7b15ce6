import { type FocusEvent, memo, Suspense, useId } from 'react'
import { useLanguage } from '../../i18n/language.tsx'
import { entryMessages } from '../../i18n/messages/entry.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { CellBoxes } from './cell-boxes.tsx'
import { CellEcho } from './cell-echo.tsx'
import { CellMessage } from './cell-message.tsx'
import { measureText, valueWords } from './cell-texts.ts'
import { ConflictBox } from './conflict-box.tsx'
import { readTyped } from './field-reading.ts'
import type { GridRow } from './grid-rows.ts'
import { RowDetails } from './on-demand.tsx'
import type { RowActions } from './row-actions.ts'
import { rowIds } from './row-ids.ts'
import { RowState } from './row-state.tsx'
import { type Part, type Typed, typedOf } from './typed.ts'
import { partsText, plainNumber, valueText } from './value-text.ts'
import { isLive, problemNow, type Writing } from './writing.ts'
import type { Desk } from './writing-desk.ts'

export interface EntryRowProps {
  readonly row: GridRow
  readonly writing: Writing | null
  readonly open: boolean
  readonly desk: Pick<Desk, 'write' | 'leave'>
  readonly actions: RowActions
}

/** One indicator of the grid: its name, last time's figure, the boxes, the state; under them what there is to say. */
export const EntryRow = memo(function EntryRow({ row, writing, open, desk, actions }: EntryRowProps) {
  const { language } = useLanguage()
  const live = writing !== null && isLive(writing, row.cell) ? writing : null
  const typed = live?.typed ?? typedOf(row.cell?.value ?? null, row.note, (number) => plainNumber(number, language))
  const reading = readTyped(typed, row.indicator)
  const problem = live === null ? null : problemNow(live, reading)
  const noteWaits = live?.left === true && reading.kind === 'empty' && typed.note.trim() !== ''
  const conflict = row.cell?.state === 'conflict'
  const onTyped = (next: Typed) => desk.write(row.key, next)
  const onSure = (part: Part, decimal: string) => {
    desk.write(row.key, { ...typed, sure: { ...typed.sure, [part]: decimal } })
    document.getElementById(rowIds(row.key)[part])?.focus()
    void desk.leave(row.key)
  }
  return (
    <tbody
      className="entry-row"
      id={row.key}
      data-state={live === null ? row.cell?.state : undefined}
      onFocus={() => actions.onFocus(row.key)}
      onBlur={(event) => {
        if (goesElsewhere(event)) void desk.leave(row.key)
      }}
    >
      <tr>
        <RowName row={row} />
        <LastTime row={row} />
        <td className="entry-now">
          {conflict ? (
            <ConflictBox row={row} onOpen={() => actions.onConflict(row.key)} />
          ) : (
            <>
              <CellBoxes
                {...{ row, typed, problem, onTyped }}
                writing={live !== null}
                onOpen={() => actions.onToggle(row.key)}
              />
              <CellEcho {...{ row, typed, reading }} writing={live !== null} />
            </>
          )}
        </td>
        <RowEnd row={row} live={live} open={open} actions={actions} />
      </tr>
      <tr className="entry-more">
        <td colSpan={4}>
          <CellMessage {...{ row, typed, problem, noteWaits, onSure }} writing={live !== null} />
          {open && (
            <Suspense>
              <RowDetails {...{ row, typed, problem, onTyped }} onHistory={() => actions.onHistory(row.key)} />
            </Suspense>
          )}
        </td>
      </tr>
    </tbody>
  )
})

/** Whether the focus leaves what is being written: another box of the same row is still the same value. */
function goesElsewhere({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): boolean {
  const stays =
    relatedTarget instanceof HTMLElement && currentTarget.contains(relatedTarget) && 'text' in relatedTarget.dataset
  return !stays
}

function RowName({ row }: { row: GridRow }) {
  const t = useMessages(entryMessages)
  const { language } = useLanguage()
  const { indicator } = row
  return (
    <th scope="row">
      <span id={rowIds(row.key).name}>{language === 'it' ? indicator.nameIt : indicator.nameEn}</span>
      <small>{measureText(indicator, language === 'it' ? indicator.unit.labelIt : indicator.unit.labelEn, t)}</small>
    </th>
  )
}

function LastTime({ row }: { row: GridRow }) {
  const t = useMessages(entryMessages)
  const { format } = useLanguage()
  const { last, indicator } = row
  const id = rowIds(row.key).last
  if (last === null) {
    return (
      <td className="entry-last" id={id}>
        <span className="visually-hidden">{t.noLastTime}</span>
      </td>
    )
  }
  return (
    <td className="entry-last" id={id}>
      <span className="visually-hidden">{`${t.before}: `}</span>
      <b>{valueText(last.value, indicator, format, valueWords(t))}</b>
      <small>{partsText(last.value, indicator, format)}</small>
      <small>
        <span aria-hidden="true">{format.shortPeriod(last.period)}</span>
        <span className="visually-hidden">{format.period(last.period)}</span>
      </small>
    </td>
  )
}

interface RowEndProps {
  readonly row: GridRow
  readonly live: Writing | null
  readonly open: boolean
  readonly actions: RowActions
}

function RowEnd({ row, live, open, actions }: RowEndProps) {
  const t = useMessages(entryMessages)
  const { language } = useLanguage()
  const id = useId()
  const name = language === 'it' ? row.indicator.nameIt : row.indicator.nameEn
  return (
    <td className="entry-state">
      <RowState row={row} writing={live !== null} />
      <Button
        id={id}
        look="plain"
        icon={open ? 'chevron-down' : 'chevron-right'}
        className="entry-toggle"
        aria-label={t.moreOf(name)}
        aria-expanded={open}
        aria-controls={open ? rowIds(row.key).details : undefined}
        onClick={() => actions.onToggle(row.key)}
      >
        {t.more}
      </Button>
    </td>
  )
}
