import type { Catalogue } from '../../domain/catalogue.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { dimensionMessages } from '../../i18n/messages/dimensions.ts'
import { grantedMessages } from '../../i18n/messages/granted.ts'
import { useMessages } from '../../i18n/messages.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import type { GrantedCell } from './granted-rows.ts'
import { ValueCell } from './value-cell.tsx'

interface Props {
  readonly cells: readonly GrantedCell[]
  readonly catalogue: Pick<Catalogue, 'indicators' | 'codeLists'>
}

/** Values broken down by one dimension: apart, never added to the totals. */
export function Breakdowns({ cells, catalogue }: Props) {
  const t = useMessages(grantedMessages)
  const { format } = useLanguage()
  const nameOf = useBreakdownName(catalogue.codeLists)
  const indicators = new Map(catalogue.indicators.map((one) => [one.code, one]))
  const columns: DataColumn<GrantedCell>[] = [
    { key: 'code', header: t.indicator, cell: ({ indicator }) => <span className="mono">{indicator}</span> },
    { key: 'breakdown', header: t.breakdown, cell: ({ disaggregation }) => nameOf(disaggregation) },
    { key: 'period', header: t.period, cell: ({ period }) => format.shortPeriod(period) },
    {
      key: 'value',
      header: t.value,
      numeric: true,
      cell: ({ indicator, value }) => <ValueCell value={value} indicator={indicators.get(indicator)} />,
    },
  ]
  return (
    <Disclosure summary={t.breakdowns(cells.length)}>
      <DataTable
        caption={t.breakdowns(cells.length)}
        captionHidden
        stacked
        columns={columns}
        rows={cells}
        rowKey={({ indicator, period, disaggregation }) => `${indicator}/${period}/${disaggregation}`}
      />
    </Disclosure>
  )
}

function useBreakdownName(codeLists: Catalogue['codeLists']): (disaggregation: string) => string {
  const t = useMessages(grantedMessages)
  const dimensions: Readonly<Record<string, string>> = useMessages(dimensionMessages)
  const { language } = useLanguage()
  return (disaggregation) => {
    const [dimension = '', code = ''] = disaggregation.split('=')
    const item = codeLists[dimension]?.items.find((one) => one.code === code)
    return t.by(dimensions[dimension] ?? dimension, item?.[language] ?? code)
  }
}
