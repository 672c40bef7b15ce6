import type { Indicator } from '../../domain/indicator.ts'
import type { HeldItem } from '../../domain/wire/review.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { heldMessages } from '../../i18n/messages/held.ts'
import { useMessages } from '../../i18n/messages.ts'
import { CellStateMark } from '../../ui/cell-state-mark.tsx'

interface Props {
  readonly item: HeldItem
  readonly indicator: Indicator | undefined
}

/** Why an entry is held: in a word, and in a sentence. */
export function HeldWhy({ item, indicator }: Props) {
  const t = useMessages(heldMessages)
  return (
    <>
      <CellStateMark state="held" word={t[`why_${item.why}`]} />
      <p className="held-why">{useSentence(item, indicator)}</p>
    </>
  )
}

function useSentence({ why, entry, author, offeredBy, closedOn }: HeldItem, indicator: Indicator | undefined): string {
  const t = useMessages(heldMessages)
  const { format } = useLanguage()
  const name = (author.name ?? t.someone) || t.erasedPerson
  switch (why) {
    case 'period_closed':
      return closedOn === null ? t.closedAnyhow : t.closed(format.day(closedOn))
    case 'definition_changed':
      return t.redefined(entry.kind === 'value' ? entry.cell.definition : 1, indicator?.definition ?? 1)
    case 'membership_ended':
      return t.ended(name)
    case 'not_author':
      return t.offered(offeredBy || t.erasedPerson, name)
  }
}
