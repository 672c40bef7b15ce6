import type { OrganisationRole, PlanRole } from '../../src/domain/people.ts'

/** Who runs the plan invites funders; to run it, only administrators invite. Of organisations their own gate decides. */
export function mayInviteAs(own: readonly PlanRole[], role: PlanRole | OrganisationRole): boolean {
  return (role !== 'manager' && role !== 'administrator') || own.includes('administrator')
}
