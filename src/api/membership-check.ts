import { getSession } from '../domain/endpoints/session.ts'
import type { MembershipCheck } from '../sync/ports.ts'
import { api, type Client } from './client.ts'

/**
 * Asks the server anew whether the person belongs to an organisation.
 *
 * Unknowns  null without an answer, and where the session is nobody's or another person's: that says nothing of this one
 */
export function membershipCheck(person: string, client: Client = api): MembershipCheck {
  return {
    async belongs(org) {
      const session = await client.call(getSession).catch(() => null)
      if (session?.person?.id !== person) return null
      const { memberships, planRoles } = session.person
      return planRoles.includes('manager') || memberships.some(({ organisation }) => organisation.id === org)
    },
  }
}
