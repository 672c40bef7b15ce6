import type { Catalogue } from '../../src/domain/catalogue.ts'
import type { OrganisationChange } from '../../src/domain/wire/organisations.ts'
import { asPersonToday } from '../database/as-role.ts'
import type { Tx } from '../database/tables.ts'
import { violates } from '../database/violates.ts'
import type { Deps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { writeDown } from '../repositories/audit.ts'
import { lockDetails, updateOrganisation } from '../repositories/organisations.ts'
import { placed } from './details.ts'

/** Of which organisation, and who changes what is known of it. */
interface Which {
  readonly by: string
  readonly org: string
}

/**
 * Changes what is known of an organisation, if it still is what the caller has read. Which fields changed is written
 * down, never their values; where none did, nothing is.
 *
 * Errors  ApiProblem `not_found`, `changed_meanwhile` where somebody else has changed it since, `already_there` where
 *         another has the name, `malformed` as by `placed`
 */
export function changeDetails(
  deps: Deps,
  { by, org }: Which,
  { read, details }: OrganisationChange,
  readCatalogue: (trx: Tx) => Promise<Catalogue>,
): Promise<void> {
  return asPersonToday(deps, by, async (trx) => {
    const data = placed(details, await readCatalogue(trx), deps.municipalities)
    const now = await lockDetails(trx, org)
    if (now === undefined) throw new ApiProblem('not_found')
    if (differing(read, now).length > 0) throw new ApiProblem('changed_meanwhile')
    const fields = differing(now, { ...details, sectors: data.sectors })
    if (fields.length === 0) return
    await updateOrganisation(trx, org, data)
    await writeDown(trx, by, { action: 'organisation_changed', organisation: org, details: { fields } })
  }).catch(nameTaken)
}

type Known = OrganisationChange['read']

const FIELDS = ['name', 'legalForm', 'runts', 'municipality', 'sectors'] as const satisfies readonly (keyof Known)[]

const differing = (one: Known, other: Known) =>
  FIELDS.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))

function nameTaken(failure: unknown): never {
  throw violates(failure, 'organisation_name') ? new ApiProblem('already_there') : failure
}
