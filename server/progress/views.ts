import type { ZoneAggregate } from '../../src/domain/observed.ts'
import { countWords } from '../../src/domain/summary.ts'
import type { AreaView, IndicatorList, IndicatorPage, ObjectiveView } from '../../src/domain/wire/indicators.ts'
import type { PlanView } from '../../src/domain/wire/progress.ts'
import { RULE } from '../jobs/figures.ts'
import type { ProgressModel } from './model.ts'

function stamped({ catalogue, counted }: ProgressModel) {
  return {
    computedAt: counted.computedAt?.toISOString() ?? null,
    catalogueVersion: catalogue.version,
    disclaimerIt: catalogue.disclaimerIt,
    disclaimerEn: catalogue.disclaimerEn,
  }
}

/** The whole plan at a glance; no index of it, only how many objectives have which word. */
export function planView(model: ProgressModel): PlanView {
  const { catalogue, counted, areas } = model
  const objectives = areas.flatMap((area) => area.objectives)
  return {
    ...stamped(model),
    baselineYear: catalogue.baselineYear,
    targetYear: catalogue.targetYear,
    counts: countWords(objectives.map(({ summary }) => summary.word)),
    areas: [...areas],
    organisations: { asked: counted.asked, answering: counted.answering },
    changes: counted.changes.map(({ organisations, ...day }) => ({
      ...day,
      organisations: organisations === null || organisations < RULE.minOrganisations ? null : organisations,
    })),
  }
}

function indicatorsOf(model: ProgressModel, objective: string) {
  return [...model.indicators.values()].filter(({ indicator }) => indicator.objective === objective)
}

/** A priority area with its objectives and their indicators; null when there is none of that code. */
export function areaView(model: ProgressModel, code: string): AreaView | null {
  const line = model.areas.find(({ area }) => area.code === code)
  if (line === undefined) return null
  const objectives = line.objectives.map((one) => ({ ...one, indicators: indicatorsOf(model, one.objective.code) }))
  return { ...stamped(model), area: line.area, summary: line.summary, objectives }
}

/** An objective with its indicators; null when there is none of that code. */
export function objectiveView(model: ProgressModel, code: string): ObjectiveView | null {
  const line = model.areas.find(({ objectives }) => objectives.some(({ objective }) => objective.code === code))
  const one = line?.objectives.find(({ objective }) => objective.code === code)
  if (line === undefined || one === undefined) return null
  return { ...stamped(model), area: line.area, ...one, indicators: indicatorsOf(model, code) }
}

/** An indicator with its series and the zones of its standing's period; null when there is none of that code. */
export function indicatorPage(
  model: ProgressModel,
  code: string,
  zones: readonly ZoneAggregate[],
): IndicatorPage | null {
  const view = model.indicators.get(code)
  const line = model.areas.find(({ area }) => area.code === view?.indicator.priority)
  const one = line?.objectives.find(({ objective }) => objective.code === view?.indicator.objective)
  if (view === undefined || line === undefined || one === undefined) return null
  const order = new Map(model.catalogue.zones.map((zone) => [zone.code, zone.order]))
  const sorted = zones.toSorted((a, b) => (order.get(a.zone) ?? 0) - (order.get(b.zone) ?? 0))
  return { ...stamped(model), area: line.area, objective: one.objective, ...view, zones: sorted }
}

/** Every indicator, short. */
export function indicatorList(model: ProgressModel): IndicatorList {
  const indicators = [...model.indicators.values()].map(({ indicator, standing }) => ({
    code: indicator.code,
    objective: indicator.objective,
    priority: indicator.priority,
    nameIt: indicator.nameIt,
    nameEn: indicator.nameEn,
    level: indicator.level,
    unitIt: indicator.unit.labelIt,
    unitEn: indicator.unit.labelEn,
    baseline: indicator.baseline.value,
    target: indicator.target.value,
    standing,
  }))
  return { ...stamped(model), indicators }
}
