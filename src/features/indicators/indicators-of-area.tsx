import { useId } from 'react'
import { Link } from 'wouter'
import type { Objective, PriorityArea } from '../../domain/plan.ts'
import type { IndicatorList } from '../../domain/wire/progress.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortQuantity, type Unit } from '../../i18n/quantity.ts'
import { asAreaNumber } from '../../ui/area-number.ts'
import { AreaPlate } from '../../ui/area-plate.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { StatusMark } from '../../ui/status-mark.tsx'

type Line = IndicatorList['indicators'][number]

interface IndicatorsOfAreaProps {
  area: PriorityArea
  objectives: readonly Objective[]
  indicators: readonly Line[]
  unitOf: (line: Line) => Unit
}

/** The indicators of one area, a table per objective; nothing when the filters leave none. */
export function IndicatorsOfArea({ area, objectives, indicators, unitOf }: IndicatorsOfAreaProps) {
  const { language } = useLanguage()
  const t = useMessages(progressMessages)
  const id = useId()
  if (indicators.length === 0) return null
  return (
    <section className="section" aria-labelledby={id} data-area={area.order}>
      <div className="indicators-area">
        <AreaPlate area={asAreaNumber(area.order)} label={t.priority(area.order)} />
        <h2 id={id}>
          <Link href={`/aree/${area.code}`}>{language === 'it' ? area.nameIt : area.nameEn}</Link>
        </h2>
      </div>
      {objectives.map((objective) => (
        <ObjectiveTable
          key={objective.code}
          objective={objective}
          unitOf={unitOf}
          lines={indicators.filter((line) => line.objective === objective.code)}
        />
      ))}
    </section>
  )
}

interface ObjectiveTableProps {
  objective: Objective
  lines: readonly Line[]
  unitOf: (line: Line) => Unit
}

function ObjectiveTable({ objective, lines, unitOf }: ObjectiveTableProps) {
  const t = useMessages(progressMessages)
  const words = useMessages(statusMessages)
  const { language, format } = useLanguage()
  if (lines.length === 0) return null
  const text = language === 'it' ? (objective.displayIt ?? objective.textIt) : objective.textEn
  const say = (line: Line, value: number | string) => shortQuantity(language, format, value, unitOf(line))
  return (
    <div className="indicators-objective">
      <h3>
        <span className="mono">{objective.code}</span> <Link href={`/obiettivi/${objective.code}`}>{text}</Link>
      </h3>
      <DataTable<Line>
        caption={`${objective.code} ${text}`}
        captionHidden
        rows={lines}
        rowKey={({ code }) => code}
        columns={[
          { key: 'name', header: t.indicator, cell: (line) => <Name line={line} /> },
          {
            key: 'value',
            header: t.value,
            numeric: true,
            cell: (line) => (line.standing.value === null ? t.noValue : say(line, line.standing.value)),
          },
          {
            key: 'period',
            header: t.period,
            cell: ({ standing }) => standing.period && format.shortPeriod(standing.period),
          },
          { key: 'target', header: t.noteTargetShort, numeric: true, cell: (line) => say(line, line.target) },
          {
            key: 'status',
            header: t.status,
            cell: ({ standing }) => <StatusMark status={standing.word} word={words[standing.word]} size="small" />,
          },
        ]}
      />
    </div>
  )
}

function Name({ line }: { line: Line }) {
  const t = useMessages(progressMessages)
  const { language } = useLanguage()
  return (
    <>
      <Link href={`/indicatori/${line.code}`}>{language === 'it' ? line.nameIt : line.nameEn}</Link>
      <small>
        <span className="mono">{line.code}</span> · {line.level === 'outcome' ? t.outcome : t.output}
      </small>
    </>
  )
}
