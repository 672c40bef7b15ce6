import type { Hono } from 'hono'
import { decideHeld, getHeldQueue, getReviewPage, getReviewQueue } from '../../src/domain/endpoints/review.ts'
import { asPersonToday } from '../database/as-role.ts'
import type { Deps } from '../deps.ts'
import { type ApiEnv, mount } from '../http/mount.ts'
import { ApiProblem } from '../http/problems.ts'
import type { CatalogueReader } from '../repositories/catalogue.ts'
import { readLogEntries } from '../repositories/log.ts'
import { findOrganisation, organisationOf, readNames } from '../repositories/people.ts'
import { decideHeld as decideOnHeld } from '../review/decide-held.ts'
import { readHeldQueue } from '../review/held-queue.ts'
import { reviewPage } from '../review/review-page.ts'
import { readReviewQueue } from '../review/review-queue.ts'

/** What waits for the managers of the plan, and what they need to decide. */
export function reviewRoutes(app: Hono<ApiEnv>, deps: Deps, catalogue: CatalogueReader): void {
  mount(app, deps, getReviewQueue, ({ personId }) =>
    asPersonToday(deps, personId, async (trx) => ({
      items: await readReviewQueue(trx, await catalogue.read(trx)),
    })),
  )

  mount(app, deps, getReviewPage, ({ params, personId }) =>
    asPersonToday(deps, personId, async (trx) => {
      const organisation = await findOrganisation(trx, params.org)
      if (organisation === undefined) throw new ApiProblem('not_found')
      const log = await readLogEntries(trx, params.org)
      const names = await readNames(
        trx,
        log.map((entry) => entry.author),
      )
      return reviewPage(organisationOf(organisation), params.period, log, await catalogue.read(trx), names)
    }),
  )
  mount(app, deps, getHeldQueue, ({ personId }) =>
    asPersonToday(deps, personId, async (trx) => readHeldQueue(trx, await catalogue.read(trx))),
  )

  mount(app, deps, decideHeld, async ({ body, personId }) => {
    const deciding = { by: personId, at: deps.clock(), sha256: deps.sha256 }
    const grown = await asPersonToday(deps, personId, (trx) => decideOnHeld(trx, body, deciding))
    if (grown) deps.changed()
    return null
  })
}
