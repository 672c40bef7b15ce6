import { useLanguage } from '../../i18n/language.tsx'
import { entryMessages } from '../../i18n/messages/entry.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/icon.tsx'
import type { Reading } from './field-reading.ts'
import { hasSecond } from './field-reading.ts'
import type { GridRow } from './grid-rows.ts'
import { NumberBox } from './number-box.tsx'
import { rowIds } from './row-ids.ts'
import { entryShape, type Part, retyped, type Typed } from './typed.ts'
import { groupedNumber, plainNumber } from './value-text.ts'
import { YesNoBox } from './yes-no-box.tsx'

export interface CellBoxesProps {
  readonly row: GridRow
  readonly typed: Typed
  /** Whether `typed` is being written; else it is what stands, and rests with its thousands. */
  readonly writing: boolean
  readonly problem: Reading | null
  readonly onTyped: (typed: Typed) => void
  readonly onOpen: () => void
}

/** The boxes of one cell, by how its indicator is filled in. */
export function CellBoxes({ row, typed, writing, problem, onTyped, onOpen }: CellBoxesProps) {
  const t = useMessages(entryMessages)
  const ids = rowIds(row.key)
  const shape = entryShape(row.indicator)
  const text = useBoxText(typed, writing)
  if (typed.unavailable) return <UnavailableBox row={row} reason={typed.reason} onOpen={onOpen} />
  const isWrong = (part: Part) => problem !== null && (!('part' in problem) || problem.part === part)
  if (shape === 'yes_no') {
    return <YesNoBox row={row} value={typed.first} onValue={(first) => onTyped(retyped(typed, 'first', first))} />
  }
  const box = (part: Part, column: number, labelId?: string) => (
    <NumberBox
      id={ids[part]}
      row={row.key}
      column={column}
      labelledBy={labelId === undefined ? ids.name : `${ids.name} ${labelId}`}
      describedBy={`${ids.last} ${ids.echo} ${ids.message}`}
      resting={text(part, 'grouped')}
      editing={text(part, 'plain')}
      invalid={isWrong(part)}
      suffix={row.indicator.unit.code === 'EUR' ? '€' : undefined}
      onText={(value) => onTyped(retyped(typed, part, value))}
    />
  )
  if (!hasSecond(shape)) return box('first', 0)
  return (
    <span className="entry-pair">
      <PartLabel id={ids.firstLabel} of={ids.first} row={row} part="first" />
      {box('first', 0, ids.firstLabel)}
      <PartLabel id={ids.secondLabel} of={ids.second} row={row} part="second" answers={t.answers} />
      {box('second', 1, ids.secondLabel)}
    </span>
  )
}

/** What a box shows: the text as typed while it is being written, else the number that stands. */
function useBoxText(typed: Typed, writing: boolean) {
  const { language, format } = useLanguage()
  return (part: Part, look: 'grouped' | 'plain') => {
    const stands = typed.sure[part]
    if (writing || stands === undefined) return typed[part]
    return look === 'grouped' ? groupedNumber(stands, format) : plainNumber(stands, language)
  }
}

interface PartLabelProps {
  readonly id: string
  readonly of: string
  readonly row: GridRow
  readonly part: Part
  readonly answers?: string
}

function PartLabel({ id, of, row, part, answers }: PartLabelProps) {
  const { language } = useLanguage()
  const t = useMessages(entryMessages)
  const { numerator, denominator } = row.indicator
  const named = part === 'first' ? numerator : denominator
  const fallback = part === 'first' ? t.scoreParts : (answers ?? '')
  return (
    <label id={id} htmlFor={of}>
      {named?.[language] ?? fallback}
    </label>
  )
}

function UnavailableBox({ row, reason, onOpen }: { row: GridRow; reason: string; onOpen: () => void }) {
  const t = useMessages(entryMessages)
  const { language } = useLanguage()
  const name = language === 'it' ? row.indicator.nameIt : row.indicator.nameEn
  return (
    <button
      type="button"
      className="entry-stand"
      aria-describedby={rowIds(row.key).message}
      data-row={row.key}
      data-column={0}
      onClick={onOpen}
    >
      <span className="visually-hidden">{`${name}: `}</span>
      <span className="row">
        <Icon name="unavailable" />
        {t.unavailable}
      </span>
      {reason !== '' && <small>{reason}</small>}
    </button>
  )
}
