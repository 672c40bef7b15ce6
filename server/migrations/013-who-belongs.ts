import { invitations } from './invitations.ts'
import { memberships } from './memberships.ts'
import type { Migration } from './migration.ts'
import { organisations } from './organisations.ts'
import { planRoles } from './plan-roles.ts'

// One address is one person.
const ADDRESS = 'CREATE UNIQUE INDEX person_email ON person (lower(email)) WHERE erased_at IS NULL'

/** Organisations that are added and changed, invitations, and who gives, changes and takes which role. */
export const whoBelongs: Migration = {
  name: '013-who-belongs',
  statements: ({ schema }) => [
    ADDRESS,
    ...organisations(schema),
    ...memberships(schema),
    ...planRoles(schema),
    ...invitations(schema),
  ],
}
