import type * as z from 'zod/mini'
import { seriesPeriods } from '../../src/domain/aggregate.ts'
import type { Catalogue } from '../../src/domain/catalogue.ts'
import type { Indicator } from '../../src/domain/indicator.ts'
import type { Aggregate } from '../../src/domain/observed.ts'
import type { Objective } from '../../src/domain/plan.ts'
import { standingOf } from '../../src/domain/standing.ts'
import { areaSummary, objectiveSummary, yearMarks } from '../../src/domain/summary.ts'
import type { IndicatorView } from '../../src/domain/wire/indicators.ts'
import type { AreaLine, ObjectiveLine } from '../../src/domain/wire/progress.ts'

/** What is counted over the whole, beside the figures. */
export interface Counted {
  readonly computedAt: Date | null
  readonly asked: number
  readonly answering: number
  readonly changes: readonly { readonly day: string; readonly values: number; readonly organisations: number | null }[]
}

/** Everything about progress on one day, computed once and read by every view. */
export interface ProgressModel {
  readonly catalogue: Catalogue
  readonly counted: Counted
  readonly indicators: ReadonlyMap<string, IndicatorView>
  readonly areas: readonly AreaLine[]
}

/** The model of a day (YYYY-MM-DD) from the kept figures by indicator. */
export function progressModel(
  catalogue: Catalogue,
  figures: ReadonlyMap<string, readonly Aggregate[]>,
  counted: Counted,
  today: string,
): ProgressModel {
  const views = catalogue.indicators.map((indicator) =>
    indicatorView(indicator, catalogue, figures.get(indicator.code) ?? [], today),
  )
  const lines = catalogue.objectives.map((objective) => objectiveLine(objective, catalogue, views, today))
  const areas = catalogue.areas.map((area) => {
    const objectives = lines.filter(({ objective }) => objective.priority === area.code)
    return { area, summary: areaSummary(objectives.map(({ summary }) => summary)), objectives }
  })
  return { catalogue, counted, areas, indicators: new Map(views.map((view) => [view.indicator.code, view])) }
}

function indicatorView(
  indicator: Indicator,
  { baselineYear, calendar }: Catalogue,
  figures: readonly Aggregate[],
  today: string,
): z.infer<typeof IndicatorView> {
  const periods = seriesPeriods(indicator, baselineYear, today)
  const series = periods.flatMap((period) => figures.find((figure) => figure.period === period) ?? [])
  const standing = standingOf(indicator, series, today, calendar)
  // Figures of the same organisations in two periods would differ by who is in one of them alone: the one that the
  // standing speaks of shows. Source: SPEC P3, D13
  const shown = series.map((one) => (one.period === standing.period ? one : { ...one, matched: null }))
  return { indicator, series: shown, standing }
}

function objectiveLine(
  objective: Objective,
  { baselineYear, targetYear, calendar }: Catalogue,
  views: readonly IndicatorView[],
  today: string,
): ObjectiveLine {
  const own = views.filter(({ indicator }) => indicator.objective === objective.code)
  const years = Array.from({ length: targetYear - baselineYear + 1 }, (_, index) => baselineYear + index)
  return {
    objective,
    summary: objectiveSummary(own.map(({ standing }) => standing)),
    years: yearMarks(own, years, today, calendar),
  }
}
