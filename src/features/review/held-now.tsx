import { inConflict } from '../../domain/heads.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { HeldItem } from '../../domain/wire/review.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { heldMessages } from '../../i18n/messages/held.ts'
import { useMessages } from '../../i18n/messages.ts'
import { fullValueText } from '../../i18n/value-text.ts'
import { CellStateMark } from '../../ui/cell-state-mark.tsx'
import { Icon } from '../../ui/icon.tsx'
import { wouldConflict } from './held-list.ts'

interface Props {
  readonly item: HeldItem
  readonly indicator: Indicator | undefined
}

/** What the log has in the held value's cell, and whether accepting would set the two against each other. */
export function HeldNowCell({ item, indicator }: Props) {
  const t = useMessages(heldMessages)
  const { format } = useLanguage()
  if (item.heads.length === 0) return <span className="secondary">{t.nothing}</span>
  return (
    <>
      {inConflict(item.heads) && <CellStateMark state="conflict" word={t.inConflict} />}
      {item.heads.map(({ id, value, author, receivedAt }) => (
        <div key={id} className="review-head">
          <b className="review-value">{fullValueText(value, indicator, format, t)}</b>
          <small className="secondary">
            {t.by(author || t.erasedPerson)}, {t.received(format.instant(receivedAt))}
          </small>
        </div>
      ))}
      {wouldConflict(item) && (
        <p className="mark mark-small held-warning" data-tone="slowing">
          <Icon name="warning" />
          <span>{t.willConflict}</span>
        </p>
      )}
    </>
  )
}
