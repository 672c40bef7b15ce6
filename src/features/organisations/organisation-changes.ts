import { organisationQuery } from '../../api/organisation-query.ts'
import { organisationsQuery } from '../../api/organisations-query.ts'
import { sessionQuery } from '../../api/session-query.ts'

/** What an act on an organisation's people changes: its page, and its line in the list. */
export const peopleChanges = (org: string) => [organisationQuery(org).queryKey, organisationsQuery().queryKey]

/** What an act on oneself, or on what one's own organisation is called, changes besides. */
export const ownChanges = (org: string) => [...peopleChanges(org), sessionQuery().queryKey]
