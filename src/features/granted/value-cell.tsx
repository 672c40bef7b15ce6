import type { Indicator } from '../../domain/indicator.ts'
import { shownNumber } from '../../domain/shown-number.ts'
import type { GrantedValue } from '../../domain/wire/grants.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { grantedMessages } from '../../i18n/messages/granted.ts'
import { useMessages } from '../../i18n/messages.ts'
import { bareQuantity } from '../../i18n/quantity.ts'

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
  const shown = indicator === undefined ? null : shownNumber(value, indicator)
  const parts =
    'numerator' in value ? `${format.number(value.numerator, 6)} / ${format.number(value.denominator, 6)}` : null
  if (indicator === undefined || shown === null) return parts ?? <Missing sign="–" words={t.missing} />
  const exact =
    indicator.unit.code === 'EUR'
      ? `${format.number(shown, 2)} €`
      : bareQuantity(language, format, shown, indicator.unit)
  return (
    <>
      {exact}
      {parts !== null && <small>{parts}</small>}
    </>
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
