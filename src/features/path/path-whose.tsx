import type { Catalogue } from '../../domain/catalogue.ts'
import { pathMessages } from '../../i18n/messages/path.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Section } from '../../ui/section.tsx'

/** Two columns that nobody should mix up: what the Plan says, and what is proposed here. */
export function PathWhose({ catalogue }: { catalogue: Catalogue }) {
  const t = useMessages(pathMessages)
  const { areas, objectives, indicators, baselineYear, targetYear } = catalogue
  return (
    <Section title={t.whose} ruled>
      <div className="columns columns-6-6">
        <List title={t.ofPlan} items={[t.ofPlanItems(areas.length, objectives.length), t.ofPlanPath]} />
        <List
          title={t.ours}
          ours
          items={[
            t.oursIndicators(indicators.length),
            t.oursTargets(baselineYear, targetYear),
            t.oursMethod,
            t.oursTranslations,
          ]}
        />
      </div>
    </Section>
  )
}

function List({ title, items, ours = false }: { title: string; items: readonly string[]; ours?: boolean }) {
  return (
    <div className="path-whose" data-ours={ours || undefined}>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  )
}
