import type { OrganisationPage } from '../../src/domain/wire/organisations.ts'
import type { Tx } from '../database/tables.ts'
import { ApiProblem } from '../http/problems.ts'
import { listInvitations } from '../repositories/invitations.ts'
import { listMembers } from '../repositories/members.ts'
import { findOrganisation } from '../repositories/people.ts'
import { readRolesFor } from '../repositories/roles.ts'

interface Read {
  /** Whether the person who asks administers. */
  readonly administers: boolean
  readonly page: Omit<OrganisationPage, 'members'> & {
    readonly members: readonly Omit<OrganisationPage['members'][number], 'secondFactor'>[]
  }
}

/** The organisation as its members see it; addresses and invitations only to who runs it or the plan. */
export async function readOrganisationPage(trx: Tx, person: string, org: string): Promise<Read> {
  const row = await findOrganisation(trx, org)
  if (row === undefined) throw new ApiProblem('not_found')
  const { plan, member } = await readRolesFor(trx, person, org)
  const runs = member === 'referent' || plan.includes('manager') || plan.includes('administrator')
  const members = await listMembers(trx, org)
  const { id, name, legal_form: legalForm, runts, municipality, zone, sectors } = row
  const page = {
    ...{ id, details: { name, legalForm, runts, municipality, zone, sectors } },
    members: members.map((one) => ({ ...one, email: runs ? one.email : null })),
    invitations: runs ? await listInvitations(trx, org) : [],
  }
  return { administers: plan.includes('administrator'), page }
}
