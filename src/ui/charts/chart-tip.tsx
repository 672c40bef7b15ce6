import type { ChartRow } from './chart-rows.ts'

export interface ChartTipTexts {
  value: string
  required: string
  projected: string
  answered: (answered: number, asked: number) => string
  hollow: string
}

export interface ChartTipProps {
  row: ChartRow | undefined
  /** The period or the year's end, in words. */
  when: (row: ChartRow) => string
  value: (value: number) => string
  texts: ChartTipTexts
}

/** What the chart shows at the place pointed at or reached by arrows; announced, and empty when there is none. */
export function ChartTip({ row, when, value, texts }: ChartTipProps) {
  return (
    <div role="status">
      {row && (
        <div className="chart-tip">
          <b>{when(row)}</b>
          <dl>
            {row.observed !== undefined && <Line name={texts.value} text={value(row.observed)} strong />}
            <Line name={texts.required} text={value(row.required)} />
            {row.projected !== undefined && row.observed === undefined && (
              <Line name={texts.projected} text={value(row.projected)} />
            )}
          </dl>
          {row.aggregate && <p>{texts.answered(row.aggregate.answered, row.aggregate.asked)}</p>}
          {row.place?.lowCoverage && <p>{texts.hollow}</p>}
        </div>
      )}
    </div>
  )
}

function Line({ name, text, strong = false }: { name: string; text: string; strong?: boolean }) {
  return (
    <div data-strong={strong || undefined}>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  )
}
