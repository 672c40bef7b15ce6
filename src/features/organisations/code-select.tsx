import type { Catalogue } from '../../domain/catalogue.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { Field } from '../../ui/field.tsx'

interface Props {
  readonly catalogue: Pick<Catalogue, 'codeLists'>
  /** Which of the catalogue's lists. */
  readonly list: string
  readonly label: string
  readonly hint?: string
  /** A choice that is no code of the list, offered first. */
  readonly other?: { readonly code: string; readonly name: string }
  /** What it says while nothing is chosen. */
  readonly none: string
  readonly value: string
  readonly error?: string | undefined
  readonly onChange: (code: string) => void
}

/** One code of a list, or none. */
export function CodeSelect({
  catalogue: { codeLists },
  list,
  label,
  hint,
  other,
  none,
  value,
  error,
  onChange,
}: Props) {
  const { language } = useLanguage()
  return (
    <Field {...{ label, hint, error }}>
      {(control) => (
        <select
          className="input"
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          {...control}
        >
          <option value="">{none}</option>
          {other && <option value={other.code}>{other.name}</option>}
          {codeLists[list]?.items.map((item) => (
            <option key={item.code} value={item.code}>
              {item[language]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
