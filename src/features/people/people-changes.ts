import { planPeopleQuery } from '../../api/plan-people-query.ts'
import { sessionQuery } from '../../api/session-query.ts'

/** What an act on the plan's people changes: their list; on oneself, what one may do besides. */
export const peopleChanges = (isSelf = false) =>
  isSelf ? [planPeopleQuery().queryKey, sessionQuery().queryKey] : [planPeopleQuery().queryKey]
