import type { Indicator } from '../../domain/indicator.ts'
import { indicatorMessages } from '../../i18n/messages/indicator.ts'
import { useMessages } from '../../i18n/messages.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Section } from '../../ui/section.tsx'

type Mapping = Indicator['mappings'][number]

/** Standards whose metrics are named in Italian; the rest are in English. */
const ITALIAN = /^(ISTAT|Linee guida|Codice)/

/** The metrics of published standards near this indicator, how near, and whether they were read or remembered. */
export function IndicatorStandards({ indicator }: { indicator: Indicator }) {
  const t = useMessages(indicatorMessages)
  const found = indicator.mappings.filter(({ relation }) => relation !== 'none')
  if (found.length === 0)
    return (
      <Section title={t.standards} ruled>
        <p>{t.noStandards}</p>
      </Section>
    )
  return (
    <Section title={t.standards} note={t.standardsNote} ruled>
      <DataTable<Mapping>
        caption={t.standardsTable}
        captionHidden
        rows={found}
        rowKey={({ standard, code, label }) => `${standard}/${code}/${label}`}
        columns={[
          { key: 'standard', header: t.standard, cell: ({ standard }) => standard },
          { key: 'metric', header: t.metric, cell: (mapping) => <Metric mapping={mapping} /> },
          { key: 'relation', header: t.relation, cell: ({ relation }) => t[`relation_${relation}`] },
          {
            key: 'read',
            header: t.read,
            cell: ({ verified, source }) => (
              <span className="sheet-source">{verified ? t.verified(source) : t.fromMemory(source)}</span>
            ),
          },
        ]}
      />
    </Section>
  )
}

function Metric({ mapping: { standard, code, label } }: { mapping: Mapping }) {
  return (
    <>
      {code !== null && <span className="mono sheet-metric-code">{code}</span>}
      <span lang={ITALIAN.test(standard) ? 'it' : 'en'}>{label}</span>
    </>
  )
}
