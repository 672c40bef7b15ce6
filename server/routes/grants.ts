import type { Hono } from 'hono'
import { getGranted, getGrantedValues, getGrants, giveGrant, withdrawGrant } from '../../src/domain/endpoints/grants.ts'
import { comparePeriods } from '../../src/domain/period.ts'
import type { Grants } from '../../src/domain/wire/grants.ts'
import { asPersonToday } from '../database/as-role.ts'
import type { Tx } from '../database/tables.ts'
import type { Deps } from '../deps.ts'
import { end, give } from '../grants/give.ts'
import { type ApiEnv, mount } from '../http/mount.ts'
import { ApiProblem } from '../http/problems.ts'
import { readNamesOfActs } from '../repositories/audit.ts'
import type { CatalogueReader } from '../repositories/catalogue.ts'
import { listEnded, listFunders, listGranted, listOpenGrants, readGrantedValues } from '../repositories/grants.ts'

/** What organisations open to funders, and what funders read of it. */
export function grantRoutes(app: Hono<ApiEnv>, deps: Deps, catalogue: CatalogueReader): void {
  mount(app, deps, getGrants, ({ params, personId }) =>
    asPersonToday(deps, personId, (trx) => readGrants(trx, params.org)),
  )

  mount(app, deps, giveGrant, async ({ params, body, personId }) => {
    await asPersonToday(deps, personId, async (trx) =>
      give(trx, await catalogue.read(trx), { by: personId, organisation: params.org, grant: body }),
    )
    return null
  })

  mount(app, deps, withdrawGrant, async ({ params, personId }) => {
    const withdrawn = await asPersonToday(deps, personId, (trx) =>
      end(trx, { by: personId, organisation: params.org, funder: params.funder }),
    )
    if (!withdrawn) throw new ApiProblem('not_found')
    return null
  })

  mount(app, deps, getGranted, ({ personId }) =>
    asPersonToday(deps, personId, async (trx) => {
      const granted = await listGranted(trx)
      const organisations = granted.map((one) => ({ ...one, since: one.since.toISOString() }))
      const ended = (await listEnded(trx)).map((one) => ({ ...one, until: one.until.toISOString() }))
      return {
        organisations: organisations.sort((a, b) => byName(a.organisation, b.organisation)),
        ended: ended.sort(byName),
      }
    }),
  )

  mount(app, deps, getGrantedValues, ({ params, personId }) =>
    asPersonToday(deps, personId, async (trx) => {
      const values = await readGrantedValues(trx, params.org)
      // The grant cannot be withdrawn between the two: the first holds it until the transaction ends.
      const granted = (await listGranted(trx)).find(({ organisation }) => organisation.id === params.org)
      if (values === null || granted === undefined) throw new ApiProblem('not_found')
      const sorted = values.sort(
        (a, b) => comparePeriods(b.period, a.period) || compare(a.indicator, b.indicator) || byBreakdown(a, b),
      )
      return { organisation: granted.organisation, values: sorted }
    }),
  )
}

async function readGrants(trx: Tx, org: string): Promise<Grants> {
  const open = await listOpenGrants(trx, org)
  const names = await readNamesOfActs(
    trx,
    open.flatMap(({ funder, given_by }) => [funder, given_by]),
  )
  const grants = open.map(({ funder, indicators, given_at, given_by }) => ({
    ...{ funder, name: names.get(funder) ?? '', indicators },
    ...{ givenAt: given_at.toISOString(), givenBy: names.get(given_by) ?? null },
  }))
  return { grants, funders: (await listFunders(trx)).sort(byName) }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byName = (a: { readonly name: string }, b: { readonly name: string }) => a.name.localeCompare(b.name, 'it')
const byBreakdown = (a: { readonly disaggregation: string }, b: { readonly disaggregation: string }) =>
  compare(a.disaggregation, b.disaggregation)
