import type { Hono } from 'hono'
import {
  addOrganisation,
  changeOrganisation,
  getOrganisation,
  getOrganisations,
  getTerritory,
} from '../../src/domain/endpoints/organisations.ts'
import { asPersonToday } from '../database/as-role.ts'
import type { Deps } from '../deps.ts'
import { type ApiEnv, mount } from '../http/mount.ts'
import { ApiProblem } from '../http/problems.ts'
import { changeDetails } from '../organisations/change.ts'
import { placed } from '../organisations/details.ts'
import { readOrganisationPage } from '../organisations/organisation-page.ts'
import { tellFactors } from '../organisations/tell-factors.ts'
import { writeDown } from '../repositories/audit.ts'
import type { CatalogueReader } from '../repositories/catalogue.ts'
import { insertOrganisation, listOrganisations } from '../repositories/organisations.ts'

/** The reporting organisations: where they are, who they are, what is known of them. */
export function organisationRoutes(app: Hono<ApiEnv>, deps: Deps, catalogue: CatalogueReader): void {
  mount(app, deps, getTerritory, async () => ({
    municipalities: deps.municipalities.map(({ name, zone }) => ({ name, zone })),
  }))

  mount(app, deps, getOrganisations, ({ personId }) =>
    asPersonToday(deps, personId, async (trx) => ({ organisations: await listOrganisations(trx) })),
  )

  mount(app, deps, addOrganisation, ({ body, personId }) =>
    asPersonToday(deps, personId, async (trx) => {
      const id = deps.newId()
      const data = placed(body, await catalogue.read(trx), deps.municipalities)
      if (!(await insertOrganisation(trx, id, data, deps.clock()))) throw new ApiProblem('already_there')
      await writeDown(trx, personId, { action: 'organisation_added', organisation: id })
      return { id }
    }),
  )

  mount(app, deps, getOrganisation, async ({ params, personId }) => {
    const { administers, page } = await asPersonToday(deps, personId, (trx) =>
      readOrganisationPage(trx, personId, params.org),
    )
    return { ...page, members: await tellFactors(deps.db, administers, page.members) }
  })

  mount(app, deps, changeOrganisation, async ({ params, body, personId }) => {
    await changeDetails(deps, { by: personId, org: params.org }, body, catalogue.read)
    // A seat in another zone: its figures are counted again.
    deps.changed()
    return null
  })
}
