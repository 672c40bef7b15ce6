import type { Indicator } from '../../domain/indicator.ts'
import type { ReviewCell } from '../../domain/wire/review.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { reviewMessages } from '../../i18n/messages/review.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ReasonDialog } from './reason-dialog.tsx'

interface Props {
  readonly cells: readonly ReviewCell[]
  readonly indicators: readonly Indicator[]
  /** Typed before; what is typed now goes back at each key. */
  readonly reason: string
  readonly onType: (reason: string) => void
  readonly onClose: () => void
  readonly onReturn: (reason: string) => void
}

/** Asks what is to be cleared up before the values are sent back. */
export function ReturnDialog({ cells, indicators, reason, onType, onClose, onReturn }: Props) {
  const t = useMessages(reviewMessages)
  const { language } = useLanguage()
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]))
  const nameOf = (code: string) => (language === 'it' ? byCode.get(code)?.nameIt : byCode.get(code)?.nameEn) ?? ''
  return (
    <ReasonDialog
      texts={{ ...t, title: t.returnTitle, list: t.returnList, hint: t.returnHint, act: t.giveBack(cells.length) }}
      about={cells.map(({ cell: { indicator: code } }) => ({ key: code, code, name: nameOf(code) }))}
      {...{ reason, onType }}
      onClose={onClose}
      onReason={onReturn}
    />
  )
}
