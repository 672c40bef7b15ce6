import type { OrganisationRole, Person } from '../../domain/people.ts'

/** What somebody is to an organisation. */
export interface OwnRole {
  /** Null where they do not belong to it. */
  readonly member: OrganisationRole | null
  /** Runs the plan, as its manager or administrator. */
  readonly steward: boolean
  /** Invites, changes and removes people there. */
  readonly runs: boolean
}

export function ownRole({ memberships, planRoles }: Person, org: string): OwnRole {
  const member = memberships.find(({ organisation }) => organisation.id === org)?.role ?? null
  const steward = planRoles.includes('manager') || planRoles.includes('administrator')
  return { member, steward, runs: steward || member === 'referent' }
}
