import type { Indicator } from '../../domain/indicator.ts'
import type { Membership } from '../../domain/people.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { entryMessages } from '../../i18n/messages/entry.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/icon.tsx'
import { CellBoxes } from './cell-boxes.tsx'
import { CellMessage } from './cell-message.tsx'
import { valueWords } from './cell-texts.ts'
import type { ConflictOption } from './conflict-options.ts'
import type { Reading } from './field-reading.ts'
import { rowIds } from './row-ids.ts'
import type { Typed } from './typed.ts'
import { partsText, valueText } from './value-text.ts'
import { WrittenBy } from './written-by.tsx'

/** The choice to write a value of one's own. */
export const OTHER = 'other'

export interface ConflictChoicesProps {
  readonly indicator: Indicator
  readonly options: readonly ConflictOption[]
  readonly people: Membership['people']
  readonly chosen: number | typeof OTHER | null
  readonly other: Typed
  readonly reading: Reading
  /** Whether to say what is missing. */
  readonly complains: boolean
  readonly onChosen: (chosen: number | typeof OTHER) => void
  readonly onOther: (typed: Typed) => void
}

export function ConflictChoices(props: ConflictChoicesProps) {
  const { indicator, options, people, chosen, complains, onChosen } = props
  const t = useMessages(entryMessages)
  return (
    <fieldset className="entry-conflict" aria-describedby={complains ? 'conflict-problem' : undefined}>
      <legend className="visually-hidden">{t.conflictValues}</legend>
      {options.map((option, index) => (
        <label key={option.rows[0]?.entry.id} className="entry-option" data-chosen={chosen === index || undefined}>
          <input type="radio" name="conflict" checked={chosen === index} onChange={() => onChosen(index)} />
          <OptionText option={option} indicator={indicator} people={people} />
        </label>
      ))}
      <div className="entry-option entry-option-other" data-chosen={chosen === OTHER || undefined}>
        <label className="choice">
          <input type="radio" name="conflict" checked={chosen === OTHER} onChange={() => onChosen(OTHER)} />
          <span id={rowIds(otherKey(indicator)).name}>{t.conflictOther}</span>
        </label>
        {chosen === OTHER && <OtherValue {...props} />}
      </div>
      {complains && (
        <p className="field-error" id="conflict-problem" role="alert">
          <Icon name="warning" />
          <span>{t.conflictChoose}</span>
        </p>
      )}
    </fieldset>
  )
}

type OptionTextProps = Pick<ConflictChoicesProps, 'indicator' | 'people'> & { readonly option: ConflictOption }

function OptionText({ option, indicator, people }: OptionTextProps) {
  const t = useMessages(entryMessages)
  const { format } = useLanguage()
  return (
    <span>
      <b className="entry-option-value">{valueText(option.value, indicator, format, valueWords(t))}</b>
      <span className="mono quiet">{partsText(option.value, indicator, format)}</span>
      {'unavailable' in option.value && <span className="text-16">{option.value.unavailable}</span>}
      {option.rows.map((row) => (
        <span key={row.entry.id}>
          <WrittenBy {...{ row, people }} />
          {row.entry.note && <span className="entry-quote">{row.entry.note}</span>}
        </span>
      ))}
    </span>
  )
}

const otherKey = ({ code }: Indicator): string => `conflict/${code}`

/** The boxes of the grid once more, for a value that nobody has written yet. */
function OtherValue({ indicator, other, reading, onOther }: ConflictChoicesProps) {
  const row = { key: otherKey(indicator), indicator, cell: null, note: '', last: null }
  const problem = reading.kind === 'value' || reading.kind === 'empty' || reading.kind === 'incomplete' ? null : reading
  return (
    <div className="entry-now">
      <CellBoxes {...{ row, problem }} typed={other} writing onTyped={onOther} onOpen={() => {}} />
      <CellMessage
        {...{ row, problem }}
        typed={other}
        writing
        noteWaits={false}
        onSure={(part, decimal) => onOther({ ...other, sure: { ...other.sure, [part]: decimal } })}
      />
    </div>
  )
}
