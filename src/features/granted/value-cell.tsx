import type { Indicator } from '../../domain/indicator.ts'
import type { GrantedValue } from '../../domain/wire/grants.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { grantedMessages } from '../../i18n/messages/granted.ts'
import { useMessages } from '../../i18n/messages.ts'
import { bareQuantity } from '../../i18n/quantity.ts'
import { grantedNumber } from './granted-number.ts'

interface Props {
  /** Undefined where nothing is approved. */
  readonly value: GrantedValue | undefined
  readonly indicator: Indicator | undefined
}

/** One granted value, of a ratio with its two parts under it. */
export function ValueCell({ value, indicator }: Props) {
  const t = useMessages(grantedMessages)
  const { language, format } = useLanguage()
  if (value === undefined) return <Missing sign="–" words={t.missing} />
  if ('unavailable' in value) return <span className="granted-word">{t.unavailable}</span>
  const parts =
    'numerator' in value ? `${format.number(value.numerator, 6)} / ${format.number(value.denominator, 6)}` : null
  const number = grantedNumber(value, indicator)
  if (number === null) return parts === null ? <Missing sign="–" words={t.missing} /> : <span>{parts}</span>
  const unit = indicator?.unit
  const exact =
    unit === undefined || unit.code === 'EUR' ? format.number(number) : bareQuantity(language, format, number, unit)
  return (
    <span>
      {unit?.code === 'EUR' ? `${exact}\u00a0€` : exact}
      {parts !== null && <small>{parts}</small>}
    </span>
  )
}

function Missing({ sign, words }: { readonly sign: string; readonly words: string }) {
  return (
    <span className="granted-none">
      <span aria-hidden="true">{sign}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  )
}
