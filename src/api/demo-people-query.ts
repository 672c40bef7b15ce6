import { queryOptions } from '@tanstack/react-query'
import { getDemoPeople } from '../domain/endpoints/session.ts'
import { api, type Client } from './client.ts'

/** The people that the demo's sign-in offers. */
export const demoPeopleQuery = (client: Client = api) =>
  queryOptions({
    queryKey: ['demo', 'people'],
    queryFn: ({ signal }) => client.call(getDemoPeople, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
