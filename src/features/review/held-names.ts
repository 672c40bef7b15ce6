import type { Indicator } from '../../domain/indicator.ts'
import type { HeldItem } from '../../domain/wire/review.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { heldMessages } from '../../i18n/messages/held.ts'
import { useMessages } from '../../i18n/messages.ts'

/** What a held entry is called: the indicator's code and name, or the act that it is, which has no code. */
export interface HeldName {
  readonly code: string | null
  readonly name: string
}

/** Names held entries in the person's language. */
export function useHeldNames(indicators: readonly Indicator[]): (item: HeldItem) => HeldName {
  const t = useMessages(heldMessages)
  const { language } = useLanguage()
  return ({ entry }) => {
    if (entry.kind === 'submission') return { code: null, name: t.submission }
    if (entry.kind === 'redaction') return { code: null, name: t.redaction }
    if (entry.kind === 'decision') return { code: null, name: entry.verdict === 'approved' ? t.approval : t.giveBack }
    const code = entry.cell.indicator
    const indicator = indicators.find((one) => one.code === code)
    return { code, name: (language === 'it' ? indicator?.nameIt : indicator?.nameEn) ?? '' }
  }
}
