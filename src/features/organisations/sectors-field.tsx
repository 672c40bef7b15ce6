import { useId } from 'react'
import type { Catalogue } from '../../domain/catalogue.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { organisationsMessages } from '../../i18n/messages/organisations.ts'
import { useMessages } from '../../i18n/messages.ts'

interface Props {
  readonly catalogue: Pick<Catalogue, 'codeLists'>
  readonly sectors: readonly string[]
  readonly onChange: (sectors: readonly string[]) => void
}

/** In what the organisation works: none, one or several. */
export function SectorsField({ catalogue: { codeLists }, sectors, onChange }: Props) {
  const t = useMessages(organisationsMessages)
  const { language } = useLanguage()
  const hint = useId()
  const toggled = (code: string) =>
    sectors.includes(code) ? sectors.filter((one) => one !== code) : [...sectors, code]
  return (
    <fieldset className="organisation-sectors" aria-describedby={hint}>
      <legend>{t.sectors}</legend>
      <p className="field-hint" id={hint}>
        {t.sectorsHint}
      </p>
      <div>
        {codeLists.sectorIcnpo?.items.map((item) => (
          <label key={item.code} className="choice">
            <input
              type="checkbox"
              checked={sectors.includes(item.code)}
              onChange={() => onChange(toggled(item.code))}
            />
            <span>{item[language]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
