import type { AreaLine } from '../../domain/wire/progress.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { planMessages } from '../../i18n/messages/plan.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { asAreaNumber } from '../../ui/area-number.ts'
import { AreaRow, AreaRows } from '../../ui/area-row.tsx'
import { useFirstView } from '../../ui/first-view.ts'
import { Section } from '../../ui/section.tsx'
import { StatusLegend } from '../../ui/status-legend.tsx'

/** Six trails, one per priority area, with the statuses of their objectives. */
export function AreaTrails({ areas }: { readonly areas: readonly AreaLine[] }) {
  const t = useMessages(planMessages)
  const words = useMessages(statusMessages)
  const draw = useFirstView('plan')
  return (
    <Section title={t.areas} note={t.areasNote}>
      <AreaRows>
        {areas.map((line) => (
          <AreaTrail key={line.area.code} line={line} draw={draw} />
        ))}
      </AreaRows>
      <StatusLegend label={t.legend} words={words} />
    </Section>
  )
}

function AreaTrail({ line, draw }: { readonly line: AreaLine; readonly draw: boolean }) {
  const t = useMessages(planMessages)
  const words = useMessages(statusMessages)
  const { language, format } = useLanguage()
  const { area, summary, objectives } = line
  const name = language === 'it' ? area.nameIt : area.nameEn
  const { attainment, expected, periods } = summary
  const known = attainment !== null && expected !== null
  const tick = periods === null ? undefined : tickLabel(periods, t, format.shortPeriod)
  return (
    <AreaRow
      name={name}
      detail={t.objectiveCount(objectives.length)}
      href={`/aree/${area.code}`}
      value={known ? { text: format.number(Math.round(attainment * 100)), unit: '%' } : null}
      valueNote={t.measured(summary.measured, summary.total)}
      statuses={objectives.map(({ objective, summary: { word } }) => ({
        key: objective.code,
        status: word,
        word: `${objective.code}: ${words[word]}`,
      }))}
      statusesLabel={t.objectiveStatuses(name)}
      trail={{
        area: asAreaNumber(area.order),
        attainment,
        expected,
        draw,
        label: known ? t.trailLabel(name, format.share(attainment), format.share(expected)) : t.trailUnknown(name),
        unknownLabel: t.noTrail,
        ...(tick === undefined ? {} : { expectedLabel: tick }),
      }}
    />
  )
}

function tickLabel(
  [first, last]: readonly [string, string],
  t: { expectedAt: (period: string) => string; expectedBetween: (first: string, last: string) => string },
  short: (period: string) => string,
): string {
  return first === last ? t.expectedAt(short(first)) : t.expectedBetween(short(first), short(last))
}
