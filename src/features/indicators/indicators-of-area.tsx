import { useId } from 'react'
import { Link } from 'wouter'
import type { Objective, PriorityArea } from '../../domain/plan.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { useMessages } from '../../i18n/messages.ts'
import type { Unit } from '../../i18n/quantity.ts'
import { asAreaNumber } from '../../ui/area-number.ts'
import { AreaPlate } from '../../ui/area-plate.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { type Line, ListLine } from './list-line.tsx'

interface IndicatorsOfAreaProps {
  area: PriorityArea
  objectives: readonly Objective[]
  indicators: readonly Line[]
  unitOf: (line: Line) => Unit
}

/** The indicators of one area in a table, its objectives heading their rows; nothing when the filters leave none. */
export function IndicatorsOfArea({ area, objectives, indicators, unitOf }: IndicatorsOfAreaProps) {
  const { language } = useLanguage()
  const t = useMessages(progressMessages)
  const id = useId()
  if (indicators.length === 0) return null
  const name = language === 'it' ? area.nameIt : area.nameEn
  return (
    <section className="section" aria-labelledby={id} data-area={area.order}>
      <div className="indicators-area">
        <AreaPlate area={asAreaNumber(area.order)} label={t.priority(area.order)} />
        <h2 id={id}>
          <Link href={`/aree/${area.code}`}>{name}</Link>
        </h2>
      </div>
      <ScrollRegion label={t.standings(name)}>
        <table className="table indicators-table">
          <caption className="visually-hidden">{t.standings(name)}</caption>
          <thead>
            <tr>
              <th scope="col">{t.indicator}</th>
              <th scope="col" className="numeric">
                {t.start}
              </th>
              <th scope="col" className="numeric">
                {t.value}
              </th>
              <th scope="col">{t.period}</th>
              <th scope="col" className="numeric">
                {t.goal}
              </th>
              <th scope="col">{t.status}</th>
            </tr>
          </thead>
          {objectives.map((objective) => (
            <ObjectiveRows
              key={objective.code}
              objective={objective}
              lines={indicators.filter((line) => line.objective === objective.code)}
              unitOf={unitOf}
            />
          ))}
        </table>
      </ScrollRegion>
    </section>
  )
}

interface ObjectiveRowsProps {
  objective: Objective
  lines: readonly Line[]
  unitOf: (line: Line) => Unit
}

function ObjectiveRows({ objective, lines, unitOf }: ObjectiveRowsProps) {
  const { language } = useLanguage()
  if (lines.length === 0) return null
  return (
    <tbody>
      <tr className="indicators-objective">
        <th scope="rowgroup" colSpan={6}>
          <span className="mono">{objective.code}</span>{' '}
          <Link href={`/obiettivi/${objective.code}`}>
            {language === 'it' ? (objective.displayIt ?? objective.textIt) : objective.textEn}
          </Link>
        </th>
      </tr>
      {lines.map((line) => (
        <ListLine key={line.code} line={line} unit={unitOf(line)} />
      ))}
    </tbody>
  )
}
