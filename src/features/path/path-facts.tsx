import type { PlanFact } from '../../domain/plan.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { pathMessages } from '../../i18n/messages/path.ts'
import { useMessages } from '../../i18n/messages.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'

/** What is known about the Plan, with where it was read and whether it was. */
export function PathFacts({ facts }: { facts: readonly PlanFact[] }) {
  const t = useMessages(pathMessages)
  const { language } = useLanguage()
  return (
    <Section title={t.facts} note={t.factsNote} ruled>
      <DataTable<PlanFact>
        caption={t.factsTable}
        captionHidden
        rows={facts}
        rowKey={({ fact }) => fact}
        columns={[
          {
            key: 'fact',
            header: t.fact,
            cell: (fact) => <span className="path-fact">{language === 'it' ? fact.factIt : fact.fact}</span>,
          },
          { key: 'source', header: t.source, cell: ({ source }) => source },
          {
            key: 'verified',
            header: t.checked,
            cell: ({ verified }) => (
              <span className="path-check">
                <Icon name={verified ? 'check' : 'warning'} /> {verified ? t.verified : t.notVerified}
              </span>
            ),
          },
        ]}
      />
    </Section>
  )
}
