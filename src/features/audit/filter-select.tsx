import { auditMessages } from '../../i18n/messages/audit.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Field } from '../../ui/field.tsx'
import type { Named } from './act-filter.ts'

interface Props {
  readonly label: string
  /** The choice of all. */
  readonly every: string
  /** How somebody is called whom the options do not have. */
  readonly none?: string
  /** Null while they are coming. */
  readonly options: readonly Named[] | null
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}

/** One of a list or all; what is chosen stays chosen also where the list does not have it, or not yet. */
export function FilterSelect({ label, every, none = '', options, chosen, onChoose }: Props) {
  const t = useMessages(auditMessages)
  const isListed = chosen === null || options?.some(({ id }) => id === chosen)
  return (
    <Field label={label}>
      {(control) => (
        <select
          className="input"
          value={chosen ?? ''}
          onChange={({ currentTarget }) => onChoose(currentTarget.value || null)}
          {...control}
        >
          <option value="">{every}</option>
          {!isListed && <option value={chosen ?? ''}>{options === null ? t.namesComing : none}</option>}
          {options?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
