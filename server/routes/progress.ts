import type { Hono } from 'hono'
import { getArea, getIndicator, getIndicators, getObjective } from '../../src/domain/endpoints/indicators.ts'
import { getPlan } from '../../src/domain/endpoints/plan.ts'
import { asPersonToday } from '../database/as-role.ts'
import type { Tx } from '../database/tables.ts'
import type { Deps } from '../deps.ts'
import { type ApiEnv, mount } from '../http/mount.ts'
import { ApiProblem } from '../http/problems.ts'
import { revalidated } from '../http/revalidated.ts'
import type { ProgressModel } from '../progress/model.ts'
import { createProgressReader } from '../progress/reader.ts'
import { areaView, indicatorList, indicatorPage, objectiveView, planView } from '../progress/views.ts'
import type { CatalogueReader } from '../repositories/catalogue.ts'

/** How far the plan is, the same for everybody: read from what the job keeps, never from history. */
export function progressRoutes(app: Hono<ApiEnv>, deps: Deps, catalogue: CatalogueReader): void {
  const reader = createProgressReader(catalogue, deps.instance.today)
  const asAnybody = <T>(work: (trx: Tx) => Promise<T>) => asPersonToday(deps, null, work)

  /** Revalidates by version; a null view is an address of nothing. */
  async function answer(request: Request, view: (model: ProgressModel, trx: Tx) => unknown): Promise<Response> {
    const version = await asAnybody((trx) => reader.version(trx))
    return revalidated(request, version, () =>
      asAnybody(async (trx) => {
        const body = await view(await reader.read(trx), trx)
        if (body === null) throw new ApiProblem('not_found')
        return body
      }),
    )
  }

  mount(app, deps, getPlan, ({ request }) => answer(request, planView))
  mount(app, deps, getIndicators, ({ request }) => answer(request, indicatorList))
  mount(app, deps, getArea, ({ request, params }) => answer(request, (model) => areaView(model, params.area)))
  mount(app, deps, getObjective, ({ request, params }) =>
    answer(request, (model) => objectiveView(model, params.objective)),
  )
  mount(app, deps, getIndicator, ({ request, params }) =>
    answer(request, async (model, trx) => {
      const period = model.indicators.get(params.indicator)?.standing.period ?? null
      const zones = period === null ? [] : await reader.zones(trx, params.indicator, period)
      return indicatorPage(model, params.indicator, zones)
    }),
  )
}
