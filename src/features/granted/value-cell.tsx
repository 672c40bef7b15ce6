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
  if (value === undefined) return <Missing words={t.missing} />
  if ('unavailable' in value) return <span className="granted-word">{t.unavailable}</span>
  const parts =
    'numerator' in value ? `${format.number(value.numerator, 6)} / ${format.number(value.denominator, 6)}` : null
  const number = grantedNumber(value, indicator)
  if (number === null) return parts === null ? <Missing words={t.missing} /> : <span>{parts}</span>
  if (parts === null) return <span>{`${format.number(number, 6)}${SIGNS[indicator?.unit.code ?? ''] ?? ''}`}</span>
  return (
    <span>
      {indicator === undefined ? number : bareQuantity(language, format, number, indicator.unit)}
      <small>{parts}</small>
    </span>
  )
}

/** What was written is shown to its last digit; only units that are a sign stand with every number. */
const SIGNS: Readonly<Record<string, string>> = { EUR: '\u00a0€', percent: '\u202f%' }

function Missing({ words }: { readonly words: string }) {
  return (
    <span className="granted-none">
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{words}</span>
    </span>
  )
}
