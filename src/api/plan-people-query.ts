import { queryOptions } from '@tanstack/react-query'
import { getPlanPeople } from '../domain/endpoints/people.ts'
import { api, type Client } from './client.ts'
import { OWN } from './query-keys.ts'

/** Who has a role in the plan, and who was invited to one; asked again whenever it is looked at. */
export const planPeopleQuery = (client: Client = api) =>
  queryOptions({
    queryKey: [OWN, 'plan-people'],
    queryFn: ({ signal }) => client.call(getPlanPeople, { signal }),
    staleTime: 0,
    meta: { kept: false },
  })
