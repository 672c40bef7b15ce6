import { useState } from 'react'
import type { LocalCell } from '../../domain/cell-state.ts'
import { MAX_NOTE } from '../../domain/entry.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Membership } from '../../domain/people.ts'
import type { Value } from '../../domain/value.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { entryMessages } from '../../i18n/messages/entry.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { valueWords } from './cell-texts.ts'
import { ConflictChoices, OTHER } from './conflict-choices.tsx'
import { conflictOptions, lastCommonValue } from './conflict-options.ts'
import { readTyped } from './field-reading.ts'
import { BLANK, type Typed } from './typed.ts'
import { valueText } from './value-text.ts'

export interface ConflictDialogProps {
  readonly indicator: Indicator
  readonly cell: LocalCell
  readonly people: Membership['people']
  readonly onKeep: (value: Value, note: string) => void
  readonly onClose: () => void
}

/** The values that stand against each other, side by side; one is kept, or a third is written, with a reason if wanted. */
export function ConflictDialog({ indicator, cell, people, onKeep, onClose }: ConflictDialogProps) {
  const t = useMessages(entryMessages)
  const { language, format } = useLanguage()
  const options = conflictOptions(cell)
  const [chosen, setChosen] = useState<number | typeof OTHER | null>(null)
  const [other, setOther] = useState<Typed>(BLANK)
  const [asked, setAsked] = useState(false)
  const reading = readTyped(other, indicator)
  const written = reading.kind === 'value' ? reading.value : null
  const picked = chosen === OTHER ? written : chosen === null ? null : (options[chosen]?.value ?? null)
  const tooLong = other.note.length > MAX_NOTE
  const keep = () => {
    setAsked(true)
    if (picked !== null && !tooLong) onKeep(picked, other.note.trim())
  }
  const common = lastCommonValue(cell)
  return (
    <Dialog
      title={t.conflictTitle}
      closeLabel={t.close}
      onClose={onClose}
      actions={
        <>
          <Button look="line" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button onClick={keep}>{t.conflictSave}</Button>
        </>
      }
    >
      <div className="stack entry-choose">
        <p className="entry-organisation">{language === 'it' ? indicator.nameIt : indicator.nameEn}</p>
        <p>{t.conflictBody}</p>
        <p className="text-16 quiet">
          {common === null ? t.conflictNoLast : t.conflictLast(valueText(common, indicator, format, valueWords(t)))}
        </p>
        <ConflictChoices
          {...{ indicator, options, people, chosen, other, reading }}
          complains={asked && picked === null}
          onChosen={setChosen}
          onOther={setOther}
        />
        <Field
          label={t.conflictNote}
          error={tooLong ? t.problem_note_long(format.number(other.note.length - MAX_NOTE)) : undefined}
        >
          {(control) => (
            <textarea
              className="input entry-reason"
              rows={2}
              value={other.note}
              onChange={(event) => setOther({ ...other, note: event.target.value })}
              {...control}
            />
          )}
        </Field>
      </div>
    </Dialog>
  )
}
