import type { Catalogue } from '../../src/domain/catalogue.ts'
import type { NewGrant } from '../../src/domain/wire/grants.ts'
import type { Tx } from '../database/tables.ts'
import { ApiProblem } from '../http/problems.ts'
import { writeDown } from '../repositories/audit.ts'
import { endGrant, listFunders, listOpenGrants, openGrant } from '../repositories/grants.ts'

type Scope = string[] | null

/** Who opens what of which organisation. */
export interface Giving {
  readonly by: string
  readonly organisation: string
  readonly grant: { readonly funder: string; readonly indicators: Scope }
}

/**
 * Opens the organisation's values to the funder. What was open to them in another extent ends; in the same one nothing
 * happens.
 *
 * Errors  ApiProblem `malformed` with each indicator that the catalogue does not have, and for who is no funder
 */
export async function give(trx: Tx, catalogue: Catalogue, { by, organisation, grant }: Giving): Promise<void> {
  const { funder } = grant
  const indicators = scopeOf(grant.indicators, catalogue)
  const funders = await listFunders(trx)
  if (!funders.some(({ id }) => id === funder)) {
    throw new ApiProblem('malformed', { errors: [{ path: 'funder', message: 'not a funder of the plan' }] })
  }
  do {
    const open = (await listOpenGrants(trx, organisation)).find((one) => one.funder === funder)
    if (open !== undefined && sameScope(open.indicators, indicators)) return
    if (open !== undefined) await end(trx, { by, organisation, funder })
    // Somebody else of the organisation may give at this very moment: the later word stands.
  } while (!(await openGrant(trx, { organisation, funder, indicators, given_by: by })))
  const details = indicators === null ? {} : { indicators }
  await writeDown(trx, by, { action: 'grant_given', subject: funder, organisation, details })
}

/** Withdraws what is open to the funder; false where nothing is. */
export async function end(
  trx: Tx,
  { by, organisation, funder }: { readonly by: string; readonly organisation: string; readonly funder: string },
): Promise<boolean> {
  if (!(await endGrant(trx, organisation, funder))) return false
  await writeDown(trx, by, { action: 'grant_withdrawn', subject: funder, organisation })
  return true
}

/** The indicators asked, each once and in the catalogue's order. */
function scopeOf(asked: NewGrant['indicators'], { indicators }: Catalogue): Scope {
  if (asked === null) return null
  const known = indicators.map(({ code }) => code)
  const errors = asked.flatMap((code, place) =>
    known.includes(code) ? [] : [{ path: `indicators.${place}`, message: 'no indicator of the catalogue' }],
  )
  if (errors.length > 0) throw new ApiProblem('malformed', { errors })
  return known.filter((code) => asked.includes(code))
}

const sameScope = (a: Scope, b: Scope) => JSON.stringify(a) === JSON.stringify(b)
