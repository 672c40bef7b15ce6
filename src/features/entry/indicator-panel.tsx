import type { LocalCell } from '../../domain/cell-state.ts'
import { comparePeriods, type Period } from '../../domain/period.ts'
import { shownNumber } from '../../domain/shown-number.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { entryMessages } from '../../i18n/messages/entry.ts'
import { useMessages } from '../../i18n/messages.ts'
import type { AreaNumber } from '../../ui/area-number.ts'
import { Button } from '../../ui/button.tsx'
import { measureText, valueWords } from './cell-texts.ts'
import type { GridRow } from './grid-rows.ts'
import { ownFigures } from './last-time.ts'
import { OwnHistoryChart } from './own-history-chart.tsx'
import { valueText } from './value-text.ts'

export interface IndicatorPanelProps {
  readonly row: GridRow
  readonly area: AreaNumber
  readonly period: Period
  readonly cells: ReadonlyMap<string, LocalCell>
  readonly onHistory: () => void
}

/** What the indicator in hand means and how the organisation's own figures went; beside the grid where there is room. */
export function IndicatorPanel({ row, area, period, cells, onHistory }: IndicatorPanelProps) {
  const t = useMessages(entryMessages)
  const { language, format } = useLanguage()
  const { indicator, last, cell } = row
  const italian = language === 'it'
  const points = ownFigures(indicator, cells)
    .filter((figure) => comparePeriods(figure.period, period) <= 0)
    .flatMap(({ period: of, value }) => {
      const number = shownNumber(value, indicator)
      return number === null
        ? []
        : [{ period: of, number: Number(number), text: valueText(value, indicator, format, valueWords(t)) }]
    })
  return (
    <aside className="entry-panel sheet stack" aria-label={t.aboutTheValue} data-area={area}>
      <div>
        <p className="eyebrow">
          {indicator.code} · {t[indicator.level]}
        </p>
        <h3>{italian ? indicator.nameIt : indicator.nameEn}</h3>
      </div>
      <p className="text-16 quiet">{italian ? indicator.definitionIt : indicator.definitionEn}</p>
      <OwnHistoryChart points={points} current={period} />
      <dl className="facts">
        <dt>{t.unit}</dt>
        <dd>{measureText(indicator, italian ? indicator.unit.labelIt : indicator.unit.labelEn, t)}</dd>
        {last !== null && (
          <>
            <dt>{t.before}</dt>
            <dd>
              {valueText(last.value, indicator, format, valueWords(t))} · {format.shortPeriod(last.period)}
            </dd>
          </>
        )}
      </dl>
      <Button look="plain" icon="history" onClick={onHistory}>
        {t.historyCount(cell?.history.length ?? 0)}
      </Button>
    </aside>
  )
}
