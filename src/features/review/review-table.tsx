import { cellKey } from '../../domain/entry.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { ReviewCell } from '../../domain/wire/review.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { reviewMessages } from '../../i18n/messages/review.ts'
import { useMessages } from '../../i18n/messages.ts'
import { fullValueText } from '../../i18n/value-text.ts'
import { Button } from '../../ui/button.tsx'
import { CellStateMark, type CellStateName } from '../../ui/cell-state-mark.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import type { Choice } from './use-choice.ts'

interface Props {
  readonly cells: readonly ReviewCell[]
  readonly indicators: readonly Indicator[]
  readonly choice: Choice
}

const MARKS: Record<ReviewCell['state'], CellStateName> = {
  waiting: 'submitted',
  approved: 'approved',
  returned: 'returned',
  conflict: 'conflict',
  not_submitted: 'safe',
}

/** The period's values, each with what was approved before it. */
export function ReviewTable({ cells, indicators, choice }: Props) {
  const t = useMessages(reviewMessages)
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]))
  return (
    <>
      <div className="row review-tools">
        <Button look="chip" onClick={choice.chooseAll}>
          {t.chooseAll}
        </Button>
        <Button look="chip" onClick={choice.chooseUnmarked}>
          {t.chooseUnmarked}
        </Button>
      </div>
      <ScrollRegion label={t.table}>
        <table className="table table-stacked review-table">
          <caption className="visually-hidden">{t.table}</caption>
          <thead>
            <tr>
              <th scope="col">{t.choose}</th>
              <th scope="col">{t.indicator}</th>
              <th scope="col">{t.value}</th>
              <th scope="col">{t.history}</th>
              <th scope="col">{t.state}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <ReviewRow
                key={cellKey(cell.cell)}
                cell={cell}
                indicator={byCode.get(cell.cell.indicator)}
                choice={choice}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  )
}

function ReviewRow({
  cell,
  indicator,
  choice,
}: {
  readonly cell: ReviewCell
  readonly indicator: Indicator | undefined
  readonly choice: Choice
}) {
  const t = useMessages(reviewMessages)
  const { language } = useLanguage()
  const name = (language === 'it' ? indicator?.nameIt : indicator?.nameEn) ?? cell.cell.indicator
  return (
    <tr data-marked={cell.marked || undefined}>
      <td>
        {cell.state === 'waiting' && (
          <label className="review-choose">
            <input type="checkbox" checked={choice.has(cell)} onChange={() => choice.toggle(cell)} />
            <span className="visually-hidden">{t.chooseOne(name)}</span>
          </label>
        )}
      </td>
      <th scope="row">
        <span className="mono">{cell.cell.indicator}</span>
        <span className="review-name">{name}</span>
      </th>
      <td data-label={t.value}>
        <Heads cell={cell} indicator={indicator} />
      </td>
      <td data-label={t.history}>
        <History cell={cell} indicator={indicator} />
      </td>
      <td data-label={t.state}>
        <CellStateMark state={MARKS[cell.state]} word={t[`state_${cell.state}`]} />
      </td>
    </tr>
  )
}

interface CellProps {
  readonly cell: ReviewCell
  readonly indicator: Indicator | undefined
}

function Heads({ cell, indicator }: CellProps) {
  const t = useMessages(reviewMessages)
  const { format } = useLanguage()
  return (
    <>
      {cell.heads.map(({ id, value, note, author, receivedAt }) => (
        <div key={id} className="review-head">
          <b className="review-value">{fullValueText(value, indicator, format, t)}</b>
          <small className="secondary">{t.author(author, format.day(receivedAt))}</small>
          {note !== null && <p className="review-note">{note}</p>}
        </div>
      ))}
      {cell.marked && (
        <p className="mark mark-small" data-tone="slowing" title={t.unusualNote}>
          <Icon name="warning" />
          <span>{t.unusual}</span>
        </p>
      )}
    </>
  )
}

function History({ cell, indicator }: CellProps) {
  const t = useMessages(reviewMessages)
  const { format } = useLanguage()
  if (cell.history.length === 0) return <span className="secondary">{t.noHistory}</span>
  return (
    <ul className="review-history">
      {cell.history.map(({ period, value }) => (
        <li key={period}>
          <span className="mono">{format.shortPeriod(period)}</span> {fullValueText(value, indicator, format, t)}
        </li>
      ))}
    </ul>
  )
}
