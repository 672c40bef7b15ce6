import type { Catalogue } from '../../domain/catalogue.ts'
import type { HeldItem } from '../../domain/wire/review.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { heldMessages } from '../../i18n/messages/held.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { heldKey } from './held-list.ts'
import { useHeldNames } from './held-names.ts'
import { HeldNowCell } from './held-now.tsx'
import { HeldValue } from './held-value.tsx'
import { HeldWhy } from './held-why.tsx'

/** What can be done with held entries. */
export interface HeldActs {
  readonly pending: boolean
  readonly onAccept: (items: readonly HeldItem[]) => void
  readonly onDecline: (items: readonly HeldItem[]) => void
}

interface Props extends HeldActs {
  readonly item: HeldItem
  readonly catalogue: Pick<Catalogue, 'indicators' | 'codeLists'>
  /** Null where nothing is to be chosen. */
  readonly chosen: boolean | null
  readonly onChoose: () => void
}

/** The id of the row's header, on which the keyboard goes on. */
export const rowId = (key: string) => `held-${key.replaceAll('/', '-')}`

/** One held entry with all that a manager needs to decide, and the two verbs: accogli, respingi. */
export function HeldRow({ item, catalogue, chosen, onChoose, pending, onAccept, onDecline }: Props) {
  const t = useMessages(heldMessages)
  const { format } = useLanguage()
  const { code, name } = useHeldNames(catalogue.indicators)(item)
  const indicator = catalogue.indicators.find((one) => one.code === code)
  const called = code === null ? name : `${code}, ${name}`
  return (
    <tr>
      {chosen !== null && (
        <td>
          <label className="review-choose">
            <input type="checkbox" checked={chosen} onChange={onChoose} />
            <span className="visually-hidden">{t.chooseOne(called)}</span>
          </label>
        </td>
      )}
      <th scope="row" id={rowId(heldKey(item))} tabIndex={-1}>
        {code !== null && <span className="mono">{code}</span>}
        <span className="review-name">{name}</span>
      </th>
      <td data-label={t.value}>
        <HeldValue item={item} indicator={indicator} codeLists={catalogue.codeLists} />
        <small className="held-when secondary">
          <b>{t.by((item.author.name ?? t.someone) || t.erasedPerson)}</b>
          <time dateTime={item.entry.at}>{t.written(format.instant(item.entry.at))}</time>
          <time dateTime={item.receivedAt}>{t.received(format.instant(item.receivedAt))}</time>
        </small>
      </td>
      <td data-label={t.why}>
        <HeldWhy item={item} indicator={indicator} />
      </td>
      <td data-label={t.now}>
        <HeldNowCell item={item} indicator={indicator} />
      </td>
      <td data-label={t.decision}>
        <div className="held-acts">
          {item.author.name === null ? (
            <p className="secondary">{t.onlyDecline}</p>
          ) : (
            <Button look="chip" disabled={pending} aria-label={t.acceptOne(called)} onClick={() => onAccept([item])}>
              {t.accept}
            </Button>
          )}
          <Button look="chip" disabled={pending} aria-label={t.declineOne(called)} onClick={() => onDecline([item])}>
            {t.decline}
          </Button>
        </div>
      </td>
    </tr>
  )
}
