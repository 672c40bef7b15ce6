import { queryOptions } from '@tanstack/react-query'
import { getTerritory } from '../domain/endpoints/organisations.ts'
import { api, type Client } from './client.ts'
import { PUBLIC } from './query-keys.ts'

/** The municipalities with their zones; they change once in years. */
export const territoryQuery = (client: Client = api) =>
  queryOptions({
    queryKey: [PUBLIC, 'territory'],
    queryFn: ({ signal }) => client.call(getTerritory, { signal }),
    staleTime: 24 * 60 * 60_000,
  })
