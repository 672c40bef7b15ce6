import { queryOptions } from '@tanstack/react-query'
import { getOrganisation } from '../domain/endpoints/organisations.ts'
import { api, type Client } from './client.ts'
import { OWN } from './query-keys.ts'

/** An organisation with its details, people and invitations; asked again whenever it is looked at. */
export const organisationQuery = (org: string, client: Client = api) =>
  queryOptions({
    queryKey: [OWN, 'organisation', org],
    queryFn: ({ signal }) => client.call(getOrganisation, { params: { org }, signal }),
    staleTime: 0,
    meta: { kept: false },
  })
