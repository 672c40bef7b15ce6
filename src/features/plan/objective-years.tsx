import type { ObjectiveLine, PlanView, YearMark } from '../../domain/wire/progress.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { planMessages } from '../../i18n/messages/plan.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { asAreaNumber } from '../../ui/area-number.ts'
import { Section } from '../../ui/section.tsx'
import { type MatrixCell, type MatrixColumn, StatusMatrix } from '../../ui/status-matrix.tsx'

/** Sixteen objectives by the years from the baseline to 2030. */
export function ObjectiveYears({ plan }: { readonly plan: PlanView }) {
  const t = useMessages(planMessages)
  const words = useMessages(statusMessages)
  const { language } = useLanguage()
  const years = plan.areas[0]?.objectives[0]?.years ?? []
  const current = years.findLast((year) => year.mark === 'status')?.year
  const columns = years.map(({ year }): MatrixColumn => {
    if (year === plan.baselineYear) return { key: String(year), label: String(year), note: t.start }
    if (year === plan.targetYear) return { key: String(year), label: String(year), note: t.target }
    return { key: String(year), label: String(year), current: year === current }
  })
  const cell = (mark: YearMark): MatrixCell => {
    if (mark.mark === 'baseline') return { kind: 'start', word: t.startCell }
    if (mark.mark === 'status' && mark.word !== null)
      return { kind: 'status', status: mark.word, word: words[mark.word] }
    return { kind: 'future', word: t.notDue }
  }
  const row = (order: number, { objective, years: marks }: ObjectiveLine) => ({
    key: objective.code,
    area: asAreaNumber(order),
    code: objective.code,
    name: language === 'it' ? (objective.displayIt ?? objective.textIt) : objective.textEn,
    href: `/obiettivi/${objective.code}`,
    cells: marks.map(cell),
  })
  return (
    <Section title={t.years} note={t.yearsNote}>
      <StatusMatrix
        caption={t.yearsTable}
        captionHidden
        rowHeading={t.objective}
        columns={columns}
        rows={plan.areas.flatMap(({ area, objectives }) => objectives.map((line) => row(area.order, line)))}
      />
    </Section>
  )
}
