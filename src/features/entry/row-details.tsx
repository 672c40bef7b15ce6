import { MAX_NOTE } from '../../domain/entry.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { entryMessages } from '../../i18n/messages/entry.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import type { Reading } from './field-reading.ts'
import type { GridRow } from './grid-rows.ts'
import { rowIds } from './row-ids.ts'
import type { Typed } from './typed.ts'

export interface RowDetailsProps {
  readonly row: GridRow
  readonly typed: Typed
  readonly problem: Reading | null
  readonly onTyped: (typed: Typed) => void
  readonly onHistory: () => void
}

/** What belongs to a value besides its number: whether it can be had at all, a note, its definition and history. */
export function RowDetails({ row, typed, problem, onTyped, onHistory }: RowDetailsProps) {
  const t = useMessages(entryMessages)
  const { language } = useLanguage()
  const { indicator, cell } = row
  return (
    <div className="entry-details" id={rowIds(row.key).details}>
      <Availability indicator={indicator.code} typed={typed} problem={problem} onTyped={onTyped} />
      <NoteField typed={typed} onTyped={onTyped} />
      <div className="entry-about">
        <p className="text-16">{language === 'it' ? indicator.definitionIt : indicator.definitionEn}</p>
        <Button look="plain" icon="history" onClick={onHistory}>
          {t.historyCount(cell?.history.length ?? 0)}
        </Button>
      </div>
    </div>
  )
}

interface AvailabilityProps {
  readonly indicator: string
  readonly typed: Typed
  readonly problem: Reading | null
  readonly onTyped: (typed: Typed) => void
}

function Availability({ indicator, typed, problem, onTyped }: AvailabilityProps) {
  const t = useMessages(entryMessages)
  const choice = (unavailable: boolean, label: string) => (
    <label className="choice">
      <input
        type="radio"
        name={`${indicator}-availability`}
        data-text
        checked={typed.unavailable === unavailable}
        onChange={() => onTyped({ ...typed, unavailable })}
      />
      {label}
    </label>
  )
  const wrong = problem !== null && 'part' in problem && problem.part === 'reason'
  return (
    <div className="entry-availability">
      <fieldset>
        <legend>{t.theDatum}</legend>
        {choice(false, t.haveValue)}
        {choice(true, t.isUnavailable)}
      </fieldset>
      {typed.unavailable && (
        <Field label={t.reason} hint={t.reasonHint} error={wrong ? t.problem_incomplete_reason : undefined}>
          {(control) => (
            <textarea
              className="input entry-reason"
              rows={2}
              data-text
              value={typed.reason}
              onChange={(event) => onTyped({ ...typed, reason: event.target.value })}
              {...control}
            />
          )}
        </Field>
      )}
    </div>
  )
}

/** How close to the limit the count of characters begins to show. */
const COUNT_FROM = MAX_NOTE - 200

function NoteField({ typed, onTyped }: Pick<RowDetailsProps, 'typed' | 'onTyped'>) {
  const t = useMessages(entryMessages)
  const { format } = useLanguage()
  const over = typed.note.length - MAX_NOTE
  return (
    <div className="entry-note">
      <Field label={t.note} hint={t.noteHint} error={over > 0 ? t.problem_note_long(format.number(over)) : undefined}>
        {(control) => (
          <textarea
            className="input"
            rows={3}
            data-text
            value={typed.note}
            onChange={(event) => onTyped({ ...typed, note: event.target.value })}
            {...control}
          />
        )}
      </Field>
      {typed.note.length > COUNT_FROM && (
        <p className="text-14 quiet">{t.characters(format.number(typed.note.length), format.number(MAX_NOTE))}</p>
      )}
    </div>
  )
}
