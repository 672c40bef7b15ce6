import { useId } from 'react'
import type { Zone } from '../../domain/catalogue.ts'
import type { Territory } from '../../domain/wire/organisations.ts'
import { organisationsMessages } from '../../i18n/messages/organisations.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Field } from '../../ui/field.tsx'
import { municipalityNamed } from './typed-organisation.ts'

interface Props {
  readonly value: string
  readonly error: string | undefined
  readonly municipalities: Territory['municipalities']
  readonly zones: readonly Zone[]
  readonly onChange: (typed: string) => void
}

/** The municipality of the seat, by the first letters of its name; its zone as soon as it is known. */
export function MunicipalityField({ value, error, municipalities, zones, onChange }: Props) {
  const t = useMessages(organisationsMessages)
  const list = useId()
  const zone = municipalityNamed(value, municipalities)?.zone
  const zoneName = zones.find(({ code }) => code === zone)?.name
  return (
    <Field label={t.municipality} hint={t.municipalityHint} error={error}>
      {(control) => (
        <>
          <input
            className="input"
            list={list}
            value={value}
            maxLength={80}
            autoComplete="off"
            spellCheck={false}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
            {...control}
          />
          <datalist id={list}>
            {municipalities.map(({ name }) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <p className="organisation-zone" role="status">
            {zoneName !== undefined && t.inZone(zoneName)}
          </p>
        </>
      )}
    </Field>
  )
}
