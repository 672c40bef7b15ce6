import type { RefObject } from 'react'
import type { Grants } from '../../domain/wire/grants.ts'
import { grantsMessages } from '../../i18n/messages/grants.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Field } from '../../ui/field.tsx'

interface Props {
  readonly funders: Grants['funders']
  readonly funder: string
  /** Somebody was asked for, and nobody is chosen. */
  readonly missing: boolean
  readonly select: RefObject<HTMLSelectElement | null>
  readonly onChange: (funder: string) => void
}

/** To which of the plan's funders. */
export function FunderChoice({ funders, funder, missing, select, onChange }: Props) {
  const t = useMessages(grantsMessages)
  return (
    <Field label={t.who} error={missing ? t.whoMissing : undefined}>
      {(control) => (
        <select
          ref={select}
          className="input"
          value={funder}
          onChange={(event) => onChange(event.target.value)}
          {...control}
        >
          <option value="">{t.choose}</option>
          {funders.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
