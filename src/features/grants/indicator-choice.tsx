import { useLanguage } from '../../i18n/language.tsx'
import { grantsMessages } from '../../i18n/messages/grants.ts'
import { useMessages } from '../../i18n/messages.ts'
import { asAreaNumber } from '../../ui/area-number.ts'
import { AreaPlate } from '../../ui/area-plate.tsx'
import { Button } from '../../ui/button.tsx'
import { type AreaChoice, toggled, toggledAll } from './scope.ts'

interface Props {
  readonly choices: readonly AreaChoice[]
  readonly codes: ReadonlySet<string>
  readonly onChange: (codes: ReadonlySet<string>) => void
}

/** Indicators to choose from, by priority area; a whole area at once too. */
export function IndicatorChoice({ choices, codes, onChange }: Props) {
  return (
    <div className="grants-areas">
      {choices.map((choice) => (
        <AreaFieldset key={choice.area.code} choice={choice} codes={codes} onChange={onChange} />
      ))}
    </div>
  )
}

function AreaFieldset({
  choice: { area, indicators },
  codes,
  onChange,
}: Omit<Props, 'choices'> & { readonly choice: AreaChoice }) {
  const t = useMessages(grantsMessages)
  const { language } = useLanguage()
  const name = language === 'it' ? area.nameIt : area.nameEn
  const own = indicators.map(({ code }) => code)
  const whole = own.every((code) => codes.has(code))
  return (
    <fieldset className="grants-area">
      <legend>
        <AreaPlate area={asAreaNumber(area.order)} size="small" />
        {name}
      </legend>
      <Button
        look="plain"
        aria-label={whole ? t.leaveAreaOf(name) : t.chooseAreaOf(name)}
        onClick={() => onChange(toggledAll(codes, own))}
      >
        {whole ? t.leaveArea : t.chooseArea}
      </Button>
      <ul className="grants-indicators">
        {indicators.map((indicator) => (
          <li key={indicator.code}>
            <label className="choice">
              <input
                type="checkbox"
                checked={codes.has(indicator.code)}
                onChange={() => onChange(toggled(codes, indicator.code))}
              />
              <span>
                <span className="mono">{indicator.code}</span> {language === 'it' ? indicator.nameIt : indicator.nameEn}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
