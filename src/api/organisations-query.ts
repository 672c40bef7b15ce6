import { queryOptions } from '@tanstack/react-query'
import { getOrganisations } from '../domain/endpoints/organisations.ts'
import { api, type Client } from './client.ts'
import { OWN } from './query-keys.ts'

/** The reporting organisations, as who runs the plan sees them; asked again whenever the list is looked at. */
export const organisationsQuery = (client: Client = api) =>
  queryOptions({
    queryKey: [OWN, 'organisations'],
    queryFn: ({ signal }) => client.call(getOrganisations, { signal }),
    staleTime: 0,
    meta: { kept: false },
  })
