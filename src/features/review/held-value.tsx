import type { Catalogue } from '../../domain/catalogue.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { HeldItem } from '../../domain/wire/review.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { dimensionMessages } from '../../i18n/messages/dimensions.ts'
import { heldMessages } from '../../i18n/messages/held.ts'
import { useMessages } from '../../i18n/messages.ts'
import { fullValueText } from '../../i18n/value-text.ts'

interface Props {
  readonly item: HeldItem
  readonly indicator: Indicator | undefined
  readonly codeLists: Catalogue['codeLists']
}

/** What a held entry says, in the words of the lists of values. */
export function HeldValue({ item: { entry, redacted }, indicator, codeLists }: Props) {
  const t = useMessages(heldMessages)
  const { format } = useLanguage()
  const breakdown = useBreakdown(codeLists)
  if (redacted) return <p className="secondary">{t.redacted}</p>
  switch (entry.kind) {
    case 'submission':
      return <p>{t.submissionNote(entry.heads.length)}</p>
    case 'redaction':
      return <p>{t.redactionNote(entry.reason)}</p>
    case 'decision':
      return <p>{entry.reason ?? ''}</p>
    case 'value':
      return (
        <>
          <b className="review-value">{fullValueText(entry.value, indicator, format, t)}</b>
          {entry.cell.disaggregation !== '' && <p>{breakdown(entry.cell.disaggregation)}</p>}
          {entry.note !== undefined && <p className="review-note">{entry.note}</p>}
        </>
      )
  }
}

/** Says `dimension=code` in words. */
function useBreakdown(codeLists: Catalogue['codeLists']): (disaggregation: string) => string {
  const t = useMessages(heldMessages)
  const dimensions: Readonly<Record<string, string>> = useMessages(dimensionMessages)
  const { language } = useLanguage()
  return (disaggregation) => {
    const at = disaggregation.indexOf('=')
    const [dimension, code] = [disaggregation.slice(0, at), disaggregation.slice(at + 1)]
    const item = codeLists[dimension]?.items.find((one) => one.code === code)
    return t.breakdown(dimensions[dimension] ?? dimension, item?.[language] ?? code)
  }
}
